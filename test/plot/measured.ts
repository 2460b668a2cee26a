import { type Box, boxOnPage, type DrawingNode } from "../../lib/plot/still/boxes";
import { fontMetrics } from "../../lib/plot/still/fonts";

interface Found extends DrawingNode {
  closest(selector: string): Found | null;
}
interface Drawing {
  querySelector(selector: string): Found | null;
  querySelectorAll(selector: string): Iterable<Found>;
}

/** Where things lie in a drawing: what a person would see overlap. */
export interface Measured {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly (Box & { readonly text: string })[];
  readonly plot?: Box;
  readonly legend?: Box;
}

const metrics = fontMetrics();

/** Of one page for all drawings: to open a page takes longer than to read one. */
let reader: { parseFromString(text: string, type: string): Drawing } | undefined;

function readDrawing(svg: string): Drawing {
  const { JSDOM } = require("jsdom") as {
    JSDOM: new () => { window: { DOMParser: new () => NonNullable<typeof reader> } };
  };
  reader ??= new new JSDOM().window.DOMParser();
  return reader.parseFromString(svg, "image/svg+xml");
}

/** Measures the SVG of a figure. */
export function measured(svg: string): Measured {
  const document = readDrawing(svg);
  const root = document.querySelector("svg");
  if (root === null) throw new Error("no drawing");
  const texts = [...document.querySelectorAll("text")]
    .filter((node) => node.closest("defs") === null && (node.textContent ?? "").trim() !== "")
    .flatMap((node) => {
      const box = boxOnPage(node, metrics);
      return box === undefined ? [] : [{ ...box, text: node.textContent ?? "" }];
    });
  const plot = plotArea(document);
  const frame = document.querySelector("g.legend > rect.bg");
  const legend = frame === null ? undefined : boxOnPage(frame, metrics);
  return {
    width: Number(root.getAttribute("width")),
    height: Number(root.getAttribute("height")),
    texts,
    ...(plot === undefined ? {} : { plot }),
    ...(legend === undefined ? {} : { legend }),
  };
}

function plotArea(document: Drawing): Box | undefined {
  const group = document.querySelector("g.overplot > g[transform]");
  const clip = document.querySelector("clipPath.plotclip > rect");
  const place = /translate\(([\d.]+),\s*([\d.]+)\)/.exec(group?.getAttribute("transform") ?? "");
  if (clip === null || place === null) return undefined;
  const [left, top] = [Number(place[1]), Number(place[2])];
  const size = (name: string): number => Number(clip.getAttribute(name));
  return { left, top, right: left + size("width"), bottom: top + size("height") };
}
