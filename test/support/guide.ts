import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./source.ts";

/** The fenced blocks of a language in a document of the project, those in lists among them, without their indentation. */
export function blocksOf(document: string, language: string): string[] {
  const markdown = readFileSync(join(root, document), "utf8");
  const fenced = new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^\\1\`\`\`$`, "gm");
  return Array.from(markdown.matchAll(fenced), ([, indent = "", code = ""]) =>
    code.replace(new RegExp(`^${indent}`, "gm"), ""),
  );
}

/** The one of these blocks that holds some words. */
export function blockWith(document: string, language: string, words: string): string {
  const found = blocksOf(document, language).find((code) => code.includes(words));
  if (found === undefined) throw new Error(`${document} has no ${language} with ${words}`);
  return found;
}
