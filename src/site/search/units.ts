import { anchorsOf, type Minutes, type Paragraph } from "../../index.js";
import type { Outcome } from "../summary.js";
import { diaryTerms, numberTerms, words } from "../terms.js";

/** What a search finds: a §, or an attachment. */
export interface Unit {
  /** Of the place in the document's page. */
  anchor: string;
  /** "57" of a §, "A1" of an attachment. */
  label: string;
  attachment: boolean;
  title: string;
  diary: readonly string[];
  outcome: Outcome | undefined;
  /** What a result shows of it. */
  excerpt: string;
  /** Words and how often they stand in the heading, numbers among them, and in the text. */
  terms: Map<string, [heading: number, text: number]>;
  lengths: [heading: number, text: number];
}

const EXCERPT = 220;

/** The § and attachments of a document, as they are searched. */
export function unitsOf(minutes: Minutes): Unit[] {
  const anchors = anchorsOf(minutes);
  const items = minutes.paragraphs.map((item, i): Unit => {
    const { number, title = "", diaryNumbers, decision } = item;
    const heading = [...words(title), ...diaryNumbers.flatMap(diaryTerms), ...numberTerms(number)];
    return {
      anchor: anchors.paragraphs[i] ?? "",
      label: number,
      attachment: false,
      title,
      diary: diaryNumbers,
      outcome: decision?.outcome,
      excerpt: shortened(decision?.text ?? firstText(item)),
      ...counted(heading, textOf(item).flatMap(words)),
    };
  });
  const attachments = minutes.attachments.map(
    ({ label, title = "", text }, i): Unit => ({
      anchor: anchors.attachments[i] ?? "",
      label,
      attachment: true,
      title,
      diary: [],
      outcome: undefined,
      excerpt: shortened(text),
      ...counted([...words(title), ...words(label)], words(text)),
    }),
  );
  return [...items, ...attachments];
}

/** Every text of a §, headings of its sections among them. */
function textOf({ sections }: Paragraph): string[] {
  return sections.flatMap(({ heading, blocks }) => [
    ...(heading === undefined ? [] : [heading]),
    ...blocks.flatMap((block) => {
      if (block.type === "list") return block.items.map(({ text }) => text);
      return block.type === "table" ? block.rows.flat() : [block.text];
    }),
  ]);
}

function firstText(item: Paragraph): string {
  const background = item.sections.find(({ role }) => role === "background") ?? item.sections[0];
  return background ? textOf({ ...item, sections: [{ ...background, heading: "" }] }).join(" ") : "";
}

/** The beginning, cut after a word. */
function shortened(text: string): string {
  const line = text
    .slice(0, 4 * EXCERPT)
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= EXCERPT) return line;
  const cut = line.slice(0, EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), EXCERPT / 2)).trimEnd()} …`;
}

function counted(heading: readonly string[], text: readonly string[]): Pick<Unit, "terms" | "lengths"> {
  const terms: Unit["terms"] = new Map();
  const count = (list: readonly string[], field: 0 | 1): void => {
    for (const word of list) {
      const found = terms.get(word);
      if (found) found[field]++;
      else terms.set(word, field === 0 ? [1, 0] : [0, 1]);
    }
  };
  count(heading, 0);
  count(text, 1);
  return { terms, lengths: [heading.length, text.length] };
}
