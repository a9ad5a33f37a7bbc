import type { Attendee } from "../../../src/model/minutes.ts";
import type { Cast, Politician } from "./people.js";
import { named, refOf, type Style } from "./style.js";
import type { Voters } from "./votes.js";

/** Somebody present, and what the list says beside the name. */
export interface Entry {
  person: Politician;
  attendee: Attendee;
  /** "§§ 4–9", "från § 7", "kl. 13.00–14.20": as printed. */
  range?: string;
  /** The member a substitute stands in for. */
  replaced?: Politician;
}

export interface Roster {
  members: Entry[];
  serving: Entry[];
  idle: Entry[];
  chair: Politician;
  /** Who takes part in decisions at an item, by its place in the order. */
  voters(at: number): Voters;
}

export interface RosterRules {
  /** How many of the first members hold office. */
  chairs: number;
  /** Whether the roster has members who come or leave at an item. */
  partial: boolean;
  /** Whether substitutes who serve are told whom they replace. */
  replaces: boolean;
  first: number;
  last: number;
}

const ROLES = ["chair", "first-vice-chair", "second-vice-chair"] as const;

/** Who was there: members, substitutes who serve, substitutes who do not. */
export function roster(style: Style, { members, substitutes, away }: Cast, rules: RosterRules): Roster {
  const { random } = style;
  const { first, last } = rules;
  const [one, two] = [rules.chairs === 2, random.chance(0.5)];
  const entries = members.map((person, i): Entry => {
    const role = i === 1 && one ? "vice-chair" : i < rules.chairs ? ROLES[i] : undefined;
    return {
      person,
      attendee: { ...refOf(person), name: person.name, category: "member", serving: true, ...(role && { role }) },
    };
  });
  const serving: Entry[] = [];
  const idle: Entry[] = [];
  const leavesAt = new Map<Politician, number>();
  const entersAt = new Map<Politician, number>();
  const rest = [...substitutes];
  const stand = (person: Politician, replaced: Politician | undefined, range?: string): Entry => ({
    person,
    ...(range !== undefined && { range }),
    ...(replaced && rules.replaces && { replaced }),
    attendee: {
      ...refOf(person),
      name: person.name,
      category: "substitute",
      serving: true,
      ...(replaced && rules.replaces && { replaces: refOf(replaced) }),
    },
  });
  if (rules.partial && random.chance(0.5) && last - first > 3 && members.length > 4 && rest.length > 1) {
    const leaver = entries[random.int(3, entries.length - 1)] as Entry;
    const at = random.int(first + 1, last - 2);
    const substitute = rest.shift() as Politician;
    leaver.range = span(first, at, two);
    leavesAt.set(leaver.person, at);
    serving.push(stand(substitute, leaver.person, span(at + 1, last, two)));
    entersAt.set(substitute, at + 1);
    if (random.chance(0.5))
      idle.push({
        person: substitute,
        range: span(first, at, two),
        attendee: { ...refOf(substitute), name: substitute.name, category: "substitute", serving: false },
      });
  }
  for (const replaced of away.slice(0, random.int(0, Math.min(2, Math.max(0, rest.length - 1))))) {
    serving.push(stand(rest.shift() as Politician, replaced));
  }
  for (const person of rest)
    idle.push({ person, attendee: { ...refOf(person), name: person.name, category: "substitute", serving: false } });
  return {
    members: entries,
    serving,
    idle,
    chair: members[0] as Politician,
    voters: (at) => ({
      members: entries.filter(({ person }) => (leavesAt.get(person) ?? last) >= at).map(({ person }) => person),
      substitutes: serving.filter(({ person }) => (entersAt.get(person) ?? first) <= at).map(({ person }) => person),
      chair: members[0] as Politician,
    }),
  };
}

function span(first: number, last: number, dash: boolean): string {
  if (first === last) return `§ ${first}`;
  return `§§ ${first}${dash ? "–" : "-"}${last}`;
}

/** "B (S) ersätter A (S) §§ 4–9" in the style's word for standing in. */
export function standing({ person, replaced, range }: Entry, style: Style, word: string): string {
  return [named(person, style), ...(replaced ? [word, named(replaced, style)] : []), ...(range ? [range] : [])].join(
    " ",
  );
}

const OFFICE: Record<string, readonly string[]> = {
  chair: ["ordförande", "Ordförande"],
  "first-vice-chair": ["1:e vice ordförande", "1:e vice ordf."],
  "second-vice-chair": ["2:e vice ordförande", "2:e vice ordf."],
  "vice-chair": ["vice ordförande", "vice ordf."],
};

/** "A (S), ordförande" and "B (M), §§ 4–9". */
export function seated({ person, attendee, range }: Entry, style: Style, short: boolean): string {
  const office = attendee.role ? `, ${OFFICE[attendee.role]?.[attendee.role === "chair" ? 0 : short ? 1 : 0]}` : "";
  return `${named(person, style)}${office}${range ? `${style.random.chance(0.5) ? "," : ""} ${range}` : ""}`;
}
