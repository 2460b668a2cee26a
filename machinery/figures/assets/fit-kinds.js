// What single kinds of figures need in less room than they were made for: surfaces, lying bars, squares, marks of axes.
const nablaFitKinds = (() => {
  const DIGIT = 0.6; // width of a digit, as a part of the size of its font
  const LOG_MARK = 40; // pixels for a power of ten below an axis

  const most = (values) => Math.max(0, ...values);
  /** A surface fills what there is: less height, and a camera as much farther as what is written beside it needs. */
  function surface({ scene, height, margin }, width) {
    const { camera } = scene;
    const tiny = width < 366;
    const away = tiny ? 1.28 * 1.04 : 1.28;
    const eye = Object.fromEntries(Object.entries(camera.eye).map(([key, value]) => [key, away * value]));
    const few = Object.fromEntries(["xaxis", "yaxis"].map((key) => [key, { ...scene[key], nticks: 5 }]));
    if (tiny)
      for (const key of ["xaxis", "yaxis", "zaxis"]) {
        const title = { ...scene[key].title, font: { size: 12 } };
        few[key] = { ...scene[key], nticks: 4, tickfont: { size: 10 }, title };
      }
    return {
      scene: { ...scene, ...few, camera: { ...camera, eye } },
      height: Math.min(height, Math.round(0.75 * width) + 110),
      margin: { ...margin, l: 4, r: 4 }, // what is written beside a surface is cut at the edge of its plot
    };
  }

  /** The axis of lying bars with room for the numbers at their ends; `across` are the pixels of the plot. */
  function besideBars(axis, data, across) {
    const lying = data.filter(({ type, orientation, text }) => type === "bar" && orientation === "h" && text);
    if (lying.length === 0 || !Array.isArray(axis.range)) return axis;
    const values = lying.flatMap(({ x }) => x).filter(Number.isFinite);
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const room = 12 * DIGIT * most(lying.map(({ text }) => most(text.map((each) => String(each).length)))) + 4;
    const pad = ((high - low) * room) / Math.max(room, across - 2 * room);
    const ends = [low < 0 ? Math.min(axis.range[0], low - pad) : axis.range[0], Math.max(axis.range[1], high + pad)];
    return { ...axis, range: high > 0 ? ends : [ends[0], axis.range[1]] };
  }

  /** Where a pixel is as wide as high, a narrow plot is no higher than it needs to be. */
  function square(layout, width) {
    const { xaxis, yaxis, margin, height } = layout;
    if (yaxis?.scaleanchor !== "x" || !xaxis.range || !yaxis.range) return layout;
    const [across, up] = [xaxis, yaxis].map(({ range }) => Math.abs(range[1] - range[0]));
    const plot = ((width - margin.l - margin.r) * up * (yaxis.scaleratio ?? 1)) / across;
    return { ...layout, height: Math.min(height, Math.round(plot) + margin.t + margin.b) };
  }

  /** Decades from one mark of a logarithmic axis to the next, so that its powers of ten stand apart in `room` pixels. */
  function powers({ dtick, range }, room) {
    return Math.max(dtick, Math.ceil((Math.abs(range[1] - range[0]) * LOG_MARK) / room));
  }

  /** As `marksFor` of `panel-layout.ts`: room for so many marks, but two at least can be seen. */
  function marksFor([low, high], few) {
    const power = 10 ** Math.floor(Math.log10((high - low) / few));
    const step = power * ([2, 5].find((each) => each >= (high - low) / few / power) ?? 10);
    return Math.floor(high / step) - Math.ceil(low / step) < 1 ? few + 1 : few;
  }

  return { besideBars, marksFor, powers, square, surface };
})();
if (typeof module !== "undefined" && module.exports) module.exports = nablaFitKinds;
