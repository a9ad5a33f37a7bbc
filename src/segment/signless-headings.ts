import type { Line } from "../model/line.js";
import { structureWords } from "../vocabulary/structure.js";
import { chain } from "./item-chain.js";
import { type Candidate, mayOpenItem, opened } from "./item-headings.js";
import { nextOrder, orderOf } from "./item-order.js";

/** "12 §", "12 a §": the sign behind the number, as Finland's law writes it. */
const BEHIND = /^(\d{1,5})(?:\s?(\p{Ll}))?\s?§[.:]?(?=\s|$)/u;

/** The number behind a word for item: "Paragraf 12", "Ärende 5 a:". */
const AFTER = /^[\s.:]{0,3}(\d{1,5})(?:\s?(\p{Ll})(?![\p{L}\p{N}]))?[.:]?(?![\p{L}\p{N}/-])/u;

/** Fewest headings of one form that count as a meeting's items. */
const FEWEST = 2;

/** The items of minutes whose headings do not begin with §: "12 §", "Paragraf 12", "Ärende 5". Empty where no form of them makes a run. */
export function signlessHeadings(lines: readonly Line[]): Candidate[] {
  const forms: Candidate[][] = [[], [], []];
  lines.forEach((line, at) => {
    const form = mayOpenItem(line) ? formOf(line.text) : undefined;
    const candidate = form && opened(lines, at, form);
    if (candidate) (forms[form.form] as Candidate[]).push(candidate);
  });
  const runs = forms.map((found) => chain(found)).filter((run) => run.length >= FEWEST && rises(run));
  return runs.find((run) => run.length > 0) ?? [];
}

interface Form extends Pick<Candidate, "number" | "numberStart" | "numberEnd" | "rest" | "order"> {
  form: 0 | 1 | 2;
}

function formOf(text: string): Form | undefined {
  if (text.length > LONGEST) return undefined;
  const behind = BEHIND.exec(text);
  if (behind) return formed(0, 0, behind);
  const paragraph = structureWords("paragraph").opening(text);
  const word = paragraph ?? structureWords("matter").opening(text);
  const after = word?.start === 0 ? AFTER.exec(text.slice(word.end)) : null;
  return word && after ? formed(paragraph ? 1 : 2, word.end, after) : undefined;
}

/** Longest line, in characters, that may be such a heading with its title. */
const LONGEST = 160;

function formed(form: Form["form"], from: number, match: RegExpExecArray): Form {
  const [whole, digits = "", letter = ""] = match;
  const lead = whole.indexOf(digits);
  const end = letter === "" ? lead + digits.length : whole.indexOf(letter, lead + digits.length) + 1;
  return {
    form,
    number: letter === "" ? digits : `${digits} ${letter}`,
    numberStart: from + lead,
    numberEnd: from + end,
    rest: from + whole.length,
    order: orderOf(Number(digits), letter),
  };
}

/** Whether most numbers follow each other: references to items and sections of law do not. */
function rises(run: readonly Candidate[]): boolean {
  const steps = run.filter(({ order }, i) => i > 0 && order <= nextOrder((run[i - 1] as Candidate).order)).length;
  return steps * 2 >= run.length - 1;
}

/** A numbered heading without the sign: "3. Val av justerare". */
const PLAIN = /^(\d{1,3})(?:[.:)]\s{0,4}|\s{1,6})(?=\p{Lu})/u;

/** Shortest run of plain numbered headings, from 1 on, that counts as a meeting's items. */
const SHORTEST_RUN = 3;

/** The items of minutes that write no §, as associations do: short headings numbered from 1 on. Empty where there is no such run. */
export function plainHeadings(lines: readonly Line[]): Candidate[] {
  const found: Candidate[] = [];
  lines.forEach((line, at) => {
    const said = line.asserted === "item";
    const match = said || (line.text.length <= 90 && !/[.,;]$/.test(line.text)) ? PLAIN.exec(line.text) : null;
    if (!match || !mayOpenItem(line) || (!said && at > 0 && line.gap < 0.6 && !line.bold && line.role !== "heading"))
      return;
    const number = match[1] as string;
    found.push({
      at,
      number,
      numberStart: 0,
      numberEnd: number.length,
      rest: match[0].length,
      order: orderOf(Number(number)),
      weight: 1,
      continued: false,
    });
  });
  const run = chain(found);
  return run.length >= SHORTEST_RUN && run.every((candidate, i) => candidate.order === orderOf(i + 1)) ? run : [];
}
