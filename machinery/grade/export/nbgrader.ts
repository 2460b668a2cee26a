/** Hands marks to nbgrader's gradebook, by a small script in the project's Python. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { projectRoot } from "nabla/host";
import { gradeIdOf } from "../../edition/grade-cells";
import type { Result } from "../result";
import { nbgraderName } from "./autograded";

/**
 * Writes marks into a gradebook; what a person marked there stays.
 *
 * @param gradebook - a URL of SQLAlchemy, or the file of an SQLite database
 * @returns a line that says what was written
 * @throws Error where the project has no Python, or the script failed
 */
export function exportNbgrader(results: readonly Result[], gradebook: string | undefined): string {
  if (gradebook === undefined) throw new Error("--export nbgrader needs --course DIR, or --gradebook FILE");
  const url = /^\w+(\+\w+)?:\/\//.test(gradebook) ? gradebook : `sqlite:///${path.resolve(gradebook)}`;
  const root = projectRoot();
  const python = [path.join(root, ".venv", "bin", "python"), path.join(root, ".venv", "Scripts", "python.exe")].find(
    (file) => fs.existsSync(file),
  );
  if (!python) throw new Error("the Python side is not set up yet: run `npm start` once, then this again");
  const script = path.join(root, "scripts", "course", "gradebook.py");
  const input = JSON.stringify(results.map(forGradebook));
  const { status, stdout, stderr, error } = spawnSync(python, [script, url], { input, encoding: "utf8" });
  if (status !== 0) throw new Error(`nbgrader's gradebook: ${error?.message ?? stderr.trim().split("\n").at(-1)}`);
  return stdout.trim();
}

function forGradebook({ student, assignment, status, reason, marks, warnings, byHand, late }: Result): object {
  const comments = [...(status === "graded" ? [] : [`not graded: ${reason}`]), ...warnings];
  return {
    student: nbgraderName(student),
    assignment,
    graded: status === "graded",
    comment: comments.join("\n"),
    handed_in: late?.handedIn ?? null,
    penalty: late?.penalty ?? null,
    marks: marks.map(({ id, points, maxPoints, diagnosis }) => ({
      grade_id: gradeIdOf(id, "check"),
      solution_id: gradeIdOf(id, "solution"),
      points,
      max_points: maxPoints,
      comment: diagnosis?.sentence ?? "",
    })),
    words: byHand.map(({ id, maxPoints, answered }) => ({
      grade_id: gradeIdOf(id, "answer"),
      max_points: maxPoints,
      answered: answered ?? true,
    })),
  };
}
