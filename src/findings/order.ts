import type { Finding } from "./finding.js";

/** What reading noticed and what the rules found as one list, by line; what has no place comes first. */
export function byLine(read: readonly Finding[], found: readonly Finding[]): Finding[] {
  const line = ({ place }: Finding): number => place?.line ?? 0;
  return [...read, ...found].sort((a, b) => line(a) - line(b));
}
