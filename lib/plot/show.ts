import { sender } from "../display/send";
import { captionBelow, liveForm, plainForm } from "./forms";
import { picture } from "./picture";
import type { Figure } from "./types";

/**
 * Shows a figure in the notebook: live (drag to zoom, double-click to reset), as a picture for viewers that know no
 * more, and below it in a sentence, with its description folded. Outside a notebook the words are printed.
 *
 * In a live session a figure with a slider or an animation, or one whose printed form is another, has no picture,
 * because JupyterLab would show that first.
 *
 * @throws TypeError where the argument is not a figure
 * @example
 * await show(curves({ title: "y = x", xLabel: "x", yLabel: "y", series: [{ name: "y", x: [0, 1], y: [0, 1] }] }));
 */
export function show(figure: Figure): Promise<void> {
  if (typeof figure !== "object" || figure === null || !Array.isArray(figure.data) || !("description" in figure)) {
    const remedy = "make one with curves, scatter, heatmap, bars, ...";
    return Promise.reject(new TypeError(`show: the argument is not a figure; ${remedy}`));
  }
  const send = sender();
  if (send === undefined) {
    console.log(plainForm(figure));
    return Promise.resolve();
  }
  return inTurn(() => sendForms(figure, send));
}

/** Runs what is given after all that was given before has ended: figures that are not awaited keep their order. */
const inTurn: (work: () => Promise<void>) => Promise<void> = (() => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
})();

async function sendForms(figure: Figure, send: NonNullable<ReturnType<typeof sender>>): Promise<void> {
  const canonical = process.env.NABLA_CANONICAL === "1";
  const touched = figure.frames !== undefined || figure.still !== undefined;
  const png = canonical || !touched ? await picture(figure, canonical) : undefined;
  send({
    "application/vnd.plotly.v1+json": liveForm(figure),
    ...(png === undefined ? {} : { "image/png": png }),
    "text/plain": plainForm(figure),
  });
  send({ "text/html": captionBelow(figure) });
}
