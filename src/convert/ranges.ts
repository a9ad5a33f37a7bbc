const PART = /^(\d{1,6})? ?(\p{L})?(?: ?([–—-]) ?(?:(\d{1,6}) ?(\p{L})?)?)?$/u;

/**
 * Whether a range of items as the model has it ("163–170, 172", "109–", "12 a") covers an item. A range without letters
 * covers the lettered items in it: "12" the item "12 a", for who is there for the whole is there for its parts. What is
 * no range, or no number, is not held against the person.
 */
export function includesNumber(ranges: string, number: string): boolean {
  const item = /^(\d{1,6}) ?(\p{L})?$/u.exec(number.trim());
  if (!item) return true;
  const at = keyOf(item[1], item[2], 0);
  for (const part of ranges.split(",")) {
    const match = PART.exec(part.trim());
    if (!match || part.trim() === "") return true;
    const [, from, letter, dash, to, toLetter] = match;
    const first = from === undefined ? 0 : keyOf(from, letter, 0);
    const last =
      dash === undefined
        ? keyOf(from, letter, LAST)
        : to === undefined
          ? Number.POSITIVE_INFINITY
          : keyOf(to, toLetter, LAST);
    if (first <= at && at <= last) return true;
  }
  return false;
}

/** Above every letter of an item. */
const LAST = 0xffff;

const keyOf = (digits = "0", letter: string | undefined, otherwise: number): number =>
  Number(digits) * 0x10000 + (letter === undefined ? otherwise : letter.toLowerCase().charCodeAt(0));
