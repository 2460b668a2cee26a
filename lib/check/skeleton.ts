/**
 * Whether a hint is a skeleton of code, not a sentence.
 *
 * @example
 * isSkeleton("return z >= … ? … : …;") // → true
 */
export function isSkeleton(hint: string): boolean {
  return /^(?:(?:return|const|let|for)\b|\w+\.\w+\()/.test(hint);
}

/**
 * A skeleton that is written in one line, laid out as code is: one statement a line, blocks indented.
 *
 * @param skeleton - statements with `…` where the learner writes
 * @example
 * laidOut("let z = b; return z;") // → "let z = b;\nreturn z;"
 */
export function laidOut(skeleton: string): string {
  const lines: string[] = [];
  const open: ("block" | "other")[] = []; // the brackets around the place that is read
  let now = "";
  const indent = (): string => "  ".repeat(open.filter((bracket) => bracket === "block").length);
  const end = (): void => {
    if (now.trim() !== "") lines.push(now.trimEnd());
    now = indent();
  };
  [...skeleton].forEach((character, i) => {
    const isStatement = open.at(-1) !== "other";
    if (character === " " && isStatement && /^\s*…?$/.test(now)) {
      end();
    } else if (/[([{]/.test(character)) {
      const isBlock = character === "{" && /(?:\)|=>|else) $/.test(now);
      open.push(isBlock ? "block" : "other");
      now += character;
      if (isBlock) end();
    } else if (/[)\]}]/.test(character)) {
      if (open.at(-1) === "block") end();
      const closed = open.pop();
      now = closed === "block" ? `${indent()}}` : now + character;
      if (closed === "block" && !/^(?:[);,.]| else)/.test(skeleton.slice(i + 1))) end();
    } else {
      now += character;
      if (character === ";" && isStatement) end();
    }
  });
  end();
  return lines.join("\n");
}
