// Figures in a page and in JupyterLab: as wide as their place, moved by native controls, said aloud by a screen reader.
// Needs fit.js and plotly.js. Nothing is asked of any other machine.
globalThis.nablaFigures = (() => {
  const style = `
.nabla-figure { background: #fff; color: #1a1a1a; color-scheme: light; border-radius: 6px; overflow: hidden; max-width: 100%; }
.nabla-figure .nabla-plot { transform-origin: 0 0; }
.nabla-controls { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 2px 10px 6px;
  font: 13px "DejaVu Sans", Verdana, sans-serif; color: #1a1a1a; }
.nabla-controls button { font: inherit; color: inherit; background: #f3f5f7; border: 1px solid #8c8c8c; border-radius: 5px;
  min-width: 30px; min-height: 28px; padding: 2px 8px; cursor: pointer; }
.nabla-controls label { flex: 1 1 200px; display: flex; flex-wrap: wrap; align-items: center; gap: 2px 10px; min-width: 0; }
.nabla-controls input { flex: 1 1 130px; min-width: 90px; height: 26px; margin: 0; accent-color: #0072b2; }
.nabla-controls .tools { display: flex; gap: 4px; margin-left: auto; }
.nabla-controls .tools button { border-color: transparent; background: none; color: #545d68; }
.nabla-controls .tools button:hover { border-color: #8c8c8c; }
.nabla-controls :focus-visible { outline: 3px solid #b36b00; outline-offset: 1px; }`;

  function dress(document) {
    if (document.getElementById("nabla-figures")) return;
    const element = document.createElement("style");
    element.id = "nabla-figures";
    element.textContent = style;
    document.head.append(element);
  }

  /** An element with attributes and children. */
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  const plain = (text) =>
    String(text)
      .replace(/<br\s*\/?>/g, " ")
      .replace(/<[^>]*>/g, "");
  const config = { displaylogo: false, displayModeBar: false, showSendToCloud: false, plotlyServerURL: "" };
  const jump = { mode: "immediate", frame: { duration: 0, redraw: true }, transition: { duration: 0 } };
  const copy = (value) => JSON.parse(JSON.stringify(value));

  /** Axes that can be zoomed: shown, and not held in place. */
  const axesOf = (full) =>
    Object.keys(full).filter((key) => /^[xy]axis\d*$/.test(key) && !full[key].fixedrange && full[key].visible);

  /** All axes with a part of their range, around its middle. */
  function zoomed(full, share) {
    const change = {};
    for (const key of axesOf(full)) {
      const [from, to] = full[key].range.map((end) => (full[key].type === "date" ? Date.parse(end) : Number(end)));
      const [middle, half] = [(from + to) / 2, ((to - from) / 2) * share];
      change[`${key}.range`] = [middle - half, middle + half];
    }
    return change;
  }

  /** Buttons for who does not drag. */
  function tools(plot, titleNow, original) {
    const button = (text, label, act) => {
      const element = make("button", { type: "button", "aria-label": label, title: label }, text);
      element.addEventListener("click", act);
      return element;
    };
    const zoom = (share) => () => Plotly.relayout(plot, zoomed(plot._fullLayout, share));
    const name = () =>
      titleNow()
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "")
        .slice(0, 60) || "figure";
    const save = () => {
      const { width, height } = plot._fullLayout;
      return Plotly.downloadImage(plot, { format: "png", filename: name(), width, height, scale: 2 });
    };
    const parts = [button("Save", "Save as a picture", save)];
    if (axesOf(plot._fullLayout).length > 0)
      parts.unshift(
        button("+", "Zoom in", zoom(1 / 1.5)),
        button("−", "Zoom out", zoom(1.5)),
        button("Reset", "Reset the view", original),
      );
    return make("span", { class: "tools" }, ...parts);
  }

  /** A native slider for the positions of the figure, and a button that plays them. */
  function mover(spec, title, show) {
    const [bar] = spec.layout.sliders ?? [];
    if (!bar || !spec.frames?.length) return undefined;
    const names = spec.frames.map(({ name }) => plain(name));
    const label = plain(bar.currentvalue?.prefix ?? "position").replace(/:\s*$/, "");
    const input = make("input", { type: "range", min: 0, max: names.length - 1, step: 1, value: bar.active ?? 0 });
    const now = make("output", {});
    const say = () => {
      now.textContent = names[input.value];
      input.setAttribute("aria-valuetext", names[input.value]);
    };
    const go = (to) => {
      input.value = String(to);
      say();
      return show(to);
    };
    say();
    const parts = [make("label", {}, make("span", {}, `${label}: `, now), input)];
    const play = spec.layout.updatemenus?.[0]?.buttons?.find((each) => each.args?.[1]?.fromcurrent);
    let playing = 0;
    const stop = () => {
      playing = 0;
      if (button) button.textContent = "Play";
    };
    const button = play && make("button", { type: "button", "aria-label": `Play or pause: ${title}` }, "Play");
    const step = async (run) => {
      if (playing !== run || !input.isConnected) return stop();
      await go(Number(input.value) + 1);
      if (Number(input.value) >= names.length - 1) return stop();
      setTimeout(step, play.args[1].frame.duration, run);
    };
    button?.addEventListener("click", async () => {
      if (playing) return stop();
      playing = Date.now();
      button.textContent = "Pause";
      const run = playing;
      if (Number(input.value) >= names.length - 1) await go(0);
      setTimeout(step, play.args[1].frame.duration, run);
    });
    if (button) parts.unshift(button);
    input.addEventListener("input", () => {
      stop();
      go(Number(input.value));
    });
    return { parts, at: () => Number(input.value) };
  }

  const titleOf = (spec) => plain(spec.layout.title?.text ?? "figure");

  /**
   * Draws a figure into an element, and again when the element's width changes.
   * @param {HTMLElement} place an empty element
   * @param {{ data: object[], layout: object, frames?: object[] }} made as `show` sends it
   * @param {string} words what can be seen, for a screen reader
   * @returns {Promise<{ end(): void, change(made: object, words: string): Promise<boolean> }>} what ends it, and what draws
   *   another in its place, such as the same one a second later in a training; not where one of them has positions
   */
  async function mount(place, made, words) {
    dress(document);
    let spec = made;
    const title = titleOf(spec);
    const plot = make("div", { class: "nabla-plot", role: "img", "aria-label": words || title });
    const room = make("div", {}, plot);
    const controls = make("div", { class: "nabla-controls" });
    const card = make("div", { class: "nabla-figure", role: "group", "aria-label": title }, room, controls);
    place.replaceChildren(card);
    let drawnFor = 0;
    let drawnScales;
    let wanted;
    let busy = Promise.resolve();
    /** One thing after the other; of several positions asked for meanwhile, the last. */
    const inTurn = (work) => {
      busy = busy.then(work, work);
      return busy;
    };
    const show = (position) => {
      wanted = position;
      return inTurn(() => {
        if (wanted !== position) return undefined;
        return Plotly.animate(plot, [spec.frames[position].name], jump).catch(() => undefined); // another came between
      });
    };
    const moved = mover(spec, title, show);
    const draw = async () => {
      const width = Math.floor(place.clientWidth);
      if (width === 0 || Math.abs(width - drawnFor) < 2) return;
      const isFirst = controls.childElementCount === 0;
      drawnFor = width;
      const { data, layout, frames, width: across, scale } = nablaFit.fit(copy(spec), width);
      const size = { ...layout, width: across, autosize: false, uirevision: "kept" };
      const scales = data.map(({ colorbar }) => colorbar?.orientation ?? "").join();
      if (scales !== drawnScales) Plotly.purge(plot); // a scale of colours that goes below is more than Plotly can change
      drawnScales = scales;
      await Plotly.react(plot, data, size, config);
      if (frames.length > 0) {
        await Plotly.addFrames(plot, frames); // of the same names: they replace those for another width
        if (!isFirst) await Plotly.animate(plot, [frames[moved.at()].name], jump);
      }
      plot.style.width = `${across}px`;
      plot.style.transform = scale < 1 ? `scale(${scale})` : "";
      room.style.height = `${Math.ceil(layout.height * scale)}px`;
      const scrolls = across * scale > width + 1;
      room.style.overflowX = scrolls ? "auto" : "visible";
      room.style.overflowY = scrolls ? "hidden" : "visible";
      if (scrolls) room.setAttribute("tabindex", "0");
      else room.removeAttribute("tabindex");
      if (isFirst) {
        const original = () => {
          const change = {};
          for (const key of axesOf(plot._fullLayout)) {
            const { range } = spec.layout[key] ?? {};
            if (range) change[`${key}.range`] = [...range];
            else change[`${key}.autorange`] = spec.layout[key]?.autorange ?? true;
          }
          return Plotly.relayout(plot, change);
        };
        controls.append(
          ...(moved?.parts ?? []),
          tools(plot, () => titleOf(spec), original),
        );
      }
    };
    await inTurn(draw);
    const watcher = new ResizeObserver(() => inTurn(draw).catch(console.error));
    watcher.observe(place);
    const change = async (next, nextWords) => {
      if (spec.frames?.length || next.frames?.length) return false;
      spec = next;
      plot.setAttribute("aria-label", nextWords || titleOf(next));
      card.setAttribute("aria-label", titleOf(next));
      drawnFor = 0;
      await inTurn(draw);
      return true;
    };
    const end = () => {
      watcher.disconnect();
      Plotly.purge(plot);
    };
    return { end, change };
  }

  return { mount };
})();
