/** Jupyter counts characters; JavaScript counts halves of some of them: "😀" has one and two. */

/**
 * The index in a JavaScript string of a place that is counted in characters.
 *
 * @example
 * indexOf("😀a", 1) // → 2
 */
export function indexOf(text: string, characters: number): number {
  let index = 0;
  for (let i = 0; i < characters && index < text.length; i += 1) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}

/**
 * How many characters stand before an index of a JavaScript string.
 *
 * @example
 * charactersBefore("😀a", 2) // → 1
 */
export function charactersBefore(text: string, index: number): number {
  return [...text.slice(0, index)].length;
}
