// The numbers at the edges of a graph that is drawn in less room than it was made for: `lib/plot/graph.ts`.
const nablaFitGraph = (() => {
  const LEVEL = 0.76; // layers from a gate to where its edge bends: `BEND` of `lib/plot/graph.ts`
  const DIGIT = 0.6; // width of a digit, as a part of the size of its font

  const most = (values) => Math.max(0, ...values);
  const isNumbers = ({ mode, textposition }) => mode === "text" && /^(top|bottom) center$/.test(textposition);
  const wide = ({ text, textfont }) => most(text.map((each) => each.length)) * textfont.size * DIGIT;

  /**
   * Where numbers no longer fit between two gates, they stand above and below the heights of the circles, and end where
   * their edge leaves its level stretch; all other traces as they are. `layout` has the new width; it was made for
   * `before` pixels.
   */
  function aboveCircles(data, layout, before) {
    const gates = data.find(({ mode, marker }) => mode === "markers+text" && typeof marker?.size === "number");
    if (layout.width >= before || layout.xaxis?.visible !== false || gates === undefined) return data;
    const { l, r, t, b } = layout.margin;
    const layers = layout.xaxis.range[1] - layout.xaxis.range[0];
    const layer = (layout.width - l - r) / layers;
    const row = (layout.height - t - b) / (layout.yaxis.range[1] - layout.yaxis.range[0]);
    const radius = gates.marker.size / 2;
    const level = (LEVEL - radius / ((before - l - r) / layers)) / 2; // layers from the middle of a number to the bend
    const half = most(data.filter(isNumbers).map(wide)) / 2;
    if (half <= (LEVEL - level) * layer - radius) return data;
    return data.map((trace) => {
      if (!isNumbers(trace)) return trace;
      const rise = ((trace.textposition === "top center" ? 1 : -1) * (radius - 4)) / row;
      const back = Math.max(0, half / layer - level);
      return { ...trace, x: trace.x.map((x) => x - back), y: trace.y.map((y) => y + rise) };
    });
  }

  return { aboveCircles };
})();
if (typeof module !== "undefined" && module.exports) module.exports = nablaFitGraph;
