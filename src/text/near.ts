/** A known text as it is compared, and which letters it holds, one bit a letter. */
interface Known<T> {
  /** Its place among the known. */
  index: number;
  form: string;
  letters: number;
  value: T;
}

/**
 * Finds a word or short phrase among known ones although a character or two were misread, as optical character
 * recognition does: one edit (two from twelve characters on), case, accents and the usual confusions aside.
 */
export class NearMatcher<T> {
  /** Every known form by its length; made when the first text is looked up. */
  private forms: Known<T>[][] | undefined;

  constructor(private readonly known: Iterable<readonly [string, T]>) {}

  /** What the text stands for when it is misread; undefined where nothing is near enough. Texts over 60 characters are not tried. */
  find(text: string): T | undefined {
    if (text.length > 60) return undefined;
    const form = skeleton(text);
    if (form.length < 4) return undefined;
    let best: { distance: number; value: T } | undefined;
    for (const candidate of this.alike(form)) {
      const distance = editDistance(form, candidate.form, 2);
      const allowed = candidate.form.length >= 12 ? 2 : 1;
      if (distance <= allowed && (!best || distance < best.distance)) best = { distance, value: candidate.value };
    }
    return best?.value;
  }

  /** Those that are the same once up to one character of each is left out: nearest first in the order of what is left out. */
  private alike(form: string): Known<T>[] {
    const forms = (this.forms ??= formsOf(this.known));
    const letters = lettersOf(form);
    const found: { rank: number; candidate: Known<T> }[] = [];
    for (let length = form.length - 1; length <= form.length + 1; length++) {
      for (const candidate of forms[length] ?? []) {
        const odd = candidate.letters ^ letters;
        const less = odd & (odd - 1);
        if ((less & (less - 1)) !== 0) continue;
        const theirs = new Set(deletions(candidate.form));
        const rank = deletions(form).findIndex((key) => theirs.has(key));
        if (rank >= 0) found.push({ rank, candidate });
      }
    }
    return found
      .sort((a, b) => a.rank - b.rank || a.candidate.index - b.candidate.index)
      .map(({ candidate }) => candidate);
  }
}

function formsOf<T>(known: Iterable<readonly [string, T]>): Known<T>[][] {
  const forms: Known<T>[][] = [];
  let index = 0;
  for (const [text, value] of known) {
    const form = skeleton(text);
    if (form.length >= 5) (forms[form.length] ??= []).push({ index: index++, form, letters: lettersOf(form), value });
  }
  return forms;
}

/** Which letters a form holds; what one letter more or less changes is one bit at most. */
function lettersOf(form: string): number {
  let letters = 0;
  for (let i = 0; i < form.length; i++) letters |= 1 << (form.charCodeAt(i) & 31);
  return letters;
}

const CONFUSED: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "|": "l",
  "!": "l",
  i: "l",
  "5": "s",
  "8": "b",
  "6": "b",
};

/** Lower case, no accents, no spaces, characters that scanners confuse as one. */
export function skeleton(text: string): string {
  if (text.length > AT_ONCE) return slowSkeleton(text);
  codes.length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const form = code < forms.length ? (forms[code] as number) : MANY;
    if (form === MANY) return slowSkeleton(text);
    if (form !== NONE) codes.push(form);
  }
  return String.fromCharCode(...codes);
}

function slowSkeleton(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) out += formOf(text[i] as string);
  return out;
}

/** Longest text whose form is put together at once, in memory that is used again. */
const AT_ONCE = 256;
const codes: number[] = [];

/** Characters that leave nothing, and those whose form is no single character of the table. */
const NONE = 0;
const MANY = -1;

/** The form of the characters that Swedish text consists of, looked up rather than worked out. */
const forms = Int16Array.from({ length: 0x180 }, (_, code) => {
  const form = formOf(String.fromCharCode(code));
  return form === "" ? NONE : form.length === 1 && code > 0 ? form.charCodeAt(0) : MANY;
});

function formOf(char: string): string {
  let out = "";
  for (const part of char.normalize("NFD").toLowerCase())
    if (!/[\p{M}\s.,:;'"()]/u.test(part)) out += CONFUSED[part] ?? part;
  return out;
}

/** A form, and what is left of it without each of its characters in turn: forms that differ by one edit share one of them. */
export function deletions(form: string): string[] {
  const keys = [form];
  for (let i = 0; i < form.length; i++) keys.push(form.slice(0, i) + form.slice(i + 1));
  return keys;
}

/** Levenshtein distance, given up (as `limit + 1`) beyond `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  const least = Math.min(a.length, b.length);
  if (Math.max(a.length, b.length) - least > limit) return limit + 1;
  let from = 0;
  while (from < least && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  let same = 0;
  while (same < least - from && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  return distance(a.slice(from, a.length - same), b.slice(from, b.length - same), limit);
}

/** The same of texts that neither begin nor end alike. */
function distance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const value = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + cost,
      );
      current.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] as number;
}
