import { encodePng } from "../png/encode";

/**
 * As much of a canvas as heat maps need: filled rectangles and whole pictures.
 * A document in Node has none, and the usual ones are large native packages.
 */
export class PixelCanvas {
  fillStyle = "";
  private pixels: Uint8ClampedArray;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = new Uint8ClampedArray(width * height * 4);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const colour = rgba(this.fillStyle);
    const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
    const right = Math.min(this.width, Math.round(x + width));
    const bottom = Math.min(this.height, Math.round(y + height));
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) this.pixels.set(colour, (row * this.width + column) * 4);
    }
  }

  createImageData(width: number, height: number): { width: number; height: number; data: Uint8ClampedArray } {
    return { width, height, data: new Uint8ClampedArray(width * height * 4) };
  }

  putImageData(image: { data: Uint8ClampedArray }): void {
    this.pixels.set(image.data);
  }

  /** Images with an address are drawn by their address, not from here. */
  drawImage(): void {}

  /** The picture as a PNG in a data URL. */
  toDataURL(): string {
    return `data:image/png;base64,${encodePng(this.width, this.height, 4, this.pixels).toString("base64")}`;
  }
}

function rgba(style: string): number[] {
  const numbers = (style.match(/[\d.]+/g) ?? []).map(Number);
  if (!/^rgba?\(/.test(style) || numbers.length < 3) throw new Error(`internal: canvas colour ${style}`);
  const [red, green, blue, alpha = 1] = numbers;
  return [red, green, blue, Math.round(alpha * 255)];
}
