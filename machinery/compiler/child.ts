/** The compiler of a kernel's cells, a process of its own that runs none of them: questions and answers by messages. */
import { setTimeout } from "node:timers/promises";
import { formatWithOptions } from "node:util";
import type { Converter, Diagnostic } from "../kernel/converter";
import { findPackages } from "../kernel/packages";
import { openTslab } from "../kernel/tslab";
import type { Answer, Earlier, Numbered, Question } from "./talk";

type Mode = "node" | "browser";

const tslab = openTslab(findPackages(process.cwd()), true);
const converters: Partial<Record<Mode, Converter>> = { node: tslab.createConverter(false) };

function converter(mode: Mode = "node"): Converter {
  const opened = converters[mode] ?? tslab.createConverter(mode === "browser");
  converters[mode] = opened;
  return opened;
}

/** How long the news of a new file may take, in milliseconds. */
const whileWatching = 150;

/** "Cannot find module './step'": a file beside the notebook. */
function isAboutFile({ code, messageText }: Diagnostic): boolean {
  return code === 2307 && /'\.{1,2}\//.test(messageText);
}

function declarationsOf({ declarations, missed }: Earlier): string {
  return missed ? tslab.keptDeclarations(missed.before, declarations, missed.names) : declarations;
}

async function compile({ earlier, source }: Question & { kind: "compile" }): Promise<Answer> {
  const declarations = declarationsOf(earlier);
  const metadata = tslab.metadata(source);
  const { module, mode } = metadata;
  if (module !== undefined) {
    const complaints = converter(mode).addModule(module, source, metadata).map(inWords).join("");
    return { kind: "compiled", complaints, declarations };
  }
  if (mode === "browser") return { kind: "compiled", complaints: "", declarations };
  let converted = converter().convert(declarations, source);
  if (converted.diagnostics.some(isAboutFile)) {
    // The file may be there since a moment ago: whoever watches the folder has to hear of it first.
    await setTimeout(whileWatching);
    converted = converter().convert(declarations, source);
  }
  return { kind: "compiled", converted, complaints: "", declarations };
}

function inWords({ fileName, start, messageText }: Diagnostic): string {
  const where = `${fileName ? `${fileName} ` : ""}${start.line + 1}:${start.character + 1}`;
  return `${formatWithOptions({ colors: false }, "%s - %s", where, messageText)}\n`;
}

/** What is asked about at the moment. */
let declarations = "";
let values: Readonly<Record<string, string>> = {};
tslab.onHover((name) => (Object.hasOwn(values, name) ? values[name] : undefined));
const editor = tslab.createEditorAnswers({
  inspect: (source, at) => converter(tslab.metadata(source).mode).inspect(declarations, source, at),
  complete: (source, at) => converter(tslab.metadata(source).mode).complete(declarations, source, at),
});

async function answer(question: Question): Promise<Answer> {
  switch (question.kind) {
    case "compile":
      return compile(question);
    case "warm": {
      const imports = question.packages.map((name, index) => `import * as _${index} from "${name}";`);
      if (imports.length > 0) converter().convert("", imports.join("\n"));
      return { kind: "warm" };
    }
    default:
      declarations = declarationsOf(question.earlier);
      values = question.values;
      return { kind: "told", told: editor[question.kind](question.request) };
  }
}

async function reply({ number, said: question }: Numbered<Question>): Promise<void> {
  let said: Answer;
  try {
    said = await answer(question);
  } catch (error) {
    // It is in no known state: the next cell gets a new one.
    if (question.kind === "compile") converters.node = undefined;
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    said = { kind: "stumbled", name, message, stack };
  }
  process.send?.({ number, said } satisfies Numbered<Answer>);
}

let last = Promise.resolve();
process.on("message", (question: Numbered<Question>) => {
  last = last.then(() => reply(question));
});
process.once("disconnect", () => process.exit());
