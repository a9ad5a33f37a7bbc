import type { Paragraph } from "../../model/minutes.js";
import { greatest, least } from "../../text/lists.js";
import { covers, numberOf, type Range, rangesOf } from "../ranges.js";
import type { Report, Rule } from "../rule.js";
import { blockText, type Subject } from "../subject.js";

interface Item {
  index: number;
  number: string;
  value: number;
  letter: string;
}

/** § numbers ascend without gaps or repeats and are those that were verified. A number that the text mentions is no proof. */
export const rule: Rule = {
  id: "kl-5-66-matters",
  law: { council: ["5:66"], board: ["5:66", "6:35"] },
  check(subject, report) {
    const { minutes } = subject;
    if (minutes.kind !== "minutes") return;
    const items = minutes.paragraphs.flatMap(({ number }, index): Item[] => {
      const parts = numberOf(number);
      return parts ? [{ index, number, ...parts }] : [];
    });
    // Where some number could not be read nothing is known about the row of them.
    if (items.length === 0 || items.length < minutes.paragraphs.length) return;
    const verified = rangesOf(minutes.verification?.paragraphs);
    const mentioned = mentionsIn(subject);
    sequence(items, verified, mentioned, report);
    if (verified) ends(items, verified, minutes.verification?.paragraphs ?? "", mentioned, report);
  },
};

function sequence(
  items: readonly Item[],
  verified: readonly Range[] | undefined,
  mentioned: (value: number) => boolean,
  report: Report,
): void {
  const seen = new Map<string, Item>();
  let highest: Item | undefined;
  for (const item of items) {
    const at = `/paragraphs/${item.index}/number`;
    const key = `${item.value}${item.letter}`;
    const first = seen.get(key);
    if (first) {
      const related = [{ pointer: `/paragraphs/${first.index}/number`, remark: "first-here" as const }];
      report(at, { variant: "repeated", args: { number: item.number }, related });
      continue;
    }
    seen.set(key, item);
    if (highest && item.value < highest.value) {
      report(at, { variant: "order", args: { number: item.number, before: highest.number } });
      continue;
    }
    if (highest && item.value > highest.value + 1) gap(highest, item, verified, mentioned, report);
    highest = item;
  }
}

/** Numbers left out are a breach, unless the verification leaves them out too or the text mentions one: then it was misread. */
function gap(
  before: Item,
  after: Item,
  verified: readonly Range[] | undefined,
  mentioned: (value: number) => boolean,
  report: Report,
): void {
  const from = before.value + 1;
  const to = after.value - 1;
  if (verified && covers(verified, before.value) && covers(verified, after.value) && !covers(verified, from)) return;
  const doubtful = mentioned(from);
  report(`/paragraphs/${after.index}/number`, {
    ...(from < to && { variant: "gap" }),
    args: { ...(from < to ? { from, to } : { number: from }), before: before.number, after: after.number },
    ...(doubtful && { atMost: "note", remark: { id: "mentioned", args: { number: from } } }),
  });
}

/** The verification names the items: it must not name one that is missing at either end, nor leave out one that is there. */
function ends(
  items: readonly Item[],
  verified: readonly Range[],
  range: string,
  mentioned: (value: number) => boolean,
  report: Report,
): void {
  const values = new Set(items.map(({ value }) => value));
  const inside = items.filter(({ value }) => covers(verified, value));
  // A range that fits no item, or hardly any, was misread or belongs to other minutes.
  if (inside.length * 2 < items.length) return;
  const first = least(verified.map(([from]) => from));
  const last = greatest(verified.map(([, to]) => to));
  const lowest = least(values);
  const highest = greatest(values);
  const related = [{ pointer: "/verification/paragraphs", remark: "range-here" as const }];
  const missing = [
    first < lowest && first > 0 ? first : undefined,
    last > highest && Number.isFinite(last) ? last : undefined,
  ];
  for (const number of missing) {
    if (number === undefined) continue;
    const doubtful = mentioned(number);
    report("/verification/paragraphs", {
      variant: "range",
      args: { range, number },
      ...(doubtful && { atMost: "note", remark: { id: "mentioned", args: { number } } }),
    });
  }
  for (const { index, number, value } of items) {
    if (!covers(verified, value) && (value < first || value > last)) {
      report(`/paragraphs/${index}/number`, { variant: "outside", args: { number, range }, related });
    }
  }
}

/** Whether a line of the text opens with the number and a section sign on either side: a heading that was not taken for one. */
function mentionsIn({ minutes, textOf }: Subject): (value: number) => boolean {
  let numbers: Set<number> | undefined;
  return (value) => {
    if (!numbers) {
      numbers = new Set();
      for (const text of texts(minutes.paragraphs, minutes.attachments, minutes.unclaimed, textOf)) {
        for (const match of text.matchAll(/^[^\S\n]*(?:§§?\s?(\d{1,6})|(\d{1,6})\s?§)/gm)) {
          numbers.add(Number(match[1] ?? match[2]));
        }
      }
    }
    return numbers.has(value);
  };
}

function* texts(
  paragraphs: readonly Paragraph[],
  attachments: readonly { text: string }[],
  unclaimed: readonly { text: string }[],
  textOf: (paragraph: Paragraph) => string,
): Generator<string> {
  for (const paragraph of paragraphs) {
    yield textOf(paragraph);
    for (const { blocks } of paragraph.sections) {
      // A heading that a table swallowed stands in a cell.
      for (const block of blocks)
        if (block.type === "table") yield block.rows.flat().join("\n");
        else if (block.type === "quote") yield blockText(block);
    }
  }
  for (const { text } of attachments) yield text;
  for (const { text } of unclaimed) yield text;
}
