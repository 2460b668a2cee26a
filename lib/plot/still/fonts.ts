import { readFileSync } from "node:fs";

/** One face of the font, able to say how long a text is. */
interface Face {
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  getAdvanceWidth(text: string, size: number): number;
}

/** The faces of DejaVu Sans that figures use. */
const files = {
  regular: "DejaVuSans.ttf",
  bold: "DejaVuSans-Bold.ttf",
  italic: "DejaVuSans-Oblique.ttf",
  boldItalic: "DejaVuSans-BoldOblique.ttf",
} as const;

/** Which face of the font. */
export type FaceName = keyof typeof files;

/** Where the font files lie. */
export function fontFiles(): string[] {
  return Object.values(files).map((file) => require.resolve(`dejavu-fonts-ttf/ttf/${file}`));
}

/** How long and how high a text is. */
export interface Metrics {
  /** Width of a text in pixels. */
  width(text: string, size: number, face: FaceName): number;
  /** Height above and depth below the baseline, as parts of the size. */
  readonly ascent: number;
  readonly descent: number;
}

/** Metrics of DejaVu Sans, read from the font itself. A face is loaded when it is first asked for. */
export function fontMetrics(): Metrics {
  const { parse } = require("opentype.js") as { parse(bytes: ArrayBuffer): Face };
  const loaded = new Map<FaceName, Face>();
  const known = new Map<string, number>();
  const face = (name: FaceName): Face => {
    const found = loaded.get(name);
    if (found !== undefined) return found;
    const bytes = readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${files[name]}`));
    const fresh = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    loaded.set(name, fresh);
    return fresh;
  };
  const regular = face("regular");
  return {
    ascent: regular.ascender / regular.unitsPerEm,
    descent: -regular.descender / regular.unitsPerEm,
    width(text, size, name) {
      const key = `${name} ${text}`;
      const unit = known.get(key) ?? face(name).getAdvanceWidth(text, 1);
      known.set(key, unit);
      return unit * size;
    },
  };
}
