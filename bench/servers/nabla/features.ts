import { colourHistogram, hog as ourHog, scikitImageHog, scope, type Tensor, tensor } from "nabla";
import { type Args, number, type Run } from "../serve";
import { values } from "../values";

/** Pictures of float32 values from 0 to 1. */
function pictures(count: number, side: number, channels: number): Tensor {
  const data = values(count * side * side * channels, 1).map((value) => (value + 1) / 2);
  return tensor(data, { shape: [count, side, side, channels], dtype: "float32" });
}

/** HoG of a batch with the choices of scikit-image, or with votes that bins and cells share, as is usual here. */
export function hog(args: Args): Run {
  const [count, side, channels] = ["count", "side", "channels"].map((name) => number(args, name));
  const images = pictures(count, side, channels);
  const options = args.shared === true ? {} : scikitImageHog;
  return () =>
    scope(() => {
      const { data } = ourHog(images, options);
      let sum = 0; // of the last picture
      for (let i = data.length - data.length / count; i < data.length; i++) sum += data[i];
      return sum;
    });
}

/** Colour histograms of a thousand pictures of 32 × 32. */
export function histogram({ of }: Args): Run {
  const images = pictures(1000, 32, 3);
  const options = of === "channels" ? { of: "channels" as const, bins: 16 } : { of: "joint" as const, bins: 4 };
  const first = of === "channels" ? 48 : 64;
  return () =>
    scope(() => {
      const { data } = colourHistogram(images, options);
      return data[data.length - first];
    });
}
