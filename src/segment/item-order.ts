/** How far apart the sort keys of two numbers that follow on each other are: letters and parts fit between. */
const NEXT = 32;

/** The sort key of an item: by number, then by letter ("12", "12 a", "12 b"). */
export const orderOf = (number: number, letter = ""): number =>
  number * NEXT + (letter === "" ? 0 : letter.charCodeAt(0) % (NEXT - 1));

/** The sort key of a part of an item ("12.3"), behind its number and before the next one's. */
export const partOrder = (number: number, part: number): number => orderOf(number) + part / NEXT;

/** The number of the item that a sort key is of. */
export const numberIn = (order: number): number => Math.floor(order / NEXT);

/** Whether a sort key is of a number with a letter or a part behind it. */
export const isLettered = (order: number): boolean => order % NEXT !== 0;

/** The sort key of the same letter of the next number. */
export const nextOrder = (order: number): number => order + NEXT;
