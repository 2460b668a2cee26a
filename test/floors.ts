/** The library from the ground up, and who may import whom. */
import type { Import } from "./imports";

/** Rooms of `lib/`, floor by floor. A room imports from floors below its own, and from its own. */
const floors: readonly (readonly string[])[] = [
  ["elementary", "host", "options", "display"],
  ["random", "statistics"],
  ["kernels"],
  ["tensor"],
  ["autodiff"],
  ["operations"],
  ["functions", "schedules"],
  ["optimizers"],
  ["layers"],
  ["models"],
  ["datasets", "plot"],
  ["training", "features"],
  ["explain", "tf", "exercise"],
  ["check"],
  ["lessons"],
];

/** Rooms that look at plain data: nothing from `kernels` up is theirs, types neither, but for those named. */
const dataOnly: Readonly<Record<string, readonly string[]>> = {
  host: [],
  options: [],
  statistics: ["options"],
  display: [],
  plot: ["display", "elementary", "host"],
  exercise: ["random"],
  elementary: [],
  check: ["exercise", "display", "host", "random", "statistics"],
};

/** Doors: what a notebook imports. They pick from every floor. */
const doors: ReadonlySet<string> = new Set(["index.ts", "plot/index.ts", "check/index.ts", "tf/index.ts"]);

/** What the workspace `machinery` may import from the library, by its door. */
const doorsForMachinery: readonly string[] = ["nabla/host", "nabla/exercise", "nabla/display"];

/** What the grader imports besides: the judge and the specifications on its own side, the receiver in the sandbox. */
const doorsForGrading: readonly string[] = ["nabla/judge", "nabla/lessons", "nabla/receiver"];

/** The room a path lies in; files at the top have none. */
const roomOf = (path: string): string => (path.includes("/") ? path.slice(0, path.indexOf("/")) : "(top)");

const floorOf = (path: string): number => floors.findIndex((rooms) => rooms.includes(roomOf(path)));

/** Files that lie in a room without a floor. */
export function homeless(paths: readonly string[]): string[] {
  return paths.filter((path) => floorOf(path) < 0 && !doors.has(path));
}

/** Imports that go up, types included. */
export function upward(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, to }) => !doors.has(from) && (floorOf(to) > floorOf(from) || floorOf(to) < 0))
    .map(({ from, to }) => `${from} → ${to}`);
}

/** Imports of rooms that look at data only and reach for more. */
export function beyondData(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, to }) => {
      const allowed = dataOnly[roomOf(from)];
      return allowed && !doors.has(from) && roomOf(to) !== roomOf(from) && !allowed.includes(roomOf(to));
    })
    .map(({ from, to }) => `${from} → ${to}`);
}

/** What leaves the library, or enters it past its doors: `specifiers` are the words behind `from` of each file. */
export function pastTheDoors(
  workspace: "lib" | "machinery",
  specifiers: readonly { readonly from: string; readonly specifier: string }[],
): string[] {
  const isOpen = (from: string, door: string): boolean =>
    doorsForMachinery.includes(door) || (roomOf(from) === "grade" && doorsForGrading.includes(door));
  const wrong = (from: string, specifier: string): boolean =>
    workspace === "lib"
      ? /machinery/.test(specifier)
      : /^\.+\/(.*\/)?lib(\/|$)/.test(specifier) || (/^nabla(\/|$)/.test(specifier) && !isOpen(from, specifier));
  return specifiers
    .filter(({ from, specifier }) => wrong(from, specifier))
    .map(({ from, specifier }) => `${workspace}/${from} → ${specifier}`);
}
