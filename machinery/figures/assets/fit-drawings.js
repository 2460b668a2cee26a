// Drawings in less room than they were made for: nets, graphs, rows of pictures, coloured text. What stands where follows
// no axes, so they are laid out anew, and made smaller or scrolled only where that does not help.
const nablaFitDrawings = (() => {
  const LETTER = 0.56; // mean width of a letter, as a part of the size of its font
  const READABLE = 9.5; // pixels of the smallest text that is drawn
  const PICTURE = 36; // a picture in a row of pictures is not narrower where another row helps
  const CELL = 12; // pixels for a letter of a coloured text

  const linesOf = (text) => String(text).split(/<br\s*\/?>/i);
  const visible = (text) => String(text).replace(/<[^>]*>/g, "");
  const lettersOf = (text) => Math.max(0, ...linesOf(text).map((line) => visible(line).length));
  const most = (values) => Math.max(0, ...values);
  const span = ({ range: [from, to] }) => Math.abs(to - from);
  const isPlain = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  function merged(object, change) {
    const next = { ...object };
    for (const [key, value] of Object.entries(change ?? {}))
      next[key] = isPlain(value) && isPlain(object[key]) ? { ...object[key], ...value } : value;
    return next;
  }

  /** The other drawing that a figure carries for less room, with room at both sides where there is more than it needs. */
  function relaid(spec, width) {
    const { narrow } = spec.layout.meta ?? {};
    if (narrow === undefined || width >= narrow.below) return spec;
    const layout = merged(spec.layout, narrow.layout);
    const { l, r } = layout.margin;
    const [from, to] = layout.xaxis.range;
    const more = ((to - from) * Math.max(0, width - narrow.width)) / (narrow.width - l - r) / 2;
    layout.xaxis.range = [from - more, to + more];
    layout.meta = { ...layout.meta, narrow: undefined, least: narrow.width };
    return { ...spec, layout, data: spec.data.map((trace, at) => merged(trace, narrow.data[at])) };
  }

  /** Pixels from one to the next of what stands in a row, in units of x. */
  function perUnit({ mode, x, y, text, textfont, marker }) {
    if (typeof mode !== "string" || !Array.isArray(x)) return 0;
    const size = textfont?.size ?? 13;
    const wide = (at) => {
      const letters = mode.includes("text") && Array.isArray(text) ? lettersOf(text[at]) : 0;
      const circle = mode.includes("markers") && typeof marker?.size === "number" ? marker.size + 12 : 0;
      return Math.max(circle, letters === 0 ? 0 : letters * LETTER * (Array.isArray(size) ? size[at] : size) + 4);
    };
    const order = x.map((_, at) => at).filter((at) => wide(at) > 0);
    order.sort((a, b) => y[a] - y[b] || x[a] - x[b]);
    return most(
      order.slice(1).map((at, before) => {
        const from = order[before];
        return y[at] === y[from] && x[at] > x[from] ? (wide(at) + wide(from)) / 2 / (x[at] - x[from]) : 0;
      }),
    );
  }

  /** Letters of the longest word of a row of texts, one below each thing; 0 where it is no such row. */
  function longestIn({ mode, text, y }) {
    if (mode !== "text" || !Array.isArray(text) || text.length < 5 || new Set(y).size > 1) return 0;
    return most(text.flatMap((each) => visible(linesOf(each).join(" ")).split(" ")).map(({ length }) => length));
  }

  /** A row of texts with lines broken, and smaller, so that each fits between its neighbours. */
  function inRow(trace, width, wrap) {
    const longest = longestIn(trace);
    if (longest === 0) return { ...trace };
    const room = (width - 40) / trace.text.length - 2;
    const size = Math.min(trace.textfont.size, Math.max(9, (room - 4) / (0.58 * longest)));
    return { ...trace, textfont: { ...trace.textfont, size }, text: trace.text.map((each) => wrap(each, size, room)) };
  }

  /** Height of panels of pictures that are `room` pixels wide. */
  function tallest(layout, xs, ys, room) {
    const ratio = (key, at) => (span(layout[ys[at]]) * (layout[ys[at]].scaleratio ?? 1)) / span(layout[key]);
    return Math.min(1.3 * room, Math.round(room * most(xs.map(ratio))));
  }

  /** The least width in which nothing of a drawing touches its neighbour in a row. */
  function least({ data, layout }) {
    if (layout.meta !== undefined) return layout.meta.least ?? 0;
    if (data.some(({ type }) => type !== "scatter")) return 0;
    return Math.ceil(most(data.map(perUnit)) * span(layout.xaxis)) + 20;
  }

  /** The least scale at which the smallest text of a drawing can be read. */
  function leastScale(data) {
    const sizes = data.flatMap(({ mode, textfont }) => (/text/.test(mode) ? (textfont?.size ?? 13) : []));
    return Math.min(1, READABLE / Math.min(13, ...sizes));
  }

  /** A coloured text in shorter lines. */
  function rewrapped({ data, layout }, width) {
    const [{ type, texttemplate, z, text }] = data;
    const columns = Math.floor((width - layout.margin.l - layout.margin.r) / CELL);
    if (type !== "heatmap" || !texttemplate || columns >= z[0].length) return undefined;
    const lines = (table, rest) => {
      const all = table.flat();
      return Array.from({ length: Math.ceil(all.length / columns) }, (_, row) =>
        Array.from({ length: columns }, (_, column) => all[row * columns + column] ?? rest),
      );
    };
    const [values, letters] = [lines(z, null), lines(text, "")];
    while (letters.length > 1 && letters[letters.length - 1].every((letter) => letter === "")) {
      letters.pop();
      values.pop();
    }
    const row = (layout.height - layout.margin.t - layout.margin.b) / z.length;
    return {
      data: [{ ...data[0], z: values, text: letters }, ...data.slice(1)],
      layout: {
        ...layout,
        height: layout.height + Math.round(row * (letters.length - z.length)),
        xaxis: { ...layout.xaxis, range: [-0.5, columns - 0.5] },
        yaxis: { ...layout.yaxis, range: [letters.length - 0.5, -0.5] },
      },
    };
  }

  /** How many pictures stand in a row, and how their names are written, where the names fit and the pictures can be seen. */
  function row(across, names, room, wrap) {
    const lines = (all) => most(all.map((name) => linesOf(name).length));
    /** In as few lines as the room asks for, and these as short as they can be, so that all names break alike. */
    const broken = (size, cell) => {
      const broadest = names.map((name) => wrap(name, size, cell));
      let best = broadest;
      for (let less = cell - 2; less > 0; less -= 2) {
        const tried = names.map((name) => wrap(name, size, less));
        if (lines(tried) > lines(broadest)) break;
        best = tried;
      }
      return best;
    };
    const ways = [
      { size: 11, wrapped: false },
      { size: READABLE, wrapped: false },
      { size: READABLE, wrapped: true },
    ];
    const fitting = [];
    for (let per = across; per >= 1; per--) {
      const cell = room / per - 4;
      const text = (way) => (way.wrapped ? broken(way.size, cell) : names);
      const way = ways.find((each) => most(text(each).map(lettersOf)) * each.size * LETTER <= cell);
      if (way && (cell >= PICTURE || per === 1)) fitting.push({ per, size: way.size, names: text(way) });
    }
    const [first] = fitting;
    const whole = fitting.find(({ per }) => across % per === 0);
    return whole && whole.per >= first.per / 2 ? whole : (first ?? { per: 1, size: READABLE, names });
  }

  /** A sheet of pictures with names: parts of its rows below each other, so that the names can be read. */
  function regrouped({ data, layout }, width, wrap) {
    const [sheet, frames, captions] = data;
    if (data.length !== 3 || sheet.type !== "image" || captions.mode !== "text") return undefined;
    const count = captions.text.length;
    if (count < 2 || frames.x.length !== 6 * count) return undefined;
    const boxes = captions.text.map((_, at) => {
      const [left, right, top, bottom] = [
        frames.x[6 * at],
        frames.x[6 * at + 1],
        frames.y[6 * at],
        frames.y[6 * at + 2],
      ];
      return { at, left, right, top, bottom };
    });
    const across = boxes.filter(({ top }) => top === boxes[0].top).length;
    const { left, right, top, bottom } = boxes[0];
    const step = across > 1 ? boxes[1].left - left : right - left;
    const margin = { ...layout.margin, l: 6, r: 6 };
    const room = width - margin.l - margin.r;
    const { per, size, names } = row(across, captions.text.map(String), room, wrap);
    const pixel = Math.min((room - 2) / (per * step), (1.3 * (700 - 40)) / span(layout.xaxis), 220 / (bottom - top));
    const head = Math.ceil(1.3 * size * most(names.map((name) => linesOf(name).length)) + 5);
    const tall = (bottom - top) * pixel;
    const groups = [];
    for (let from = 0; from < count; from += across)
      for (let at = from; at < Math.min(count, from + across); at += per)
        groups.push(boxes.slice(at, Math.min(count, from + across, at + per)));
    const all = groups.length * (head + tall + 2);
    const next = { ...layout, margin, height: Math.round(all) + margin.t + margin.b };
    const traces = groups.flatMap((group, order) => {
      const key = order === 0 ? "" : String(order + 1);
      const on = { xaxis: `x${key}`, yaxis: `y${key}` };
      const part = (list, each) => group.flatMap(({ at }) => list.slice(each * at, each * (at + 1)));
      const start = order * (head + tall + 2) + head;
      const hidden = { visible: false, showgrid: false, zeroline: false, fixedrange: true };
      const to = group[0].left + per * step;
      next[`xaxis${key}`] = {
        ...hidden,
        range: [group[0].left, to],
        domain: [0, Math.min(1, (per * step * pixel) / room)],
        anchor: on.yaxis,
      };
      next[`yaxis${key}`] = {
        ...hidden,
        range: [group[0].bottom, group[0].top],
        domain: [Math.max(0, 1 - (start + tall) / all), 1 - start / all],
        anchor: on.xaxis,
      };
      return [
        { ...sheet, ...on },
        { ...frames, ...on, x: part(frames.x, 6), y: part(frames.y, 6) },
        {
          ...captions,
          ...on,
          x: part(captions.x, 1),
          y: part(captions.y, 1),
          text: part(names, 1),
          textfont: { ...captions.textfont, size },
        },
      ];
    });
    return { data: traces, layout: next };
  }

  return { inRow, least, leastScale, regrouped, relaid, rewrapped, tallest };
})();
if (typeof module !== "undefined" && module.exports) module.exports = nablaFitDrawings;
