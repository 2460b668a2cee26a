/** What to look at when the compiler refuses a cell, in plain words, for the mistakes that beginners make. */
import { cellName } from "./positions";

/** The compiler's complaints about names that are not there. */
const unknownName = /^Cannot find name(?:space)? '([^']+)'/;

/** A complaint, where it may have to stand behind in the line, and the words for it. The first that fits is said. */
const plainWords: readonly (readonly [complaint: RegExp, before: RegExp, words: string])[] = [
  [
    /^'\(' expected/,
    /^\s*(?:\} )?(?:else )?(?:if|for|while) $/,
    "A condition needs brackets: `if (…) { … }`, `for (const x of list) { … }`",
  ],
  [
    /^This comparison appears to be unintentional because the types '(?:string' and 'number|number' and 'string)'/,
    /^/,
    "A text never equals a number. `for (… in …)` counts in texts: write `for (let j = 0; j < list.length; j++)`",
  ],
  [/^A function whose declared type is neither 'void'/, /^/, "Is a `return` missing?"],
  [
    /side of an arithmetic operation must be of type/,
    /^/,
    "A single number is needed here, not a list, a text or nothing (the number in a tensor is its `.item()`)",
  ],
  [/^Operator '\+' cannot be applied to types '\w+\[\]/, /^/, "A list is not a number: take its entries one by one"],
  [/^Type 'boolean' is not assignable to type 'number'/, /^/, "For a number, write `? 1 : 0` behind the condition"],
  [
    /^Type '.*\[\]' is missing the following properties from type '\{/,
    /^/,
    "A record is needed here, not a list: `{ name: value, … }`",
  ],
  [
    /^Argument of type 'number\[\]' is not assignable to parameter of type 'number'/,
    /\bMath\.(?:max|min|hypot)\([^()]*$/,
    "A list stands where single numbers are asked for: `...` in front of it hands in its entries",
  ],
  [
    /^Argument of type 'number\[\](?:\[\])*' is not assignable to parameter of type 'number'/,
    /^/,
    "A single number is asked for here, not a list: take its entries one by one, with a loop or with `.map`",
  ],
  [
    /^Argument of type 'number\[\]\[\]' is not assignable to parameter of type 'number\[\]'/,
    /^/,
    "A list of lists stands where one list is asked for: take it row by row, with a loop or with `.map`",
  ],
  [
    /\[\]' cannot be used as an index type/,
    /^/,
    "A list cannot be a key: make a text of it first, with `JSON.stringify(…)`",
  ],
  [
    /^Argument of type 'number(?:\[\])*' is not assignable to parameter of type 'Tensor'/,
    /^/,
    "An array is not a tensor yet: `tensor(…)` makes one of it",
  ],
  [
    /^Type 'number' is not assignable to type '(?:0 \| 1|1 \| 0|0|1)'/,
    /^/,
    "It was made of 0 and 1 alone. Say that any number may stand there: `const list: number[] = …`",
  ],
];

/**
 * What to do about a complaint, where that can be said in a sentence; it follows the complaint, which ends with a full
 * stop or a number in brackets.
 *
 * @param before - the line up to the place of the complaint
 * @param missing - names that a failed cell did not reach, with the number of that cell
 */
export function remedy(messageText: string, before: string, missing: ReadonlyMap<string, number>): string {
  const name = unknownName.exec(messageText)?.[1];
  if (name === undefined)
    return plainWords.find(([complaint, place]) => complaint.test(messageText) && place.test(before))?.[2] ?? "";
  const cell = missing.get(name);
  if (cell !== undefined) return `${cellName(cell).replace("c", "C")} failed before it made '${name}'`;
  if (/^[a-z]$/i.test(name) && /\bpredict\("[^"]*",\s*$/.test(before))
    return `A letter is chosen in quotation marks: "${name}"`;
  if (name === "ln") return "The natural logarithm of a number is `Math.log`";
  if (Object.hasOwn(Math, name)) return `For numbers it is \`Math.${name}\``;
  return "If a cell above defines it, run that cell first; if none does, define it with `const`";
}
