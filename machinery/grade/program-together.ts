/** Translates what was handed in as one piece: the usual way, and several times as fast as cell by cell. */
import type { Assignment } from "./assignment";
import { type Compiler, CompilerEnded } from "./compile/compiler";
import { declaring, missing, type Placed, type Program, placedFor } from "./program";
import type { Step } from "./repair";

const mostRounds = 20;

/**
 * The program as one cell, after which every answer is taken; nothing where the cells have to be translated one by one:
 * one does not compile, or together they could mean something else.
 */
export async function programTogether(
  assignment: Assignment,
  steps: readonly Step[],
  compiler: Compiler,
): Promise<Program | undefined> {
  const placed = placedFor(assignment, steps);
  try {
    for (let round = 0; round < mostRounds; round++) {
      const chosen = placed.filter(({ step, needed }) => step.kind !== "take" && needed);
      const sources = chosen.map(({ step }) => (step.kind === "take" ? "" : step.source));
      const { script, isAsync, assignable, complaints, differs } = await compiler.together({ together: sources });
      if (differs || assignment.exercises.some((exercise) => assignable.includes(exercise.function))) return undefined;
      if (script !== undefined) return programOf(script, isAsync, placed);
      const missed = missedBy(complaints, chosen, placed);
      const wanted = missed ? await declaring(placed, missed, compiler) : [];
      if (wanted.length === 0) return undefined;
      for (const one of wanted) one.needed = true;
    }
  } catch (error) {
    if (!(error instanceof CompilerEnded)) throw error;
  }
  return undefined;
}

function programOf(script: string, isAsync: boolean, placed: readonly Placed[]): Program {
  const takes = placed.flatMap(({ step }) =>
    step.kind === "take" ? [{ do: "take", exercise: step.exercise } as const] : [],
  );
  return { instructions: [{ do: "cell", script, isAsync }, ...takes], broken: new Map(), warnings: [] };
}

/** Names that answers use and nobody declares, with where; nothing where there is any other complaint. */
function missedBy(
  complaints: readonly { readonly cell: number; readonly text: string }[],
  chosen: readonly Placed[],
  placed: readonly Placed[],
): Map<string, number> | undefined {
  const missed = new Map<string, number>();
  for (const { cell, text } of complaints) {
    const name = missing.exec(text)?.[1];
    if (name === undefined || chosen[cell]?.step.kind === "own") return undefined;
    missed.set(name, placed.indexOf(chosen[cell]));
  }
  return missed;
}
