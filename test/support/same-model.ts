import type { Block, Minutes, Section } from "../../src/model/minutes.ts";
import { said } from "./round-trip.ts";

/** What a format can hold of minutes: flowing documents all of it, the others less. */
export type Form = "flow" | "page" | "text" | "doc";

/**
 * Two readings of one document side by side, without what one of their formats cannot hold. `source`, `provenance` and
 * `unclaimed` never count: file, places and page furniture are the format's own. Beyond that,
 * - `flow` (HTML, DOCX) holds everything;
 * - `page` (PDF) and those after it show lines: where a paragraph ends within them is a guess. Of a section its words in
 *   their order count, and white space inside any value is a space;
 * - `text` shows no type either, so that a heading is one by its words alone: what stands under one that nobody knows
 *   belongs to the section before. The lines of a table's cells stand in turns, or after the minutes, as the program that
 *   extracted the text printed them: of a section with a table the words count that are there, not their order;
 * - `doc` is like text, and Word counts the numbers of lists itself, so that they stand nowhere.
 */
export function sideBySide(actual: Minutes, expected: Minutes, form: Form): { actual: unknown; expected: unknown } {
  if (form === "flow") return { actual: said(actual), expected: said(expected) };
  const [one, other] = [simplified(actual, form), simplified(expected, form)];
  if (form !== "page")
    other.paragraphs.forEach((paragraph, i) => {
      paragraph.sections.forEach((section, j) => {
        const own = one.paragraphs[i]?.sections[j];
        if (!own || !section.table) return;
        const missing = without(section.table === "all" ? [] : section.running, own.words);
        const extra = without(own.words, section.words);
        own.words = [...missing.map((word) => `missing: ${word}`), ...extra.map((word) => `extra: ${word}`)];
        section.words = [];
        own.running = section.running;
        own.table = section.table;
      });
    });
  return { actual: one, expected: other };
}

interface Words {
  role: string;
  heading: string | undefined;
  words: string[];
  /** The words outside tables. */
  running: string[];
  table: "some" | "all" | undefined;
}

type Simplified = Omit<ReturnType<typeof said>, "paragraphs"> & { paragraphs: { sections: Words[] }[] };

function simplified(minutes: Minutes, form: Form): Simplified {
  const { paragraphs, ...rest } = said(minutes);
  const plain = {
    ...rest,
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      sections: form === "page" ? paragraph.sections.map(wordsOf) : known(paragraph.sections.map(wordsOf)),
    })),
  };
  return JSON.parse(JSON.stringify(plain), (key, value) => {
    if (form === "doc" && key === "number" && /^\d+$/.test(value)) return undefined;
    if (typeof value !== "string") return value;
    const text = value.replace(/\s+/g, " ");
    return form === "doc" ? text.replace(/(?<=^| )(?:\d{1,2}\.|•) /g, "") : text;
  });
}

function wordsOf({ role, heading, blocks }: Section): Words {
  const tables = blocks.filter((block) => block.type === "table").length;
  return {
    role,
    heading,
    words: split(blocks.map(textOf)),
    running: split(blocks.filter((block) => block.type !== "table").map(textOf)),
    table: tables === 0 ? undefined : tables === blocks.length ? "all" : "some",
  };
}

function textOf(block: Block): string {
  if (block.type === "table") return block.rows.flat().join(" ");
  if (block.type === "list") return block.items.map(({ text }) => text).join(" ");
  return block.text;
}

const split = (texts: readonly string[]): string[] => texts.join(" ").split(/\s+/).filter(Boolean);

/** The sections whose headings text can tell; a table that stands alone behind all others was printed after the minutes. */
function known(sections: readonly Words[]): Words[] {
  const merged: Words[] = [];
  for (const section of sections) {
    if (section.role === "vote" && section.heading === undefined) continue;
    const before = merged.at(-1);
    if (section.role !== "other") merged.push({ ...section });
    else {
      const into = before ?? { role: "background", heading: undefined, words: [], running: [], table: undefined };
      const heading = split([section.heading ?? ""]);
      into.words.push(...heading, ...section.words);
      into.running.push(...heading, ...section.running);
      into.table ??= section.table;
      if (!before) merged.push(into);
    }
  }
  return merged;
}

/** The words of one list that the other has not, each as often as it is missing; cells break at the hyphens of a date, too. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const atHyphens = (word: string): string[] => word.split("-").filter(Boolean);
  const left = new Map<string, number>();
  for (const word of others.flatMap(atHyphens)) left.set(word, (left.get(word) ?? 0) + 1);
  return words.flatMap(atHyphens).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
