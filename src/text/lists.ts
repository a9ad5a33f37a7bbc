/**
 * Adds all of a list to another one. Spread into `push` they would be arguments, of which a call has room for some hundred
 * thousand: a hostile document has more lines than that.
 */
export function append<T>(to: T[], more: Iterable<T>): void {
  for (const one of more) to.push(one);
}

/** The greatest of numbers above 0, of any length of list; 0 where there are none. */
export function greatest(numbers: Iterable<number>): number {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

/** The least of numbers, of any length of list; infinite where there are none. */
export function least(numbers: Iterable<number>): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (const number of numbers) if (number < fewest) fewest = number;
  return fewest;
}

/** Adds to the list that a map holds under a key. */
export function addTo<K, T>(lists: Map<K, T[]>, key: K, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** The only one of a list; undefined where there are more, or none. */
export const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
