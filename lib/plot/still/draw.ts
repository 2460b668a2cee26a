import { encodeIndexedPng } from "../png/encode";
import { indexed } from "../png/palette";
import { type Draw, openPage } from "./browser";
import { fontFiles } from "./fonts";

interface Resvg {
  render(): { readonly pixels: Uint8Array; asPng(): Buffer };
}

/** What is to be drawn. */
export interface Order {
  /** Plotly's `{ data, layout }` as JSON. */
  readonly specification: string;
  /** Size in pixels. */
  readonly width: number;
  readonly height: number;
}

/** The picture of a figure: PNG bytes, the SVG that they were made from, and what Plotly complained about. */
export interface Drawn {
  readonly png: Uint8Array;
  readonly svg: string;
  readonly warnings: readonly string[];
}

/** What the rasteriser calls pictures whose pixels stay squares. */
const crisp = "image-rendering: optimizeSpeed";

/** A picture that Plotly turns over, as a style: the rasteriser knows transformations as attributes alone. */
const turned = /style="([^"]*?)transform: ?(translate\([^)]*\)scale\([^)]*\)translate\([^)]*\));([^"]*)"/g;

function asAttribute(_: string, before: string, transform: string, after: string): string {
  return `style="${before}${after}" transform="${transform.replace(/px/g, "")}"`;
}

/**
 * Draws figures one after the other, in one page that is opened when first needed (or by `open`). The bytes of a PNG
 * depend on the specification and the font alone.
 */
export function drawer(): { open(): void; draw(order: Order): Promise<Drawn> } {
  const warnings: string[] = [];
  let page: Draw | undefined;
  const open = (): Draw => {
    page ??= openPage(warnings);
    return page;
  };
  return {
    open,
    async draw({ specification, width, height }) {
      const { Resvg } = require("@resvg/resvg-js") as { Resvg: new (svg: string, options: object) => Resvg };
      const { data, layout } = JSON.parse(specification) as { data: unknown; layout: unknown };
      const made = await open()(data, layout, width, height);
      const svg = made.replace(/image-rendering:\s*pixelated/g, crisp).replace(turned, asAttribute);
      const font = { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: "DejaVu Sans" };
      const image = new Resvg(svg, { font, background: "#FFFFFF" }).render();
      const few = indexed(image.pixels);
      // A drawing with few colours is a third as large with a palette; a photograph stays as it is.
      const png = few === undefined ? image.asPng() : encodeIndexedPng(width, height, few);
      return { png, svg, warnings: warnings.splice(0) };
    },
  };
}
