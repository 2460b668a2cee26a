/**
 * Text broken between words into lines, each as long as it may be. A word that is too long alone has a line of its own.
 *
 * @param fits whether a line is short enough; is told its number, from 0
 * @example
 * wordWrap("to be or not", (line) => line.length <= 5) // → ["to be", "or", "not"]
 */
export function wordWrap(text: string, fits: (line: string, number: number) => boolean): string[] {
  const [first, ...rest] = text.split(" ");
  const lines = [first];
  for (const word of rest) {
    const last = lines.length - 1;
    const longer = lines[last] === "" ? word : `${lines[last]} ${word}`;
    if (lines[last] === "" || fits(longer, last)) lines[last] = longer;
    else lines.push(word);
  }
  return lines;
}
