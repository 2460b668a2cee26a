import { extname, join } from "node:path";
import type { Context } from "node:vm";
import { preparedScript, useBytecode } from "../../host/bytecode";
import { type Box, boxOf, boxOnPage, type DrawingNode, pathPoints, textLength } from "./boxes";
import { PixelCanvas } from "./canvas";
import { fontMetrics } from "./fonts";

/** The drawing library, as far as it is called here. */
interface Plotly {
  newPlot(element: unknown, data: unknown, layout: unknown, config: unknown): Promise<unknown>;
  purge(element: unknown): void;
  readonly Snapshot: { toSVG(element: unknown, format: string): string };
}

/** What is set or called in the window of the document. */
interface Page {
  readonly Plotly: Plotly;
  readonly document: {
    readonly body: { appendChild(node: unknown): void };
    createElement(name: string): { remove(): void };
  };
  readonly URL: { createObjectURL?: unknown; revokeObjectURL?: unknown };
  readonly SVGElement: { readonly prototype: object };
  readonly Element: { readonly prototype: object };
  readonly HTMLCanvasElement: { readonly prototype: object };
  CSS?: unknown;
  Image?: unknown;
  TextDecoder?: unknown;
  TextEncoder?: unknown;
}

/** Where the library was built. */
const dist = join(__dirname, "..", "..", extname(__filename) === ".ts" ? "dist" : ".");

/** Draws a Plotly specification as SVG. */
export type Draw = (data: unknown, layout: unknown, width: number, height: number) => Promise<string>;

/**
 * A document without a browser, with Plotly in it. What such a document lacks is put in: boxes of texts measured with
 * the metrics of the font, lengths of paths, a canvas for heat maps. Takes about a second to make.
 *
 * @param warnings what the drawing library complains about is added here
 */
export function openPage(warnings: string[]): Draw {
  useBytecode(dist, "figures");
  const { JSDOM, VirtualConsole } = require("jsdom") as {
    JSDOM: new (html: string, options: object) => { window: Page; getInternalVMContext(): Context };
    VirtualConsole: new () => { on(kind: string, heard: (message: unknown) => void): void };
  };
  const virtualConsole = new VirtualConsole();
  for (const kind of ["warn", "error", "jsdomError"])
    virtualConsole.on(kind, (message) => warnings.push(String(message)));
  const dom = new JSDOM("<!doctype html><body></body>", {
    runScripts: "outside-only",
    pretendToBeVisual: true,
    virtualConsole,
  });
  const page = dom.window;
  complete(page);
  preparedScript(require.resolve("plotly.js-dist/plotly.js")).runInContext(dom.getInternalVMContext());
  return async (data, layout, width, height) => {
    const element = page.document.createElement("div");
    page.document.body.appendChild(element);
    try {
      const size = { ...(layout as object), width, height, autosize: false };
      await page.Plotly.newPlot(element, data, size, { staticPlot: true });
      return page.Plotly.Snapshot.toSVG(element, "svg");
    } finally {
      page.Plotly.purge(element);
      element.remove();
    }
  };
}

function complete(page: Page): void {
  const metrics = fontMetrics();
  const zero: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  const rect = ({ left, top, right, bottom }: Box) => ({
    left,
    top,
    right,
    bottom,
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
  });
  const drawings = page.SVGElement.prototype;
  define(drawings, "getBBox", (node: DrawingNode) => rect(boxOf(node, metrics) ?? zero));
  define(drawings, "getBoundingClientRect", (node: DrawingNode) => rect(boxOnPage(node, metrics) ?? zero));
  define(drawings, "getComputedTextLength", (node: DrawingNode) => textLength(node, metrics));
  define(drawings, "getTotalLength", (node: DrawingNode) => along(node, Number.POSITIVE_INFINITY).length);
  define(drawings, "getPointAtLength", (node: DrawingNode, length: number) => along(node, length).point);
  define(drawings, "getScreenCTM", () => null);
  page.URL.createObjectURL = () => "";
  page.URL.revokeObjectURL = () => undefined;
  page.TextDecoder = TextDecoder;
  page.TextEncoder = TextEncoder;
  page.Image = KnownImage;
  page.CSS = { supports: () => true };
  const canvases = new WeakMap<object, PixelCanvas>();
  const paper = (canvas: { width: number; height: number }): PixelCanvas => {
    const known = canvases.get(canvas);
    if (known !== undefined && known.width === canvas.width && known.height === canvas.height) return known;
    const fresh = new PixelCanvas(canvas.width, canvas.height);
    canvases.set(canvas, fresh);
    return fresh;
  };
  define(page.HTMLCanvasElement.prototype, "getContext", (canvas: { width: number; height: number }, kind: string) =>
    kind === "2d" ? paper(canvas) : null,
  );
  define(page.HTMLCanvasElement.prototype, "toDataURL", (canvas: { width: number; height: number }) =>
    paper(canvas).toDataURL(),
  );
}

/** An image that is there at once: its picture is in its address, which the drawing passes on as it is. */
class KnownImage {
  onload: (() => void) | undefined;

  setAttribute(name: string): void {
    if (name === "src") queueMicrotask(() => this.onload?.());
  }
}

/** A method whose first parameter is the object that it is called on. */
function define<This, Rest extends unknown[]>(
  prototype: object,
  name: string,
  method: (self: This, ...rest: Rest) => unknown,
): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    writable: true,
    value(this: This, ...rest: Rest) {
      return method(this, ...rest);
    },
  });
}

/** The point at a length along the straight pieces of a path, and the length up to it. */
function along(node: DrawingNode, wanted: number): { length: number; point: { x: number; y: number } } {
  const points = pathPoints(node.getAttribute("d") ?? "");
  let length = 0;
  for (let index = 1; index < points.length; index++) {
    const [[x0, y0], [x1, y1]] = [points[index - 1], points[index]];
    const step = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
    if (length + step >= wanted && step > 0) {
      const share = (wanted - length) / step;
      return { length: wanted, point: { x: x0 + share * (x1 - x0), y: y0 + share * (y1 - y0) } };
    }
    length += step;
  }
  const [x, y] = points[points.length - 1] ?? [0, 0];
  return { length, point: { x, y } };
}
