import type { Listed } from "./attendance.js";

/**
 * Without those whose places are taken in a list of two columns: "Eva Falk (S)   ersätter Gun Holm (S)" in its first row says what the
 * second name of the rows below is, where no word stands before it.
 */
export function withoutPaired(listed: readonly Listed[]): Listed[] {
  const gone = new Set<Listed>();
  const regions = new Set(listed.filter(({ attendee }) => attendee.replaces).map(({ region }) => region));
  for (const region of regions) {
    if (region.id !== "serving-substitutes") continue;
    const rows = new Map<Listed["line"], Listed[]>();
    for (const one of listed) if (one.region === region) rows.set(one.line, [...(rows.get(one.line) ?? []), one]);
    const [first, ...others] = [...rows.values()];
    const pairs = others.filter((row) => row.length === 2 && row.every(({ attendee }) => !attendee.replaces));
    if (first?.length !== 1 || first[0]?.attendee.replaces === undefined) continue;
    if (pairs.length === 0 || pairs.length < others.length) continue;
    for (const row of pairs) {
      const [taker, member] = row.sort((a, b) => a.at - b.at) as [Listed, Listed];
      const { name, party } = member.attendee;
      taker.attendee.replaces = { name, ...(party !== undefined && { party }) };
      gone.add(member);
    }
  }
  return listed.filter((one) => !gone.has(one));
}
