import { updatable } from "../display/send";
import { liveForm, plainForm } from "../plot/forms";
import { type TrainingFigureOptions, trainingFigure } from "../plot/training";
import { isWatched, type Progress, progressWords, textProgress } from "./progress";

/** Milliseconds between two drawings of the figure. */
const INTERVAL = 1000;

/**
 * Progress as a figure that grows in place, with a line of text below it; text alone outside a notebook, and nothing where nobody
 * watches. When training ends, the figure makes room for the line of text: show `trainingFigure(history)` to keep it.
 *
 * @example
 * typeof liveProgress().step // → "function"
 */
export function liveProgress(options: TrainingFigureOptions = {}): Progress {
  if (!isWatched()) return { step: () => {}, end: () => {} };
  const text = textProgress();
  const put = updatable();
  let last = Date.now();
  let drawn = false;
  return {
    step: (history, position, epochs) => {
      if (!drawn && Date.now() - last < INTERVAL) return text.step(history, position, epochs);
      if (Date.now() - last < INTERVAL) return;
      last = Date.now();
      const figure = trainingFigure(history, options);
      const words = progressWords(history, position.toFixed(1), epochs);
      drawn = put({
        "application/vnd.plotly.v1+json": liveForm(figure),
        "text/plain": `${words}. ${plainForm(figure)}`,
      });
      if (!drawn) text.step(history, position, epochs);
    },
    end: (history, ended) => {
      if (drawn) put({ "text/plain": `${progressWords(history, String(history.epochs.length))} · ${ended}` });
      else text.end(history, ended);
    },
  };
}
