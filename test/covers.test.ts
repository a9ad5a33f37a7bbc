import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { coverFacts } from "./support/cover-facts.ts";

/**
 * Each file of `fixtures/covers` is prose about one part of the cover or the closing pages with examples: a text as a
 * secretary writes it, a line with a full stop, and the facts that are read from it, one a line. Several ways of saying the
 * same stand in one example, parted by a line with a tilde: all of them give the same facts. A letterhead and an item are
 * added where the example is not marked `whole`. `UPDATE=1` writes the facts anew.
 */
const EXAMPLE = /^```([a-z]*)\n([\s\S]*?)\n\.\n([\s\S]*?)^```$/gm;

const FOLDER = "fixtures/covers";

for (const file of readdirSync(FOLDER)
  .filter((entry) => entry.endsWith(".md"))
  .sort()
  .map((entry) => `${FOLDER}/${entry}`)) {
  const source = readFileSync(file, "utf8");
  describe(basename(file, ".md"), () => {
    const found = new Map<string, string>();
    for (const [, info = "", text = "", expected = ""] of source.matchAll(EXAMPLE)) {
      for (const variant of text.split("\n~\n")) {
        it(variant.split("\n").slice(0, 3).join(" / "), async () => {
          const actual = (await coverFacts(variant, info === "whole")).map((fact) => `${fact}\n`).join("");
          if (process.env.UPDATE !== "1") expect(actual).toBe(expected);
          else if (!found.has(text)) found.set(text, actual);
          else if (found.get(text) !== actual) found.set(text, `${found.get(text)}~ ${variant}\n${actual}`);
        });
      }
    }
    it.runIf(process.env.UPDATE === "1")("is written anew", () => {
      const fresh = source.replace(
        EXAMPLE,
        (_whole, info: string, text: string) => `\`\`\`${info}\n${text}\n.\n${found.get(text) ?? ""}\`\`\``,
      );
      writeFileSync(file, fresh);
    });
  });
}
