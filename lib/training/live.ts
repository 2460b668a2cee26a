import { sender, updatable } from "../display/send";
import { liveForm, plainForm } from "../plot/forms";
import { type TrainingFigureOptions, trainingFigure } from "../plot/training";
import type { History } from "./history";
import { isWatched, type Progress, progressWords, textProgress, unread } from "./progress";

/** Milliseconds between two drawings of the figure. */
const INTERVAL = 1000;

/**
 * Progress as a figure that grows in place, titled with how far it is; when training ends it stays, and can be zoomed. Text alone
 * outside a notebook, and nothing where nobody watches.
 *
 * It is live while it grows, too: as wide as its place, drawn by the page and not by the process that trains.
 *
 * @example
 * typeof liveProgress().step // → "function"
 */
export function liveProgress(options: TrainingFigureOptions = {}): Progress {
  if (!isWatched()) return unread;
  if (sender() === undefined) return textProgress();
  const put = updatable();
  const draw = (history: History, words: string): void => {
    const figure = trainingFigure(history, { ...options, title: `${options.title ?? "Training"}: ${words}` });
    put({ "application/vnd.plotly.v1+json": liveForm(figure), "text/plain": `${words}. ${plainForm(figure)}` });
  };
  let last = Number.NEGATIVE_INFINITY;
  return {
    step: (history, position, epochs) => {
      if (Date.now() - last < INTERVAL) return;
      last = Date.now();
      draw(history, progressWords(history, position.toFixed(1), epochs));
    },
    end: (history, ended) => {
      const words = `${progressWords(history, String(history.epochs.length))} · ${ended}`;
      if (history.steps.length === 0) return textProgress().end(history, ended);
      draw(history, words);
    },
  };
}
