/** The learner's edition: what `npm start` and `npm run reset` do with the learner's folder. */

export { formatNotebook, parseNotebook } from "../notebook/notebook";
export { type EditionNews, type EditionPlaces, updateEdition } from "./edition";
export { linkPackages } from "./link-packages";
export { lintNotebook } from "./lint-notebook";
export { release } from "./release";
export { resetExercise } from "./reset";
