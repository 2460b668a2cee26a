/** Answers that are nearly the same, by different people: a note to an instructor, never a penalty. */

/** Two people whose answers are alike. */
export interface Pair {
  readonly students: readonly [string, string];
  /** Share of what stands in either that stands in both. */
  readonly share: number;
  /** Whether they are alike only once names are left out of account. */
  readonly renamed: boolean;
}

/** Shorter answers are alike by themselves. */
const fewestTokens = 80;
const width = 5;
const thresholds = { asWritten: 0.9, renamed: 0.97 };

/**
 * Pairs of texts that share nearly all runs of five tokens. Comments and white space do not count; what everybody was
 * given does not either.
 *
 * @param texts - all answers of each student in one text
 * @param given - what was handed out, and the course's own answers: whoever has those has them from there
 */
export function alikePairs(texts: ReadonlyMap<string, string>, given: string = ""): Pair[] {
  const known = { asWritten: runs(tokens(given)), renamed: runs(tokens(given).map(withoutName)) };
  const students = [...texts].flatMap(([student, text]) => {
    const words = tokens(text);
    const asWritten = runs(words, known.asWritten);
    return asWritten.size < fewestTokens
      ? []
      : [{ student, asWritten, renamed: runs(words.map(withoutName), known.renamed) }];
  });
  const pairs: Pair[] = [];
  students.forEach((a, i) => {
    for (const b of students.slice(i + 1)) {
      const share = shared(a.asWritten, b.asWritten);
      const renamed = shared(a.renamed, b.renamed);
      if (share >= thresholds.asWritten) pairs.push({ students: [a.student, b.student], share, renamed: false });
      else if (renamed >= thresholds.renamed && a.renamed.size >= fewestTokens)
        pairs.push({ students: [a.student, b.student], share: renamed, renamed: true });
    }
  });
  return pairs.sort((a, b) => b.share - a.share);
}

function tokens(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, " ");
  return code.match(/[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]/gu) ?? [];
}

const keywords = new Set(
  "const let var function return for of in if else while new throw number string boolean true false Math length map reduce".split(
    " ",
  ),
);

const withoutName = (token: string): string => (/^[\p{L}_$]/u.test(token) && !keywords.has(token) ? "name" : token);

function runs(words: readonly string[], without: ReadonlySet<string> = new Set()): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + width <= words.length; i++) {
    const run = words.slice(i, i + width).join(" ");
    if (!without.has(run)) found.add(run);
  }
  return found;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const run of a) if (b.has(run)) both++;
  return both / Math.max(1, a.size + b.size - both);
}
