import { sender } from "../display/send";
import { stillForm } from "./forms";
import { studio } from "./still/studio";
import type { Figure } from "./types";

const pictures = studio();
if (sender() !== undefined) pictures.open();

/**
 * A figure's printed form as a PNG in base64, drawn in a thread of its own.
 *
 * @param needed - whether to throw where it cannot be made; otherwise a session goes on without it
 * @throws Error that says why the picture could not be made, where it is needed
 */
export async function picture(figure: Figure, needed: boolean): Promise<string | undefined> {
  try {
    const { png } = await pictures.draw(stillForm(figure));
    return Buffer.from(png).toString("base64");
  } catch (error) {
    if (needed) throw error;
    return undefined;
  }
}
