// JupyterLab's door to figures.js: a module of the form in which it loads extensions that are ready built. Written by
// hand, for the form is small: a container with `init` and `get`, under its name in `_JUPYTERLAB`.
(() => {
  const mimeType = "application/vnd.plotly.v1+json";
  const source = document.currentScript.src;
  const beside = (name) => `${new URL(name, source).href}?v=${/remoteEntry\.(\w+)\.js/.exec(source)?.[1] ?? ""}`;

  function load(name) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = beside(name);
      script.onload = done;
      script.onerror = () => failed(new Error(`figures: ${name} could not be loaded`));
      document.head.append(script);
    });
  }

  let loading;
  /** What draws: read when the first figure is shown, for it is large. */
  const drawing = () => {
    loading ??= ["plotly.js", "fit-kinds.js", "fit-drawings.js", "fit.js", "figures.js"].reduce(
      (before, name) => before.then(() => load(name)),
      Promise.resolve(),
    );
    return loading;
  };

  let shared;
  async function widgets() {
    const versions = Object.values(shared["@lumino/widgets"]);
    return (await versions[0].get())();
  }

  /** JupyterLab takes keys on the document before they arrive: those of a figure's controls stay with them. */
  function keepKeys(event) {
    if (event.key !== "Escape" && event.target.closest?.(".nabla-controls")) event.stopPropagation();
  }

  /** Text in outputs goes on in the next line after a word, not in the midst of one. */
  function breakBetweenWords() {
    const style = document.createElement("style");
    style.textContent = ".jp-OutputArea-output.jp-RenderedText pre { word-break: normal; overflow-wrap: anywhere; }";
    document.head.append(style);
  }

  async function plugin() {
    breakBetweenWords();
    window.addEventListener("keydown", keepKeys, true);
    const { Widget } = await widgets();

    /** A figure in an output. It goes live at once, whatever picture comes with it. */
    class Figure extends Widget {
      async renderModel(model) {
        const [spec, words] = [model.data[mimeType], model.data["text/plain"]];
        if (spec === this.spec) return;
        this.spec = spec;
        const before = this.figure;
        this.figure = this.drawn(before, spec, words);
        await this.figure;
      }

      /** One that grows in its place, as in a training, is changed; else another comes there. */
      async drawn(before, spec, words) {
        const old = await before?.catch(() => undefined);
        if (await old?.change(spec, words)) return old;
        old?.end();
        const place = document.createElement("div");
        this.node.replaceChildren(place);
        await drawing();
        if (this.isDisposed) return undefined;
        return nablaFigures.mount(place, spec, words);
      }

      dispose() {
        if (this.isDisposed) return;
        this.figure?.then((figure) => figure?.end()).catch(() => undefined);
        super.dispose();
      }
    }

    const rendererFactory = { safe: true, mimeTypes: [mimeType], createRenderer: () => new Figure() };
    return { __esModule: true, default: [{ id: "nabla-figures:factory", rendererFactory, rank: 1, dataType: "json" }] };
  }

  globalThis._JUPYTERLAB ??= {};
  globalThis._JUPYTERLAB["nabla-figures"] = {
    init(scope) {
      shared = scope;
    },
    async get() {
      const found = await plugin();
      return () => found;
    },
  };
})();
