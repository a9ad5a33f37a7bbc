import type { Line } from "../model/line.js";
import { isLetter } from "../text/fold.js";
import { structureWords } from "../vocabulary/structure.js";
import { isDiary } from "./diary-shapes.js";
import { isLabelled } from "./item-labels.js";
import { orderOf, partOrder } from "./item-order.js";

/** A line that may open an item. */
export interface Candidate {
  /** Index of the line. */
  at: number;
  /** "6", "12 a". */
  number: string;
  /** Offsets of the number within the line's text, and of what follows it. */
  numberStart: number;
  numberEnd: number;
  rest: number;
  /** Sort key: number, then letter. */
  order: number;
  weight: number;
  /** May be the heading of an item that goes on after a page break: it says so, or it stands at the head of a page. */
  continued: boolean;
}

const LARGEST = 99_999;
const NUMBERED =
  /^(\S{1,20}\s{0,3}(?:\S{1,12}\s{1,12})?)?§{1,2}\s*(?:(\p{Lu}\p{L}{1,7})(?:[\s/]\s?|-(?=\d{1,4}(?![\d/:-]))))?(?:(?:19|20)\d{2}[/:-](?=\d{1,4}(?![\d/:-])))?(\d{1,5})(?:\s?(\p{Ll})(?![\p{L}\p{N}])|\.(\d{1,2})(?=\s+\p{Lu})|:(\d{1,3})(?=\s*(?:$|\|)|[.:]?\s+[\p{Lu}(]))?(?:[/]\d{2,4}(?!\d))?(?:\s?\((?:19|20)\d{2}\))?\s{0,2}([.:]?)(?![.:]?\d)/du;

/** "§§ 12–14 Delgivningar": several numbers under one heading; without a title it is the range of a whole meeting. */
const RANGE = /^§§\s*\d{1,5}(\s?[-–]\s?\d{1,5})(?=\s+\p{Lu})/u;

/** Lines that look like the heading of an item, weighed by how much they look like it; `signed` gives a line's text as it is read. */
export function candidates(lines: readonly Line[], signed: (text: string) => string): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (!mayOpenItem(line)) continue;
    const at = line.text.indexOf("§");
    const text = at >= 0 && at <= 24 ? line.text : signed(line.text);
    if (text === "" || isOthersNumber(lines, i) || isLabelled(text, lines[i - 1])) continue;
    const candidate = weigh(lines, i, text);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** "Au § 288" below "Kf § 142": the number that the matter had with another body. */
export function isOthersNumber(lines: readonly Line[], at: number): boolean {
  const [own, before] = [organAlone(lines[at]), organAlone(lines[at - 1])];
  return own !== undefined && before !== undefined && (own.organ !== before.organ || own.number < before.number);
}

/** The body and the number of a line that holds nothing but these and the sign. */
function organAlone(line: Line | undefined): { organ: string; number: number } | undefined {
  const found = line && line.text.length < 30 ? /^(\p{L}{2,20})\s?§\s*(\d{1,4})$/u.exec(line.text) : undefined;
  const [, organ = "", number = ""] = found ?? [];
  const known = /^\p{Lu}{2,5}$/u.test(organ) || structureWords("organ").whole(organ) !== undefined;
  return known ? { organ: organ.toLowerCase(), number: Number(number) } : undefined;
}

/** Reads and weighs the heading that a line may be, whose text is `text` where its sign is misread; undefined where it is none. */
export function weigh(lines: readonly Line[], at: number, text: string): Candidate | undefined {
  const match = NUMBERED.exec(text.slice(0, 80));
  if (!match) return undefined;
  const [whole, prefix = "", organ = "", digits = "", letter = "", point = "", item = ""] = match;
  if ((prefix !== "" && !isPrefix(prefix)) || (organ !== "" && !isPrefix(organ))) return undefined;
  const value = Number(digits);
  if (value > LARGEST) return undefined;
  const numberStart = match.indices?.[3]?.[0] as number;
  const numberEnd = letter ? text.indexOf(letter, numberStart + digits.length) + 1 : numberStart + digits.length;
  const part = point || item;
  if (part !== "")
    return opened(lines, at, {
      number: `${digits}${point ? "." : ":"}${part}`,
      numberStart,
      numberEnd: numberEnd + part.length + 1,
      rest: whole.length,
      order: partOrder(value, Number(part)),
    });
  const range = letter === "" ? RANGE.exec(text.slice(text.indexOf("§")))?.[1] : undefined;
  if (text.startsWith("§§") && !range) return undefined;
  if (range)
    return opened(lines, at, {
      number: digits + range.replace(/\s/g, ""),
      numberStart,
      numberEnd: numberEnd + range.length,
      rest: numberEnd + range.length,
      order: orderOf(value),
    });
  return opened(lines, at, {
    number: letter ? `${digits} ${letter}` : digits,
    numberStart,
    numberEnd,
    rest: whole.length + organBehind(text.slice(whole.length)),
    order: orderOf(value, letter),
  });
}

/** The items of the bodies that prepared the matter, beside the number of the meeting's own: "Kf § 77  Au § 298 Ks § 131". */
const OTHERS = /^(?:[\s,/]{1,60}\p{Lu}\p{L}{1,7}\s?§\s*\d{1,4}(?![\p{L}\d])){1,6}/u;

/** How much of what follows a number the name of the body takes: "§ 45 KS", alone or before the registration number. */
function organBehind(text: string): number {
  const others = OTHERS.exec(text)?.[0] ?? "";
  const organs = [...others.matchAll(/\p{L}+/gu)].every(
    ([word]) => /^\p{Lu}{2,5}$/u.test(word) || structureWords("organ").whole(word) !== undefined,
  );
  if (others !== "" && organs) return others.length;
  const found = /^\s?(\p{Lu}\p{L}{1,7})(?=$|\s)/u.exec(text);
  if (!found || structureWords("organ").whole(found[1] as string) === undefined) return 0;
  const tail = text.slice(found[0].length).trim();
  const numbered = tail === "" || structureWords("diary").opening(tail) || (isLetter(tail[0] ?? "") && isDiary(tail));
  return numbered ? found[0].length : 0;
}

/** More than any look of a heading weighs: a person says that the line is one. */
const ASSERTED = 1000;

/** Whether nobody has said that the line is something else. */
export const mayOpenItem = ({ asserted }: Line): boolean => asserted === undefined || asserted === "item";

/** Weighs a heading whose number has been read; undefined where the line is a reference in running text. */
export function opened(
  lines: readonly Line[],
  at: number,
  numbered: Pick<Candidate, "number" | "numberStart" | "numberEnd" | "rest" | "order">,
): Candidate | undefined {
  const line = lines[at] as Line;
  const rest = line.text.slice(numbered.rest).trim();
  const weight = line.asserted === "item" ? ASSERTED : weightOf(lines, at, rest, line.text.slice(0, numbered.rest));
  if (weight <= 0) return undefined;
  const continued =
    goesOn(rest, line.text.slice(0, numbered.numberStart)) ||
    (weight >= 3 && (line.opensPage || lines[at - 1]?.page !== line.page));
  return { at, ...numbered, weight, continued };
}

/** "Ks § 12", "Dnr 2018/3 § 12" and a list mark may stand before the sign; running words may not, nor the end of a bracket: "(S), bilaga § 12". */
function isPrefix(prefix: string): boolean {
  const text = prefix.trim().replace(/\/$/, "");
  if (/^\d/.test(text)) return isDiary(text.replace(/[,:]$/, ""));
  if (/^\S+\s\d{1,3}$/.test(text) && structureWords("matter").opening(text)) return true;
  return (
    (!isLetter(text[0] ?? "") && !/\p{L}{3}/u.test(text)) ||
    structureWords("organ").whole(text) !== undefined ||
    structureWords("continued").opening(text.replace(/^\(/, "")) !== undefined ||
    /^\p{Lu}[\p{Lu}\p{Ll}]{0,5}$/u.test(text) ||
    structureWords("diary").opening(text) !== undefined
  );
}

/** Longest heading of an item that says that the item goes on, behind its number. */
const LONGEST_CONTINUED = 160;

/** Whether a heading says that its item goes on, before its number, behind it or behind its title: "Forts. § 3", "§ 3 Val (forts.)". */
function goesOn(rest: string, before: string): boolean {
  const words = structureWords("continued");
  if (rest.length > LONGEST_CONTINUED) return false;
  const end = rest.replace(/[.):\s]{1,4}$/, "");
  return (
    words.opening(rest.replace(/^[,(–—-]\s?/, "")) !== undefined ||
    words.opening(before) !== undefined ||
    (words.closing(end)?.start ?? 0) > 0
  );
}

/** How much a line with a § at its beginning looks like a heading: 0 is a reference in running text. */
function weightOf(lines: readonly Line[], at: number, rest: string, whole: string): number {
  const line = lines[at] as Line;
  const before = lines[at - 1];
  const styled =
    line.role === "heading" ||
    (line.bold === true && before?.bold !== true) ||
    (line.size ?? 0) > (lines[at + 3]?.size ?? Number.POSITIVE_INFINITY);
  const apart =
    line.opensPage ||
    line.gap >= 1 ||
    before === undefined ||
    /[.!?"”:]$|^[-_–—\s.]{3,}$/.test(before.text) ||
    before.page !== line.page;
  if (goesOn(rest, whole)) return CONTINUED;
  if (rest === "") return 3 + (styled ? 1 : 0) + (apart ? 1 : 0);
  if (/^,\s/.test(rest) && isNumbered(rest.slice(2))) return 4;
  if (/^[,;)]/.test(rest) || ITEMS.test(rest)) return 0;
  if (structureWords("diary").opening(rest) || isDiary(rest)) return 4 + (styled ? 1 : 0);
  const first = rest.replace(/^[–—\-\s"”“(]+/, "")[0] ?? "";
  if (isLetter(first) && first === first.toLowerCase() && !styled) return 0;
  if (/[;]$/.test(whole)) return 0;
  const own = line.gap >= 1 && rest.length < 120 && !rest.endsWith(".") ? TITLED : 0;
  return (styled ? 3 : 0) + (apart ? APART + own : 0.2) + (rest.length > 150 ? -1 : 0);
}

/** Whether a text is a registration number behind a word for it, and nothing else. */
function isNumbered(text: string): boolean {
  const label = structureWords("diary").opening(text);
  return label !== undefined && isDiary(text.slice(label.end).replace(/^[\s:.]{1,3}/, ""));
}

/** Further items beside a number, and nothing else: heads of columns. */
const ITEMS = /^(?:§\s*\d{1,4}\s?)+$/;

/** What a heading that says that its item goes on weighs: less than the one that opens the item. */
const CONTINUED = 1;

/** What a heading weighs more that stands apart from the text above it. */
export const APART = 1.5;

/** What a title beside the number adds where empty space stands above: enough to weigh up a gap in the numbers. */
const TITLED = 0.2;
