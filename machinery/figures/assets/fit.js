// What a figure made for 700 pixels (`lib/plot/theme.ts`) becomes in more or less width. Needs fit-kinds.js
// and fit-drawings.js.
const nablaFit = ((kinds, drawings) => {
  const MADE_FOR = 700;
  const LETTER = 0.55; // mean width of a letter, as a part of the size of its font
  const TITLE = 16;
  const TEXT = 13;
  const FOOTER = 92; // pixels below a plot for Plotly's own slider, which gives way to a native one
  const NARROW = 520; // a scale of colours goes below the plot
  const DRAWING = 760; // a drawing is not wider
  const PANEL = 170; // a panel is not narrower where there is another row for it

  const visible = (text) => String(text).replace(/<[^>]*>/g, "");
  const linesOf = (text) => String(text).split(/<br\s*\/?>/i);

  /** Lines of at most `room` pixels; lines that were broken for another width are joined first. */
  function wrapped(text, size, room) {
    const wide = (line) => visible(line).length * size * LETTER;
    const whole = [];
    for (const line of linesOf(text)) {
      const before = whole[whole.length - 1];
      const wasBroken = before !== undefined && wide(before) > 0.5 * MADE_FOR && !/<span/.test(before + line);
      if (wasBroken) whole[whole.length - 1] = `${before} ${line}`;
      else whole.push(line);
    }
    const lines = whole.flatMap((line) => {
      if (/<span/.test(line)) return [line];
      const found = [];
      for (const word of line.split(" ")) {
        const last = found[found.length - 1];
        if (last !== undefined && wide(`${last} ${word}`) <= room) found[found.length - 1] = `${last} ${word}`;
        else found.push(word);
      }
      return found;
    });
    return lines.join("<br>");
  }

  function legendRows(names, width) {
    if (names.length === 0) return 0;
    const widths = names.map((name) => 46 + visible(name).length * 12 * LETTER);
    const room = width - 90;
    if (widths.reduce((sum, each) => sum + each, 0) <= room) return 1;
    return Math.ceil(names.length / Math.max(1, Math.floor(room / Math.max(...widths))));
  }

  const keyed = (layout, kind) =>
    Object.keys(layout)
      .filter((key) => new RegExp(`^${kind}axis\\d*$`).test(key))
      .sort((a, b) => Number(a.slice(5) || 1) - Number(b.slice(5) || 1));
  const isPanels = (layout) => keyed(layout, "x").length > 1;
  /** A diagram or pictures: what stands where does not follow axes, and cannot be squeezed. */
  const isDrawing = (layout) => !isPanels(layout) && layout.xaxis?.visible === false;

  const namesIn = (data, layout) =>
    layout.showlegend === true ? data.filter((t) => t.showlegend !== false && t.name).map((t) => t.name) : [];

  /** The layout without Plotly's slider and buttons, and the room that they took. */
  function bare(layout) {
    const { sliders, updatemenus, ...rest } = layout;
    if (sliders === undefined) return rest;
    return { ...rest, height: rest.height - FOOTER, margin: { ...rest.margin, b: rest.margin.b - FOOTER } };
  }

  /** Title and legend in as many rows as they need; the plot keeps its height. */
  function headed(layout, names, width, { made, lines }) {
    const text = wrapped(layout.title.text, TITLE, width - 20);
    const more = 21 * (lines - made) + 20 * (legendRows(names, width) - legendRows(names, MADE_FOR));
    const { l, r, t, b } = layout.margin;
    return {
      ...layout,
      width,
      height: layout.height + more,
      title: { ...layout.title, text },
      margin: { l, r: r === 24 && width < MADE_FOR ? 14 : r, t: t + more, b },
    };
  }

  const namedTicks = (names, room) => ({
    tickmode: "array",
    tickvals: names,
    ticktext: names.map((name) => wrapped(name, TEXT, room)),
  });

  /** Names below bars, upright where a word is wider than its bar, and the pixels that they take beyond one line. */
  function underBars(names, room) {
    const ticks = namedTicks(names, room);
    const lines = ticks.ticktext.flatMap(linesOf).map((line) => visible(line).length * TEXT * LETTER);
    if (Math.max(...lines) > room + 6) {
      const whole = names.map((name) => visible(name).length * TEXT * LETTER);
      return { ticks: { ...ticks, ticktext: [...names], tickangle: -90 }, more: Math.max(...whole) - 10 };
    }
    return { ticks, more: 15 * (Math.max(...ticks.ticktext.map((text) => linesOf(text).length)) - 1) };
  }

  const barOf = (data) => data.find((trace) => trace.colorbar && trace.showscale !== false);

  /** One plot in less room than it was made for: names below bars, the scale of colours, words beside rows. */
  function narrowed(layout, data, width) {
    if (width >= MADE_FOR) return layout;
    const next = { ...layout, margin: { ...layout.margin } };
    const names = next.xaxis?.categoryarray;
    if (Array.isArray(next.xaxis?.ticktext) && Array.isArray(names)) {
      const { ticks, more } = underBars(names, (width - 90) / names.length);
      next.xaxis = { ...next.xaxis, ...ticks };
      next.height += more;
    }
    const beside = next.yaxis?.categoryarray;
    if (Array.isArray(beside) && width < NARROW) next.yaxis = { ...next.yaxis, ...namedTicks(beside, 0.3 * width) };
    if (next.scene && width < NARROW) Object.assign(next, kinds.surface(next, width));
    if (next.xaxis) next.xaxis = kinds.besideBars(next.xaxis, data, 0.52 * width);
    const { xaxis } = next;
    if (xaxis?.type === "log" && typeof xaxis.dtick === "number") {
      next.xaxis = { ...xaxis, dtick: kinds.powers(xaxis, width - 90) };
    }
    if (next.margin.r === 176 && width < NARROW) next.margin.r = 96;
    if (barOf(data) && width < NARROW) {
      next.height += 64;
      next.margin.b += 64;
      next.margin.r = 14;
    }
    return kinds.square(next, width);
  }

  function narrowedTrace(trace, layout, width) {
    if (width >= MADE_FOR) return trace;
    const next = layout.xaxis?.visible === false ? drawings.inRow(trace, width, wrapped) : { ...trace };
    if (width < NARROW && trace.colorbar) {
      const title = { ...trace.colorbar.title, side: "bottom" };
      const place = { x: 0.5, xanchor: "center", y: 0, yref: "container", yanchor: "bottom", len: 1 };
      next.colorbar = { ...trace.colorbar, orientation: "h", ...place, title, thickness: 12 };
    }
    if (trace.texttemplate && Array.isArray(trace.text?.[0])) {
      const longest = Math.max(1, ...trace.text.flat().map((text) => String(text).length));
      const cell = (width - layout.margin.l - layout.margin.r) / trace.text[0].length;
      const size = Math.min(12, cell / (0.62 * longest));
      if (size >= 8) next.textfont = { ...trace.textfont, size };
      else delete next.texttemplate;
    }
    if (width < NARROW && layout.margin.r === 96 && trace.mode === "text" && Array.isArray(trace.text))
      next.text = trace.text.map((text) =>
        String(text)
          .replace(/^.*, /, trace.text.length > 8 ? "  " : "$&")
          .replace(", ", "<br>  "),
      );
    return next;
  }

  const leftOf = (axis) => {
    if (axis.visible === false) return 8;
    if (!Array.isArray(axis.categoryarray)) return 62;
    return 40 + Math.max(...axis.categoryarray.map((name) => String(name).length)) * TEXT * LETTER;
  };
  const most = (values) => Math.max(0, ...values);

  /** Panels in as many columns as there is room for, each with its title above and its marks around it. */
  function panelled(layout, data, width, { lines }) {
    const xs = keyed(layout, "x");
    const ys = keyed(layout, "y");
    const wanted = layout.margin.t + layout.margin.b;
    const inner = layout.height - wanted;
    const sharedHeight = (layout[ys[0]].domain[1] - layout[ys[0]].domain[0]) * inner;
    const made = xs.filter((_, at) => Math.abs(layout[ys[at]].domain[1] - layout[ys[0]].domain[1]) < 1e-6).length;
    const columns = Math.max(1, Math.min(made, Math.floor(width / (PANEL + 30))));
    const bars = xs.map((key) => data.some((trace) => trace.colorbar && `x${key.slice(5)}` === (trace.xaxis ?? "x")));
    const inColumn = (values, column) => most(values.filter((_, at) => at % columns === column));
    const lefts = ys.map((key) => leftOf(layout[key]));
    const left = Array.from({ length: columns }, (_, c) => inColumn(lefts, c) + (c > 0 ? 14 : 4));
    const right = Array.from({ length: columns }, (_, c) =>
      inColumn(
        bars.map((bar) => (bar ? 84 : 8)),
        c,
      ),
    );
    const room = (width - 12 - [...left, ...right].reduce((sum, each) => sum + each, 0)) / columns;
    const pictures = xs.every((key) => layout[key].visible === false); // no marks and names below
    const tall = pictures ? drawings.tallest(layout, xs, ys, room) : sharedHeight;
    const titles = (layout.annotations ?? []).map(({ text }) => wrapped(text.replace(/<br>/g, " "), TEXT, room));
    const rows = Math.ceil(xs.length / columns);
    const heads = Array.from({ length: rows }, (_, row) =>
      most(titles.slice(row * columns, (row + 1) * columns).map((title) => linesOf(title).length * 17 + 6)),
    );
    const under = xs.map((key) =>
      Array.isArray(layout[key].ticktext) && Array.isArray(layout[key].categoryarray)
        ? underBars(layout[key].categoryarray, room / layout[key].categoryarray.length)
        : { ticks: {}, more: 0 },
    );
    const mores = heads.map((_, row) => most(under.slice(row * columns, (row + 1) * columns).map(({ more }) => more)));
    const belows = mores.map((more) => (pictures ? 12 : 56) + more);
    const start = (row) => row * tall + heads.slice(1, row + 1).reduce((sum, head, at) => sum + head + belows[at], 0);
    const all = start(rows - 1) + tall;
    const title = wrapped(layout.title.text, TITLE, width - 20);
    const names = namesIn(data, layout);
    const top = 18 + lines * 21 + legendRows(names, width) * 20 + (names.length > 0 ? 10 : 6);
    const next = { ...layout, width, title: { ...layout.title, text: title } };
    const cells = xs.map((_, at) => {
      const column = at % columns;
      const row = Math.floor(at / columns);
      const before = [...left.slice(0, column + 1), ...right.slice(0, column)].reduce((a, b) => a + b, column * room);
      const from = start(row);
      const own = columns === 1 && !bars[at] ? right[0] - 8 : 0; // one below the other, each has the room beside it
      return { x: [before / width, (before + room + own) / width], y: [1 - (from + tall) / all, 1 - from / all] };
    });
    for (const [at, key] of xs.entries()) {
      next[key] = { ...layout[key], ...under[at].ticks, domain: cells[at].x };
      const few = Math.max(3, Math.floor(room / 50));
      if (layout[key].type === undefined) next[key].nticks = kinds.marksFor(layout[key].range ?? [0, 9], few);
      if (layout[key].type === "log" && layout[key].dtick) next[key].dtick = kinds.powers(layout[key], room);
      next[ys[at]] = { ...layout[ys[at]], domain: cells[at].y };
    }
    const bottom = (pictures ? layout.margin.b - 40 : layout.margin.b) + mores[rows - 1];
    next.margin = { ...layout.margin, t: top + heads[0], b: bottom };
    next.height = top + heads[0] + all + bottom;
    if (layout.legend)
      next.legend = { ...layout.legend, x: Math.min(66, 0.05 * width) / width, y: 1 + (heads[0] + 6) / all };
    next.annotations = (layout.annotations ?? []).map((each, at) => ({
      ...each,
      text: titles[at],
      x: cells[at].x[0],
      y: cells[at].y[1],
    }));
    const traces = data.map((trace) => {
      if (!trace.colorbar) return trace;
      const { x, y } = cells[Number((trace.xaxis ?? "x").slice(1) || 1) - 1];
      return { ...trace, colorbar: { ...trace.colorbar, x: x[1] + 8 / width, y: (y[0] + y[1]) / 2, len: y[1] - y[0] } };
    });
    return { layout: next, data: traces };
  }

  function fitted(layout, data, width, head) {
    if (isPanels(layout) && width < MADE_FOR) return panelled(layout, data, width, head);
    if (isDrawing(layout) && width < MADE_FOR) return drawn(layout, data, width, head);
    const next = narrowed(headed(layout, namesIn(data, layout), width, head), data, width);
    return { layout: next, data: isPanels(layout) ? data : data.map((trace) => narrowedTrace(trace, next, width)) };
  }

  /** A drawing in the whole width; what it shows as an image is squared, its names broken, its text wrapped. */
  function drawn(made, traces, width, head) {
    const titled = headed(made, namesIn(traces, made), width, head);
    const { l, r, t, b } = titled.margin;
    const margin = { l: Math.min(10, l), r: barOf(traces) ? r : Math.min(10, r), t, b: Math.min(16, b) };
    const plain = { data: traces, layout: { ...titled, margin, height: titled.height - b + margin.b } };
    const grouped = head.moves ? undefined : drawings.regrouped(plain, width, wrapped);
    if (grouped) return grouped;
    const { data, layout } = drawings.rewrapped(plain, width) ?? plain;
    const next = narrowed(layout, data, width);
    return { layout: next, data: data.map((trace) => narrowedTrace(trace, next, width)) };
  }

  const picked = (object, keys) => Object.fromEntries(keys.map((key) => [key, object[key]]));

  /**
   * The figure for a width in pixels: data, layout, frames, the width that it is drawn in, and the scale by which it is
   * then made smaller.
   */
  function fit(spec, width) {
    const { data, layout, frames = [] } = isPanels(spec.layout) ? spec : drawings.relaid(spec, width);
    const least = Math.max(240, width);
    const across = isDrawing(layout) ? Math.max(drawings.least({ data, layout }), Math.min(DRAWING, least)) : least;
    const plain = bare(layout);
    const layouts = frames.map((frame) => bare({ ...layout, ...frame.layout }));
    const rowsOf = (each) => linesOf(wrapped(each.title.text, TITLE, across - 20)).length;
    // all positions of a slider leave the same room for their titles; it was made for the first one's
    const head = {
      moves: frames.length > 0,
      made: linesOf((layouts[0] ?? plain).title.text).length,
      lines: most([plain, ...layouts].map(rowsOf)),
    };
    const own = fitted(plain, data, across, head);
    return {
      ...own,
      frames: frames.map((frame, at) => {
        const whole = data.map((trace) => ({ ...trace }));
        for (const [order, trace] of (frame.traces ?? []).entries()) Object.assign(whole[trace], frame.data[order]);
        const each = fitted(layouts[at], whole, across, head);
        const traces = frame.traces?.map((trace, order) => picked(each.data[trace], Object.keys(frame.data[order])));
        return {
          ...frame,
          ...(traces ? { data: traces } : {}),
          ...(frame.layout ? { layout: picked(each.layout, Object.keys(frame.layout)) } : {}),
        };
      }),
      width: across,
      scale: Math.min(1, Math.max(drawings.leastScale(data), width / across)),
    };
  }

  return { fit, FOOTER };
})(
  ...(typeof module !== "undefined" && module.exports
    ? [require("./fit-kinds.js"), require("./fit-drawings.js")]
    : [nablaFitKinds, nablaFitDrawings]),
);
if (typeof module !== "undefined" && module.exports) module.exports = nablaFit;
