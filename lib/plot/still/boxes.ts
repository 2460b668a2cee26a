import { cos, sin } from "../../elementary/sine";
import type { FaceName, Metrics } from "./fonts";

/** What is asked of an element of a drawing: enough of the DOM to measure it. */
export interface DrawingNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly parentNode: DrawingNode | null;
  readonly childNodes: ArrayLike<DrawingNode>;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/** A rectangle; x grows to the right, y down. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** [a, b, c, d, e, f]: x' = a x + c y + e, y' = b x + d y + f. */
type Affine = readonly [number, number, number, number, number, number];

const identity: Affine = [1, 0, 0, 1, 0, 0];

/**
 * The box around an element in its own coordinates, with all that it holds.
 * A document in Node has no layout: this is the part of it that a drawing library asks for.
 */
export function boxOf(node: DrawingNode, metrics: Metrics): Box | undefined {
  return around(cornersOf(node, metrics));
}

/** The box around an element as it lies on the page. */
export function boxOnPage(node: DrawingNode, metrics: Metrics): Box | undefined {
  let corners = cornersOf(node, metrics);
  for (let each: DrawingNode | null = node; each !== null && each.nodeType === 1; each = each.parentNode) {
    const step = transformOf(each);
    corners = corners.map((corner) => moved(corner, step));
  }
  return around(corners);
}

/** Width of the text in an element. */
export function textLength(node: DrawingNode, metrics: Metrics): number {
  const box = boxOf(node, metrics);
  return box === undefined ? 0 : box.right - box.left;
}

type Point = readonly [number, number];

function around(corners: readonly Point[]): Box | undefined {
  if (corners.length === 0) return undefined;
  const xs = corners.map((corner) => corner[0]);
  const ys = corners.map((corner) => corner[1]);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Points that the element does not reach beyond. */
function cornersOf(node: DrawingNode, metrics: Metrics): Point[] {
  if (node.nodeType !== 1) return [];
  const number = (name: string): number => Number.parseFloat(node.getAttribute(name) ?? "0") || 0;
  switch (node.nodeName.toLowerCase()) {
    case "text":
    case "tspan":
      return textCorners(node, metrics);
    case "rect":
    case "image": {
      const [x, y, w, h] = [number("x"), number("y"), number("width"), number("height")];
      return rectangle(x, y, x + w, y + h);
    }
    case "circle": {
      const [x, y, r] = [number("cx"), number("cy"), number("r")];
      return rectangle(x - r, y - r, x + r, y + r);
    }
    case "line":
      return [
        [number("x1"), number("y1")],
        [number("x2"), number("y2")],
      ];
    case "path":
      return pathPoints(node.getAttribute("d") ?? "");
    case "g":
    case "svg":
    case "a":
      return Array.from(node.childNodes).flatMap((child) => {
        const step = transformOf(child);
        return cornersOf(child, metrics).map((corner) => moved(corner, step));
      });
    default:
      return [];
  }
}

function rectangle(left: number, top: number, right: number, bottom: number): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function moved([x, y]: Point, [a, b, c, d, e, f]: Affine): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function transformOf(node: DrawingNode): Affine {
  const text = node.nodeType === 1 ? node.getAttribute("transform") : null;
  if (text === null) return identity;
  let all = identity;
  for (const [, kind, inside] of text.matchAll(/(translate|rotate|scale)\(([^)]*)\)/g)) {
    const [p = 0, q, r] = inside
      .split(/[\s,]+/)
      .filter((part) => part !== "")
      .map(Number.parseFloat);
    if (kind === "translate") all = after(all, [1, 0, 0, 1, p, q ?? 0]);
    else if (kind === "scale") all = after(all, [p, 0, 0, q ?? p, 0, 0]);
    else {
      const [c, s] = [cos((p * Math.PI) / 180), sin((p * Math.PI) / 180)];
      const [x, y] = [q ?? 0, r ?? 0];
      all = after(all, [c, s, -s, c, x - c * x + s * y, y - s * x - c * y]);
    }
  }
  return all;
}

/** The transformation that does `inner` first, then `outer`. */
function after(outer: Affine, inner: Affine): Affine {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Points on a path: ends of its pieces and control points of its curves. */
export function pathPoints(d: string): Point[] {
  const points: Point[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command, inside] of d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const numbers = (inside.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    const upper = command.toUpperCase();
    const relative = command !== upper;
    if (upper === "Z") [x, y] = [startX, startY];
    const size = { M: 2, L: 2, T: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7 }[upper] ?? 1;
    for (let at = 0; at + size <= numbers.length; at += size) {
      const [baseX, baseY] = relative ? [x, y] : [0, 0];
      const part = numbers.slice(at, at + size);
      if (upper === "H") x = baseX + part[0];
      else if (upper === "V") y = baseY + part[0];
      else {
        for (let pair = upper === "A" ? 5 : 0; pair < size; pair += 2) {
          [x, y] = [baseX + part[pair], baseY + part[pair + 1]];
          points.push([x, y]);
        }
        if (upper === "A") points.push([x - part[0], y], [x + part[0], y], [x, y - part[1]], [x, y + part[1]]);
      }
      if (upper === "M" && at === 0) [startX, startY] = [x, y];
      points.push([x, y]);
    }
  }
  return points;
}

interface TextStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly anchor: string;
}

/** A stretch of text on one line, between two given x positions. */
interface Chunk {
  readonly x: number;
  readonly anchor: string;
  width: number;
  top: number;
  bottom: number;
}

function textCorners(node: DrawingNode, metrics: Metrics): Point[] {
  const chunks: Chunk[] = [];
  let [y, open] = [0, false];
  const walk = (each: DrawingNode, outer: TextStyle): void => {
    if (each.nodeType === 3) {
      const text = (each.textContent ?? "").replace(/\u200b/g, "");
      if (text === "") return;
      if (!open) chunks.push({ x: 0, anchor: outer.anchor, width: 0, top: y, bottom: y });
      open = true;
      const chunk = chunks[chunks.length - 1];
      chunk.width += metrics.width(text, outer.size, face(outer));
      chunk.top = Math.min(chunk.top, y - metrics.ascent * outer.size);
      chunk.bottom = Math.max(chunk.bottom, y + metrics.descent * outer.size);
      return;
    }
    if (each.nodeType !== 1) return;
    const style = styleOf(each, outer);
    const [x, ownY, dy] = ["x", "y", "dy"].map((name) => each.getAttribute(name));
    if (ownY !== null) y = Number.parseFloat(ownY) || 0;
    if (dy !== null) y += Number.parseFloat(dy) * (/em$/.test(dy) ? style.size : 1) || 0;
    if (x !== null) {
      chunks.push({ x: Number.parseFloat(x) || 0, anchor: style.anchor, width: 0, top: y, bottom: y });
      open = true;
    }
    for (const child of Array.from(each.childNodes)) walk(child, style);
  };
  walk(node, inheritedStyle(node.parentNode));
  return chunks
    .filter((chunk) => chunk.width > 0)
    .flatMap(({ x, anchor, width, top, bottom }) => {
      const left = x - width * ({ middle: 0.5, end: 1 }[anchor] ?? 0);
      return rectangle(left, top, left + width, bottom);
    });
}

function face({ bold, italic }: TextStyle): FaceName {
  if (bold) return italic ? "boldItalic" : "bold";
  return italic ? "italic" : "regular";
}

function inheritedStyle(node: DrawingNode | null): TextStyle {
  if (node === null || node.nodeType !== 1) return { size: 12, bold: false, italic: false, anchor: "start" };
  return styleOf(node, inheritedStyle(node.parentNode));
}

function styleOf(node: DrawingNode, outer: TextStyle): TextStyle {
  const style = node.getAttribute("style") ?? "";
  const size = /font-size:\s*([\d.]+)(px|%|em)?/.exec(style);
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  const slant = /font-style:\s*(\w+)/.exec(style)?.[1];
  const scale = { "%": outer.size / 100, em: outer.size }[size?.[2] ?? ""] ?? 1;
  return {
    size: size === null ? outer.size : Number(size[1]) * scale,
    bold: weight === undefined ? outer.bold : weight === "bold" || Number(weight) >= 600,
    italic: slant === undefined ? outer.italic : slant === "italic",
    anchor: node.getAttribute("text-anchor") ?? /text-anchor:\s*(\w+)/.exec(style)?.[1] ?? outer.anchor,
  };
}
