import type { JsonObject, Narrow, Trace } from "./types";

/**
 * What has to change in a figure, trace by trace, for it to look like another of the same traces.
 *
 * @throws Error where the traces are not as many
 * @example
 * narrowForm({ below: 600, width: 300 }, [{ type: "scatter", x: [1], y: [2] }], {
 *   data: [{ type: "scatter", x: [1], y: [-2] }], layout: { height: 500 },
 * }).data // → [{ y: [-2] }]
 */
export function narrowForm(
  room: Pick<Narrow, "below" | "width">,
  wide: readonly Trace[],
  { data, layout }: { readonly data: readonly Trace[]; readonly layout: JsonObject },
): Narrow {
  if (data.length !== wide.length) throw new Error(`internal: ${wide.length} traces become ${data.length}`);
  const changed = (trace: Trace, at: number): JsonObject =>
    Object.fromEntries(
      Object.entries(trace).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(wide[at][key])),
    );
  return { ...room, data: data.map(changed), layout };
}
