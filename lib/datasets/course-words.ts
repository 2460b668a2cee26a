import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../host/project";

/**
 * The course's own words: the prose of five notebooks in small letters, on one line. Something to read for a network that learns to
 * write.
 *
 * @throws Error when the file is not there
 * @example
 * loadCourseWords().length > 50000 // → true
 */
export function loadCourseWords(): string {
  return readFileSync(join(projectRoot(), "data", "course-words.txt"), "utf8").trim();
}
