/**
 * Adds all of a list to another one. Spread into `push` they would be arguments, of which a call has room for some hundred
 * thousand: a hostile document has more lines than that.
 */
export function append<T>(to: T[], more: Iterable<T>): void {
  for (const one of more) to.push(one);
}

/** The greatest of numbers, at least `floor`; of any length of list, as with `append`. */
export function greatest(numbers: Iterable<number>, floor = 0): number {
  let most = floor;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

/** The least of numbers, at most `ceiling`. */
export function least(numbers: Iterable<number>, ceiling = Number.POSITIVE_INFINITY): number {
  let fewest = ceiling;
  for (const number of numbers) if (number < fewest) fewest = number;
  return fewest;
}
