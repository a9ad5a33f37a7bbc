import type { Said } from "./stacked-said.js";

/** Kinds of labels by what their values look like. */
export type Kind =
  | "own"
  | "when"
  | "day"
  | "hours"
  | "place"
  | "board"
  | "serving"
  | "substitutes"
  | "absent"
  | "guests"
  | "chosen"
  | "verified"
  | "signer"
  | "verifiers"
  | "numbers"
  | "unknown"
  | "holder";

/** Where the label stands among the values that lines stand under: "Tjänstemän" below substitutes. */
export function underGuests(said: readonly Said[]): (number | undefined)[] {
  let label: number | undefined;
  return said.map(({ head, stroke }, i) => {
    if (stroke) label = undefined;
    if (head) label = head === "others" || head === "officials" ? i : undefined;
    return head ? undefined : label;
  });
}

export interface Fits {
  said: readonly Said[];
  /** By the index of a line, where the label of guests stands that it stands under. */
  under: readonly (number | undefined)[];
  /** Somewhere below the labels is a line to sign on. */
  stroked: boolean;
  kinds: ReadonlySet<Kind>;
  restart: number | undefined;
  /** Those known to be away. */
  away: ReadonlySet<string>;
  /** Nobody's party is told. */
  partyless: boolean;
}

/** Those of whom there may be none. */
const NOBODY: ReadonlySet<Kind> = new Set<Kind>(["serving", "substitutes", "absent", "guests"]);

/** How badly a line may fit that still is read. */
export const BAD = -1;
/** What a boundary between lists that the order of parties shows is worth. */
const RESTART = 8;

/** Those whose people may be listed elsewhere. */
const LISTING: ReadonlySet<Kind> = new Set<Kind>(["board", "serving", "substitutes", "absent", "guests"]);

/** How well line `j` fits into the values of a label that begin at line `i`. */
export function lineFit(kind: Kind, fits: Fits, i: number, j: number): number {
  const one = fits.said[j] as Said;
  const first = i === j;
  if (one.goesOn) return first ? -4 : 0;
  if (one.page) return kind === "own" ? 1 : 0;
  if (one.none) return first && NOBODY.has(kind) ? 3 : -3;
  if (fits.said[i]?.none) return -3;
  if (one.points || fits.said[i]?.points) return first && LISTING.has(kind) ? 3 : -3;
  const guests = one.head === "others" || one.head === "officials";
  if (one.head && (guests ? "guests" : "board") === kind) return 2;
  if (one.head) return guests && !first && LISTING.has(kind) ? 0 : -4;
  if (fits.under[j] !== undefined && (fits.under[j] as number) > i && LISTING.has(kind) && kind !== "guests") return 0;
  if (one.everyone) return first && kind === "board" ? 4 : -3;
  const opens = first && one.apart ? 0.5 : 0;
  return LISTING.has(kind)
    ? entryFit(kind, one, fits, opens, first && j === fits.restart ? RESTART : 0)
    : factFit(kind, one, fits, opens, j - i, j);
}

/** How well a line fits into a list of people. `opens` and `anew` are what it is worth that a list begins with it. */
function entryFit(kind: Kind, one: Said, { kinds, away, partyless }: Fits, opens: number, anew: number): number {
  const { party, person, parties, office, replaces, standing, several } = one;
  const bare = several && party === undefined && one.name !== "" ? LIST : 0;
  switch (kind) {
    case "board":
      if (party === undefined && partyless && one.alone) return opens + ALONE;
      if (party === undefined) return opens + (standing ? 2 : parties ? 1 : bare || (person ? -0.5 : -3));
      return opens + 2 - (replaces && kinds.has("serving") ? 1.5 : 0);
    case "serving":
      return party === undefined ? bare || -3 : opens + anew + (replaces ? 3 : 1.5);
    case "substitutes":
      if (party === undefined) return opens + (bare || (person ? -0.5 : -3));
      return opens + anew + 2 - (office ? 2 : 0) - (replaces ? 1 : 0);
    case "absent":
      if (party === undefined && !person) return -3;
      if (away.has(one.name)) return opens + anew + 3;
      return opens + anew + (office || replaces || away.size > 0 ? -1 : 1);
    default:
      if (party !== undefined && office) return -3;
      if (party !== undefined || standing || parties) return opens + (kinds.has("substitutes") ? -0.5 : anew + 0.5);
      return opens + (person ? (partyless && one.alone ? ALONE - 0.5 : 2) : -1.5);
  }
}

/** What a name alone is worth where nobody's party is told: those on the board need no other words, guests have a title. */
const ALONE = 1.5;

/** What a list of names without parties is worth that stands in running text. */
const LIST = 1.5;

/** How well a line fits into what is no list, `at` lines below its first one; `j` is its index among all lines. */
function factFit(kind: Kind, one: Said, { stroked }: Fits, opens: number, at: number, j: number): number {
  const { party, person, when, hours, stroke, numbers } = one;
  const named = party !== undefined || person;
  switch (kind) {
    case "own":
      return named || stroke ? -4 : hours ? -1 : !when ? 0.2 : j === 0 || (j === 1 && one.bareDay) ? 2.5 : 0;
    case "when":
      if (party !== undefined || stroke || numbers) return -4;
      return opens + (when ? 2 : at > 1 ? BAD : person ? -0.5 : 0.5);
    case "day":
      return !when ? -2 : at === 0 ? opens + 2 : hours ? BAD : 0.5;
    case "hours":
      if (party !== undefined || stroke || numbers) return -4;
      return hours ? opens + 2 : at > 0 ? -1.5 : when ? 0.5 : -0.5;
    case "place":
      if (party !== undefined || when || stroke || numbers) return -3;
      return opens + (at > 1 ? BAD : person ? -0.5 : 1);
    case "chosen":
    case "verified":
      if (kind === "verified" && when && at === 0) return opens + 1.5;
      if (!named || one.replaces) return -3;
      return opens + (at > 2 ? -2 : party !== undefined ? 1.5 : 1);
    case "signer":
    case "verifiers":
      if (stroke) return at === 0 ? 2 : kind === "verifiers" ? -0.5 : -2;
      if (!named) return numbers ? 0 : -3;
      return (stroked && at === 0 ? -2 : 1.5) - (kind === "signer" && at > (stroked ? 1 : 0) ? 1.5 : 0);
    case "numbers":
      return numbers ? 2 : -4;
    case "unknown":
      return party !== undefined || when || stroke ? -3 : at === 0 ? 0.6 : BAD;
    default:
      return -2;
  }
}
