import { type Command, langOption, ocrOption, pdfEngineOption } from "../command.js";
import { readSingle } from "../single.js";

/** Prints the text that every offset of the model refers to, and nothing else. */
export const text: Command = {
  name: "text",
  summary: "print the text that the model's offsets refer to",
  arguments: [{ name: "<file>", description: "a document, or - for standard input" }],
  options: [pdfEngineOption, ocrOption, langOption],
  examples: [
    ["paragraf text protokoll.pdf", "prints the text as it was read, pages parted by form feeds"],
    ["paragraf text protokoll.pdf | grep -n Beslut", "searches a PDF"],
  ],
  exitCodes: ["printed", "the file could not be read", "wrong usage"],
  async run([word = ""], options, io) {
    const parsed = await readSingle(word, options, io);
    if (!parsed) return 1;
    await io.stdout.write(parsed.text);
    return 0;
  },
};
