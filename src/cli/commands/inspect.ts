import type { Parsed } from "../../index.js";
import { type Command, correctionsOption, langOption, ocrOption, pdfEngineOption } from "../command.js";
import { readSingle } from "../single.js";

/** What each stage of the pipeline hands on. */
const stages: Readonly<Record<string, (parsed: Parsed) => unknown>> = {
  lines: ({ stages: { reading } }) => ({ ...reading, text: undefined }),
  sections: ({ stages: { outline } }) => outline,
  draft: ({ stages: { draft } }) => draft,
  minutes: ({ minutes }) => minutes,
};

/** Prints what a stage of the pipeline made of a document, as JSON. */
export const inspect: Command = {
  name: "inspect",
  summary: "print what a stage of the pipeline made of a document",
  arguments: [{ name: "<file>", description: "a document, or - for standard input" }],
  options: [
    {
      flags: "-s, --stage <stage>",
      description: "lines as read, sections as cut, the draft as interpreted, or the finished minutes",
      choices: Object.keys(stages),
      default: "sections",
    },
    pdfEngineOption,
    ocrOption,
    correctionsOption,
    langOption,
  ],
  examples: [
    ["paragraf inspect protokoll.pdf --stage lines", "shows lines and columns with their positions"],
    ["paragraf inspect protokoll.txt --stage draft", "shows every value with the ranges it was read from"],
  ],
  exitCodes: ["printed", "the file could not be read", "wrong usage"],
  async run([word = ""], options, io) {
    const parsed = await readSingle(word, options, io);
    if (!parsed) return 1;
    const result = stages[options.stage ?? "sections"]?.(parsed);
    await io.stdout.write(`${JSON.stringify(result, readable, 2)}\n`);
    return 0;
  },
};

/** Passages carry the whole source and a way to find places in it; a person wants the words and the places. */
function readable(key: string, value: unknown): unknown {
  if (key === "spans" && Array.isArray(value)) return value.map(({ start, end }) => `${start}–${end}`).join(", ");
  if (typeof value !== "object" || value === null) return value;
  if ("spans" in value && typeof value.spans === "function" && "text" in value) {
    return { text: value.text, spans: value.spans() };
  }
  return value;
}
