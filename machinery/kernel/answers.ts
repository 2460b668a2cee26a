import { charactersBefore, indexOf } from "./codepoints";
import type { EditorAnswers, PlaceOfCode } from "./compiler";
import type { Message } from "./message";

/** What a request that runs nothing gets: a message by name, on iopub where nobody waits for a reply. */
export interface Answered {
  readonly type: string;
  readonly content: object;
  readonly on: "request" | "iopub";
}

/**
 * Answers requests that run nothing.
 *
 * @param editor - opens what knows the cells
 * @returns nothing where there is nothing to say
 */
export async function answerTo(
  { header, content }: Message,
  editor: () => EditorAnswers,
): Promise<Answered | undefined> {
  const reply = (answer: object): Answered => ({
    type: header.msg_type.replace("_request", "_reply"),
    content: answer,
    on: "request",
  });
  switch (header.msg_type) {
    case "is_complete_request":
      return reply(await editor().isComplete(String(content.code)));
    case "inspect_request":
      return reply(await editor().inspect(placed(content)));
    case "complete_request":
      return reply(await complete(editor(), content));
    case "comm_info_request":
      return reply({ status: "ok", comms: {} });
    case "comm_open":
      // No widget lives here: whoever opens one is told, instead of waiting for it.
      return { type: "comm_close", content: { comm_id: content.comm_id, data: {} }, on: "iopub" };
    case "history_request":
      return reply({ status: "ok", history: [] });
    case "shutdown_request":
      return reply({ status: "ok", restart: content.restart === true });
    default:
      return undefined;
  }
}

/** A question about a place, which tslab counts as JavaScript does. */
function placed({ code, cursor_pos, ...content }: Record<string, unknown>): PlaceOfCode {
  return { ...content, code: String(code), cursor_pos: indexOf(String(code), Number(cursor_pos)) };
}

async function complete(editor: EditorAnswers, content: Record<string, unknown>): Promise<object> {
  const answer = await editor.complete(placed(content));
  const code = String(content.code);
  return {
    ...answer,
    cursor_start: charactersBefore(code, answer.cursor_start),
    cursor_end: charactersBefore(code, answer.cursor_end),
  };
}
