/** HTML that somebody else wrote, made harmless by DOMPurify before a page shows it. */
import createPurifier, { type Config, type DOMPurify } from "dompurify";

/**
 * HTML without anything that runs, loads, submits or imitates the page around it: text, tables, lists, formulas
 * (MathML), links to other sites and pictures that are in the text itself stay.
 *
 * @example
 * inertHtml('<b onclick="steal()">bold</b><script>steal()</script>') // → "<b>bold</b>"
 * @see https://github.com/cure53/DOMPurify
 */
export function inertHtml(html: string): string {
  purifier ??= open();
  return purifier.sanitize(html, settings);
}

/** Pictures that are data: drawn from points, never from SVG, which can hold more than a picture. */
export const pictureTypes: readonly string[] = ["image/png", "image/jpeg", "image/gif", "image/webp"];

const picture = new RegExp(`^data:(?:${pictureTypes.join("|")});base64,[A-Za-z0-9+/=\\s]*$`);
const link = /^(?:https?:\/\/|mailto:|#)/i;

const settings: Config = {
  USE_PROFILES: { html: true, mathMl: true },
  // what the page's own scripts would take for theirs, or a person for a part of the page
  FORBID_TAGS: ["form", "input", "button", "textarea", "select", "option", "style", "link", "audio", "video", "dialog"],
  FORBID_ATTR: ["id", "name", "class", "style", "srcset", "tabindex", "contenteditable", "popover"],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

let purifier: DOMPurify | undefined;

function open(): DOMPurify {
  const { JSDOM } = require("jsdom") as {
    JSDOM: new (html: string) => { window: Parameters<typeof createPurifier>[0] };
  };
  const opened = createPurifier(new JSDOM("").window);
  opened.addHook("uponSanitizeElement", (node, { tagName }) => {
    // KaTeX writes a formula three times: in boxes, which need its style sheet; in TeX; in MathML, which is kept
    const isBoxes = node.nodeType === 1 && /(^|\s)katex-html(\s|$)/.test((node as Element).getAttribute("class") ?? "");
    if (isBoxes || tagName === "annotation") node.parentNode?.removeChild(node);
  });
  opened.addHook("uponSanitizeAttribute", (_, attribute) => {
    const { attrName, attrValue } = attribute;
    if (attrName === "href" || attrName === "xlink:href") attribute.keepAttr = link.test(attrValue.trim());
    if (attrName === "src") attribute.keepAttr = picture.test(attrValue);
  });
  opened.addHook("afterSanitizeAttributes", (node) => {
    if (!node.getAttribute("href")?.startsWith("#") && node.hasAttribute("href"))
      node.setAttribute("rel", "noopener noreferrer");
  });
  return opened;
}
