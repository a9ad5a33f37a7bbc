/**
 * Finds a word or short phrase among known ones although a character or two were misread, as optical character
 * recognition does: one edit (two from twelve characters on), case, accents and the usual confusions aside.
 */
export class NearMatcher<T> {
  /** Every known form with up to one character left out, to what it stands for; made when the first text is looked up. */
  private forms: Map<string, { form: string; value: T }[]> | undefined;

  constructor(private readonly known: Iterable<readonly [string, T]>) {}

  /** What the text stands for when it is misread; undefined where nothing is near enough. Texts over 60 characters are not tried. */
  find(text: string): T | undefined {
    if (text.length > 60) return undefined;
    const form = skeleton(text);
    if (form.length < 4) return undefined;
    const forms = (this.forms ??= formsOf(this.known));
    let best: { distance: number; value: T } | undefined;
    for (const key of deletions(form)) {
      for (const candidate of forms.get(key) ?? []) {
        const distance = editDistance(form, candidate.form, 2);
        const allowed = candidate.form.length >= 12 ? 2 : 1;
        if (distance <= allowed && (!best || distance < best.distance)) best = { distance, value: candidate.value };
      }
    }
    return best?.value;
  }
}

function formsOf<T>(known: Iterable<readonly [string, T]>): Map<string, { form: string; value: T }[]> {
  const forms = new Map<string, { form: string; value: T }[]>();
  for (const [text, value] of known) {
    const form = skeleton(text);
    if (form.length < 5) continue;
    for (const key of deletions(form)) {
      const list = forms.get(key);
      if (list) list.push({ form, value });
      else forms.set(key, [{ form, value }]);
    }
  }
  return forms;
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

function deletions(form: string): string[] {
  const keys = [form];
  for (let i = 0; i < form.length; i++) keys.push(form.slice(0, i) + form.slice(i + 1));
  return keys;
}

/** Levenshtein distance, given up (as `limit + 1`) beyond `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
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
