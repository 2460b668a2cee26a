import { sender, updatable } from "../display/send";
import { liveForm, plainForm } from "../plot/forms";
import { picture } from "../plot/picture";
import { type TrainingFigureOptions, trainingFigure } from "../plot/training";
import type { Figure } from "../plot/types";
import type { History } from "./history";
import { isWatched, type Progress, progressWords, textProgress, unread } from "./progress";

/** Milliseconds between two drawings of the figure. */
const INTERVAL = 1000;

/**
 * Progress as a figure that grows in place, titled with how far it is; when training ends it stays, and can be zoomed. Text alone
 * outside a notebook, and nothing where nobody watches.
 *
 * While it grows it is a picture, drawn in a thread of its own: JupyterLab's Plotly never draws a figure again that it has drawn.
 *
 * @example
 * typeof liveProgress().step // → "function"
 */
export function liveProgress(options: TrainingFigureOptions = {}): Progress {
  if (!isWatched()) return unread;
  if (sender() === undefined) return textProgress();
  const put = updatable();
  const drawn = (history: History, words: string): { figure: Figure; text: string } => {
    const figure = trainingFigure(history, { ...options, title: `${options.title ?? "Training"}: ${words}` });
    return { figure, text: `${words}. ${plainForm(figure)}` };
  };
  let last = Number.NEGATIVE_INFINITY;
  let busy = false;
  return {
    step: (history, position, epochs) => {
      if (busy || Date.now() - last < INTERVAL) return;
      last = Date.now();
      busy = true;
      const { figure, text } = drawn(history, progressWords(history, position.toFixed(1), epochs));
      void picture(figure, false).then((png) => {
        if (busy && png !== undefined) put({ "image/png": png, "text/plain": text });
        busy = false;
      });
    },
    end: (history, ended) => {
      busy = false;
      const words = `${progressWords(history, String(history.epochs.length))} · ${ended}`;
      if (history.steps.length === 0) return textProgress().end(history, ended);
      const { figure, text } = drawn(history, words);
      put({ "application/vnd.plotly.v1+json": liveForm(figure), "text/plain": text });
    },
  };
}
