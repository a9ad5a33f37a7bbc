import { type Command, correctionsOption, langOption, ocrOption, pdfEngineOption, UsageError } from "../command.js";
import { explanation } from "../explain.js";
import { readSingle } from "../single.js";
import { styleFor } from "../style.js";

/** Shows the source, each line labelled with what it was read as. */
export const explain: Command = {
  name: "explain",
  summary: "show the source, each line labelled with what it was read as",
  arguments: [{ name: "<file>", description: "a document, or - for standard input" }],
  options: [
    { flags: "-w, --width <characters>", description: "wrap lines to this width (default: the terminal's)" },
    pdfEngineOption,
    ocrOption,
    correctionsOption,
    langOption,
  ],
  examples: [
    ["paragraf explain protokoll.pdf", "shows what every line was taken for; “?” marks what nobody understood"],
    ["paragraf explain protokoll.pdf | grep unclaimed", "lists what was not understood"],
  ],
  exitCodes: ["shown", "the file could not be read", "wrong usage"],
  async run([word = ""], options, io) {
    const width = options.width === undefined ? io.stdout.columns : Number(options.width);
    if (width !== undefined && !(Number.isInteger(width) && width > 0)) {
      throw new UsageError("--width takes a whole number of characters");
    }
    const parsed = await readSingle(word, options, io);
    if (!parsed) return 1;
    await io.stdout.write(explanation(parsed, options.lang ?? "sv", styleFor(io.stdout, io), width));
    return 0;
  },
};
