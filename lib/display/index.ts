/** Text for pages: what `machinery/` imports from `nabla/display`. */

export { escapeHtml } from "./html";
