import type { Minutes } from "../../model/minutes.js";
import { says } from "../../vocabulary/validation.js";
import { fromParts, partsOf } from "../calendar.js";
import type { Rule } from "../rule.js";

/** Swedish personal identity numbers and coordination numbers: six or eight digits of birth, a sign, four digits. */
const WRITTEN = /(?<![\d-])(?:(19|20)?(\d{6})\s?[-+–]\s?(\d{4})|(19|20)(\d{6})(\d{4}))(?![\d-])/g;
/** Ten digits in a row are mostly something else; they count where a word before them says what they are. */
const BARE = /(?<!\d)(\d{6})(\d{4})(?!\d)/g;
/** How far before a bare number that word may stand, in characters. */
const NEAR = 30;

/** So many in one stretch of text say what there is to say. */
const MOST = 20;

/** A number with a valid date and check digit (folkbokföringslagen 1991:481, 18 §). It is masked in the message. */
export const rule: Rule = {
  id: "privacy-personal-number",
  options: { allow: { type: "strings", default: [], description: "Numbers that may stand in the text, as printed." } },
  check({ minutes }, report, options) {
    const allowed = new Set(options.allow as readonly string[]);
    for (const [pointer, text] of textsOf(minutes)) {
      const seen = new Set<string>();
      for (const number of numbersIn(text)) {
        if (allowed.has(number) || seen.has(number)) continue;
        if (seen.size >= MOST) break;
        seen.add(number);
        report(pointer, { args: { masked: `${number.slice(0, -4)}••••` }, words: number });
      }
    }
  },
};

function numbersIn(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(WRITTEN)) {
    if (valid(match[2] ?? match[5] ?? "", match[3] ?? match[6] ?? "", match[1] ?? match[4])) found.push(match[0]);
  }
  for (const match of text.matchAll(BARE)) {
    const before = text.slice(Math.max(0, match.index - NEAR), match.index);
    if (says(before, "identityNumber") && valid(match[1] ?? "", match[2] ?? "")) found.push(match[0]);
  }
  return found;
}

/** Whether a birth date "811218" and four digits make a number: the date exists and the check digit (Luhn) is right. */
function valid(birth: string, last: string, century?: string): boolean {
  const centuries = century === undefined ? ["19", "20"] : [century];
  if (!centuries.some((one) => exists(`${one}${birth}`))) return false;
  let sum = 0;
  for (const [i, char] of [...birth, ...last].entries()) {
    const value = Number(char) * (i % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0 && last !== "0000";
}

/** Whether a date "19811218" exists; 60 is added to the day in coordination numbers. */
function exists(written: string): boolean {
  const month = Number(written.slice(4, 6));
  const printed = Number(written.slice(6));
  const date = printed > 60 ? printed - 60 : printed;
  const real = partsOf(fromParts(Number(written.slice(0, 4)), month, date));
  return month >= 1 && month <= 12 && real.month === month && real.date === date;
}

/** Whether a text can hold such a number: most are passed over before it is worked out where they stand. */
const mayHold = (text: string): boolean => /\d{6}/.test(text);

/** Every text of the model that can hold a number, once, with its pointer. */
function* textsOf({ paragraphs, attachments, unclaimed }: Minutes): Generator<[pointer: string, text: string]> {
  for (const [i, { title, sections }] of paragraphs.entries()) {
    if (title !== undefined && mayHold(title)) yield [`/paragraphs/${i}/title`, title];
    for (const [s, { heading, blocks }] of sections.entries()) {
      const at = `/paragraphs/${i}/sections/${s}`;
      if (heading !== undefined && mayHold(heading)) yield [`${at}/heading`, heading];
      for (const [b, block] of blocks.entries()) {
        if (block.type === "list") {
          for (const [n, { text }] of block.items.entries())
            if (mayHold(text)) yield [`${at}/blocks/${b}/items/${n}/text`, text];
        } else if (block.type === "table") {
          for (const [r, row] of block.rows.entries())
            for (const [c, cell] of row.entries()) if (mayHold(cell)) yield [`${at}/blocks/${b}/rows/${r}/${c}`, cell];
        } else if (mayHold(block.text)) yield [`${at}/blocks/${b}/text`, block.text];
      }
    }
  }
  for (const [i, { text }] of attachments.entries()) if (mayHold(text)) yield [`/attachments/${i}/text`, text];
  for (const [i, { text }] of unclaimed.entries()) if (mayHold(text)) yield [`/unclaimed/${i}`, text];
}
