import { Scoped } from "./scoped.js";

const misread = new Scoped(false);

/** Runs with what OCR took the sign § for taken for the sign, where `are` says so. */
export const misreadSigns = <T>(are: boolean, run: () => T): T => misread.during(are, run);

/** Whether other characters are taken for the sign § now. */
export const areSignsMisread = (): boolean => misread.value;

/** A number behind what may be the sign: no hour, part of a longer number or of a measure, and no thousands of something. */
const NUMBER = String.raw`(?!\d{3}\s\p{Ll})\d{1,4}(?![\p{L}\p{N}]|\s?%|[./]\d|:\d\d|\s\d|,\d)`;

/**
 * What OCR takes the sign for, glued to its number or apart from it, for nobody counts dollars or pounds in minutes; and what
 * programs leave of it that do not know it.
 */
export const SYMBOLS = "$£€&?\uFFFD";
/** What it takes the sign for that is a part of words and numbers elsewhere. */
export const ALIKE = "8S";

/** The sign or two of them: what may stand glued to a number, and what only apart from it. */
const CLOSE = `[${SYMBOLS}][${SYMBOLS}Ss]?`;
const APART = "(?:8[8S]?|S[Ss8$]?)";
/** At the beginning of a line the print may be so thin that the letter is a small one. */
const THIN = "ss?";

/** "$ 62", "$$ 62–63"; "8 62", "88 62–63" and "Ss 62" apart from the number, and no part of an hour. */
const SIGNS = new RegExp(
  String.raw`${CLOSE}(?=\s{0,2}${NUMBER})|(?:(?<![\p{L}\p{N}.,:/–—-]|\p{N}\s)${APART}|^${THIN})(?=\s{1,2}${NUMBER})`,
  "gu",
);
/** Several numbers behind the sign. */
const SEVERAL = /^\s{0,2}\d{1,4}\s?[-–—,]/;

/**
 * A text with the sign § where OCR took it for "$", "8" or "S", in a document where it did; as long as the text. Two
 * characters are two signs before several numbers, and a wide one before one.
 */
export const withSigns = (text: string): string =>
  misread.value
    ? text.replace(SIGNS, (sign, at: number) =>
        sign.length === 1 ? "§" : SEVERAL.test(text.slice(at + 2, at + 12)) ? "§§" : "§ ",
      )
    : text;

/** How much of a text tells, in characters. */
const SAMPLE = 40_000;

/** An item's number at the beginning of a line, with the body's name or a word for the meeting's matters before it. */
const HEADING = new RegExp(
  String.raw`^[^\S\n]{0,60}(?:\p{L}{1,8}[^\S\n])?(?:${CLOSE}[^\S\n]?|(?:${APART}|${THIN})[^\S\n])\d{1,4}(?::\d{1,2}|\.)?(?=[^\S\n]*$|[^\S\n]{1,20}[\p{Lu}"”])`,
  "mu",
);
/** A registration number, perhaps behind a label: "SBN 2012/101", "Dnr N139-0214/18", "Dnr BN 2013-0388". */
const DIARY = String.raw`\p{Lu}\p{L}{0,5}[.:]?[^\S\n.]?(?:\p{Lu}{1,5}[^\S\n.]?)?/?\d{2,4}[/.:-]\d`;
/** The same glued to the number, with a registration number behind it: "859 SBN 2012/101", "831   Dnr N139-0214/18". */
const GLUED = new RegExp(String.raw`^[^\S\n]{0,60}(?:\p{L}{1,8}[^\S\n])?8\d{1,4}[^\S\n]{1,20}${DIARY}`, "mu");

/** Another figure or letter apart from the number, with a title, over a registration number: "6 38 Försäljning av …". */
const TITLED = new RegExp(
  String.raw`^[^\S\n]{0,60}[568SB][^\S\n]\d{1,4}\.?[^\S\n]{1,20}\p{Lu}[^\n]{3,150}\n{1,2}[^\S\n]{0,60}${DIARY}`,
  "mu",
);

/** A line that an item's own sign opens. */
const SIGNED = /^[^\S\n]{0,60}(?:\p{L}{1,15}[^\S\n]?)?§{1,2}[^\S\n]?\d/mu;
/**
 * What shows that only the signs of headings, which are set larger or in bold, were misread in a text that has its signs:
 * "& 141", and before a registration number "8 141", "S141" and "5141", which is too long for an item's own number.
 */
const HEADING_ALONE = new RegExp(
  String.raw`^[^\S\n]{0,60}(?:\p{L}{1,8}[^\S\n])?(?:[$£€&][^\S\n]?\d{1,4}\.?(?=[^\S\n]*$|[^\S\n]{1,20}[\p{Lu}"”])|(?:[8S][^\S\n]{1,3}\d{1,4}|S\d{1,4}|[58]\d{3})\.?[^\S\n]{1,20}${DIARY})`,
  "mu",
);
/** A number that a line begins with, alone or before a title, without the first figure where that is an 8. */
const NUMBERED =
  /^[^\S\n]{0,60}(?:\p{L}{1,8}[^\S\n])?(8?)(\d{1,4})(?=[^\S\n]*$|[^\S\n]{1,20}[^\p{Ll}\n\d]{0,2}\p{Lu})/gmu;
/** Fewest numbers that follow on each other and all begin with an 8. */
const SERIES = 3;

/** Two signs before a range, in one form of those that nothing else has: "88 52-58". */
const PAIR = /(?<![\p{L}\p{N}.,:/–—-])(?:88|SS|8S|S8)[^\S\n]{1,2}\d{1,4}[^\S\n]?[-–—][^\S\n]?\d{1,4}(?![\p{L}\p{N}])/u;

/**
 * Whether a text of minutes holds no sign § but characters that OCR takes it for: models without the sign know no better, and
 * those with it misread that of headings.
 */
export function isSignMisread(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (text.includes("§")) return !SIGNED.test(text) && HEADING_ALONE.test(sample);
  return HEADING.test(sample) || GLUED.test(sample) || TITLED.test(sample) || PAIR.test(sample) || isSeries(sample);
}

/** "841", "842", "843" at the beginning of lines, few numbers there that begin otherwise, and none that they go on from: "79", "80", "81". */
function isSeries(sample: string): boolean {
  let others = 0;
  let longest = 0;
  let run = 0;
  let [last, before] = [Number.NaN, Number.NaN];
  for (const [, eight = "", digits = ""] of sample.matchAll(NUMBERED)) {
    const whole = Number(eight + digits);
    if (eight === "") others++;
    else if (run === 0 && whole === before + 1) return false;
    else {
      run = Number(digits) === last + 1 ? run + 1 : 1;
      longest = Math.max(longest, run);
      last = Number(digits);
    }
    before = whole;
  }
  return longest >= SERIES && others < longest;
}
