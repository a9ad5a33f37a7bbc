import type { Region } from "../model/outline.js";
import { findRanges } from "../text/numbers.js";
import { datesIn, timesIn } from "../vocabulary/calendar.js";
import { partyCode } from "../vocabulary/names.js";
import { personWords, replacesAt } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { structureWords } from "../vocabulary/structure.js";
import { isTitle } from "../vocabulary/titles.js";

type Lines = Region["lines"];

/** What a line below a stack of labels says, as far as that tells whose value it is. */
interface Said {
  /** Code or name of the party behind a name that the line begins with. */
  party: string | undefined;
  /** A name, or a title and a name, without a party. */
  person: boolean;
  /** An office of the meeting stands beside the name. */
  office: boolean;
  /** The words before somebody whose place is taken. */
  replaces: boolean;
  /** Hours or a day. */
  when: boolean;
  numbers: boolean;
  stroke: boolean;
  /** The number of a page among all. */
  page: boolean;
  /** Where people are listed: "Se förteckning". */
  points: boolean;
  /** It carries on the line above. */
  goesOn: boolean;
  /** An empty line stands above it. */
  apart: boolean;
}

/** Kinds of labels by what their values look like. */
type Kind =
  | "own"
  | "when"
  | "day"
  | "place"
  | "board"
  | "serving"
  | "substitutes"
  | "guests"
  | "chosen"
  | "verified"
  | "signer"
  | "verifiers"
  | "numbers"
  | "holder";

const KINDS: Readonly<Record<string, Kind>> = {
  "place-time": "when",
  place: "when",
  time: "when",
  date: "day",
  "verification-place-time": "when",
  "verification-date": "day",
  "verification-place": "when",
  "notice-posted": "day",
  "notice-removed": "day",
  "notice-location": "place",
  body: "place",
  present: "board",
  serving: "board",
  members: "board",
  "serving-substitutes": "serving",
  substitutes: "substitutes",
  "absent-substitutes": "substitutes",
  others: "guests",
  officials: "guests",
  office: "guests",
  staff: "guests",
  chosen: "chosen",
  verified: "verified",
  secretary: "signer",
  chair: "signer",
  verifiers: "verifiers",
  paragraphs: "numbers",
  signatures: "holder",
};

/** What the values of a label look like; undefined for one that is never in a stack. */
export const kindOf = ({ id, parent }: Region): Kind | undefined =>
  id === "signatures" && parent?.id === "notice" ? "signer" : KINDS[id];

/** More lines than this are no values of a stack of labels, and more labels no stack. */
const MOST_LINES = 150;
const MOST_LABELS = 20;

/**
 * Shares the lines below a stack of labels out among these where no empty lines part the values: in order, each label a
 * run of lines that look like its values (hours and a place, people with a party, people with a title, a line to sign on).
 * `own` says that the first lines may belong to the region that they stand in, which is none of the labels. Undefined
 * where a label is of another kind, or some line fits where it would have to stand only badly.
 */
export function shareByKind(labels: readonly Region[], lines: Lines, own: boolean): Lines[] | undefined {
  const holds = (label: Region): boolean =>
    labels.some(({ id, parent }) => parent === label && KINDS[id] === KINDS[label.id]);
  const known = labels.map((label, i): Kind | undefined =>
    own && i === 0 ? "own" : holds(label) ? "holder" : kindOf(label),
  );
  if (lines.length > MOST_LINES || labels.length > MOST_LABELS || known.includes(undefined)) return undefined;
  const kinds = known as Kind[];
  const said = lines.map(({ line, cells }, i) =>
    saidBy(cells.map(({ text }) => text).join(" "), i > 0 && line.gap >= 1),
  );
  const fits: Fits = {
    said,
    stroked: said.some(({ stroke }) => stroke),
    kinds: new Set(kinds),
    restart: restartOf(said),
  };
  const cuts = bestCuts(kinds, fits);
  return cuts && kinds.map((_, k) => lines.slice(cuts[k], cuts[k + 1]));
}

const offices = personWords("chair", "first-vice-chair", "second-vice-chair", "third-vice-chair", "vice-chair");

const STROKE = /^[-_.…–—\s]{3,}$/;
const PARTY = /^(?:\s?\((\p{L}[\p{L}.-]{0,6})\)|,?\s(\p{L}{1,4})(?=[\s,.;]|$))/u;
const PAGE = /^\d{1,3}\s?[/(]\s?\d{1,3}\)?$/;
const NUMBERS = /^[§\d][\s§\d,–-]*$/;

function saidBy(text: string, apart: boolean): Said {
  const name = nameEnd(text) ?? 0;
  const code = name > 0 ? PARTY.exec(text.slice(name, name + 12)) : null;
  const party = code?.[1] ?? (code?.[2] !== undefined && partyCode(code[2]) !== undefined ? code[2] : undefined);
  const page = PAGE.test(text);
  const dated = !page && datesIn(text).length > 0;
  const numbers = !dated && NUMBERS.test(text) && findRanges(text, true).length > 0;
  const when = party === undefined && (dated || (!numbers && !page && timesIn(text).length > 0));
  const titled = isTitle(text.slice(0, 60).split(" ")[0] ?? "");
  return {
    party: party?.toUpperCase(),
    person: party === undefined && !when && (name > 0 || titled),
    office: offices.find(text).length > 0,
    replaces: replacesAt(text) !== undefined,
    when,
    numbers,
    stroke: STROKE.test(text),
    page,
    points: party === undefined && structureWords("pointing").opening(text)?.start === 0,
    goesOn: !when && /^[\p{Ll}(]/u.test(text),
    apart,
  };
}

/**
 * Where a second list of members of parties begins: the first line whose party stood above already, other parties between,
 * where from there on no party comes back either and at least two came before. Undefined where lists are in another order.
 */
function restartOf(said: readonly Said[]): number | undefined {
  let seen = new Set<string>();
  let last: string | undefined;
  let restart: number | undefined;
  for (const [i, { party, office, replaces }] of said.entries()) {
    if (party === undefined || office || replaces) continue;
    if (party !== last && seen.has(party)) {
      if (restart !== undefined || seen.size < 2) return undefined;
      restart = i;
      seen = new Set();
    }
    seen.add(party);
    last = party;
  }
  return restart;
}

interface Fits {
  said: readonly Said[];
  /** Somewhere below the labels is a line to sign on. */
  stroked: boolean;
  kinds: ReadonlySet<Kind>;
  restart: number | undefined;
}

/** How badly a line may fit that still is read, and what a boundary between lists that the order of parties shows is worth. */
const BAD = -1;
const RESTART = 8;

/** The indexes between which each label's lines stand, in the best sharing of all; undefined where that one is bad. */
function bestCuts(kinds: readonly Kind[], fits: Fits): number[] | undefined {
  const count = fits.said.length;
  let best = new Array<number>(count + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const from: number[][] = [];
  for (const kind of kinds) {
    const next = new Array<number>(count + 1).fill(Number.NEGATIVE_INFINITY);
    const back = new Array<number>(count + 1).fill(0);
    for (let i = 0; i <= count; i++) {
      const before = best[i] as number;
      if (before === Number.NEGATIVE_INFINITY) continue;
      let sum = before + (EMPTY[kind] ?? 0);
      for (let j = i; ; j++) {
        // Where nothing tells where one list ends, the first of them takes what there is.
        if (sum > (next[j] as number) || (sum === next[j] && j > i)) {
          next[j] = sum;
          back[j] = i;
        }
        if (j === count) break;
        if (j === i) sum = before;
        sum += lineFit(kind, fits, i, j);
      }
    }
    from.push(back);
    best = next;
  }
  const cuts = [count];
  for (let k = kinds.length - 1; k >= 0; k--) cuts.unshift(from[k]?.[cuts[0] as number] as number);
  const bad = kinds.reduce((sum, kind, k) => {
    for (let j = cuts[k] as number; j < (cuts[k + 1] as number); j++)
      if (lineFit(kind, fits, cuts[k] as number, j) <= BAD) sum++;
    return sum;
  }, 0);
  const unmet = kinds.some((kind, k) => cuts[k] === cuts[k + 1] && NEEDED.has(kind));
  return bad * 10 > count || unmet ? undefined : cuts;
}

/** What it costs that a label stays without a value. */
const EMPTY: Readonly<Partial<Record<Kind, number>>> = {
  when: -2,
  day: -2,
  place: -2,
  board: -4,
  serving: -2,
  substitutes: -2,
  guests: -2,
  chosen: -2,
  verified: -0.5,
  signer: -2,
  verifiers: -2,
  numbers: -0.5,
};
/** Those that must have one. */
const NEEDED: ReadonlySet<Kind> = new Set<Kind>(["board", "chosen", "guests"]);

/** Those whose people may be listed elsewhere. */
const LISTING: ReadonlySet<Kind> = new Set<Kind>(["board", "serving", "substitutes", "guests"]);

/** How well line `j` fits into the values of a label that begin at line `i`. */
function lineFit(kind: Kind, { said, stroked, kinds, restart }: Fits, i: number, j: number): number {
  const one = said[j] as Said;
  const first = i === j;
  if (one.goesOn) return first ? -4 : 0;
  if (one.page) return kind === "own" ? 1 : 0;
  if (one.points || said[i]?.points) return first && LISTING.has(kind) ? 3 : -3;
  const opens = first && one.apart ? 0.5 : 0;
  const anew = first && j === restart ? RESTART : 0;
  switch (kind) {
    case "own":
      return one.party !== undefined || one.person || one.stroke ? -4 : one.when ? (j === 0 ? 2.5 : 0) : 0.2;
    case "when":
      if (one.party !== undefined || one.stroke || one.numbers) return -4;
      return opens + (one.when ? 2 : j - i > 1 ? BAD : one.person ? -0.5 : 0.5);
    case "day":
      return one.when ? opens + 2 : -2;
    case "place":
      if (one.party !== undefined || one.when || one.stroke || one.numbers) return -3;
      return opens + (j - i > 1 ? BAD : one.person ? -0.5 : 1);
    case "board":
      if (one.party === undefined) return opens + (one.person ? -0.5 : -3);
      return opens + 2 - (one.replaces && kinds.has("serving") ? 1.5 : 0);
    case "serving":
      return one.party === undefined ? -3 : opens + anew + (one.replaces ? 3 : 1.5);
    case "substitutes":
      if (one.party === undefined) return opens + (one.person ? -0.5 : -3);
      return opens + anew + 2 - (one.office ? 2 : 0) - (one.replaces ? 1 : 0);
    case "guests":
      if (one.party !== undefined) return opens + (kinds.has("substitutes") ? -0.5 : anew + 0.5);
      return opens + (one.person ? 2 : -1.5);
    case "chosen":
    case "verified":
      if (one.party === undefined && !one.person) return -3;
      return opens + (j - i > 2 ? -2 : one.party !== undefined ? 1.5 : 1);
    case "signer":
    case "verifiers":
      if (one.stroke) return first ? 2 : kind === "verifiers" ? -0.5 : -2;
      if (one.party === undefined && !one.person) return one.numbers ? 0 : -3;
      return (stroked && first ? -2 : 1.5) - (kind === "signer" && j - i > (stroked ? 1 : 0) ? 1.5 : 0);
    case "numbers":
      return one.numbers ? 2 : -4;
    case "holder":
      return -2;
  }
}
