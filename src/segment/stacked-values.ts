import type { Region } from "../model/outline.js";
import { datesIn } from "../vocabulary/calendar.js";
import { BAD, type Fits, type Kind, lineFit, underGuests } from "./stacked-fits.js";
import { carryOn } from "./stacked-prose.js";
import { NUMBER, PAGE, type Said, saidBy } from "./stacked-said.js";

type Lines = Region["lines"];

/** What stands for a label that no vocabulary knows. */
export const UNKNOWN = "unknown";

const KINDS: Readonly<Record<string, Kind>> = {
  "place-time": "when",
  place: "when",
  time: "hours",
  date: "day",
  "verification-place-time": "when",
  "verification-date": "day",
  "verification-place": "when",
  "notice-posted": "day",
  "notice-removed": "day",
  "notice-period": "day",
  "notice-period-end": "day",
  "notice-location": "place",
  body: "place",
  present: "board",
  serving: "board",
  members: "board",
  "serving-substitutes": "serving",
  substitutes: "substitutes",
  "absent-substitutes": "substitutes",
  absent: "absent",
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
  [UNKNOWN]: "unknown",
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
 * where a label is of another kind, or some line fits where it would have to stand only badly. `replaced` are those whom
 * others are said to replace: they are away.
 */
export function shareByKind(
  labels: readonly Region[],
  lines: Lines,
  own: boolean,
  replaced: () => ReadonlySet<string>,
): Lines[] | undefined {
  const lead = own ? 0 : leadOf(labels[0], lines);
  if (lead > 0) return shareByKind(labels, lines.slice(lead), false, replaced);
  const decide = labels.some(({ id }) => KINDS[id] === "board");
  const holds = (label: Region): boolean =>
    labels.some(
      ({ id, parent }) => parent === label && (KINDS[id] === KINDS[label.id] || (decide && label.id === "others")),
    );
  const timed = labels.some(({ id }) => id === "time");
  const known = labels.map((label, i): Kind | undefined =>
    own && i === 0 ? "own" : holds(label) ? "holder" : timed && label.id === "place" ? "place" : kindOf(label),
  );
  if (lines.length > MOST_LINES || labels.length > MOST_LABELS || known.includes(undefined)) return undefined;
  const kinds = known as Kind[];
  const texts = lines.map(({ cells }) => cells.map(({ text }) => text).join(" "));
  const said = lines.map(({ line }, i) => saidBy(texts[i] as string, i > 0 && line.gap >= 1));
  carryOn(said, texts);
  const away = kinds.includes("absent") ? replaced() : NONE_AWAY;
  const fits: Fits = {
    said,
    under: underGuests(said),
    stroked: said.some(({ stroke }) => stroke),
    kinds: new Set(kinds),
    restart: away.size > 0 || said.some(({ head }) => head === "substitutes") ? undefined : restartOf(said),
    away,
    partyless: said.every(({ party, parties }) => party === undefined && !parties),
  };
  const cuts = bestCuts(kinds, fits);
  return cuts && kinds.map((_, k) => lines.slice(cuts[k], cuts[k + 1]));
}

/** How many lines above the values are none: the number of the page; or whose notice it is, above its days. */
function leadOf(first: Region | undefined, lines: Lines): number {
  const said = lines.slice(0, 2).map(({ line }) => line.text);
  const kind = first && kindOf(first);
  if (kind !== "numbers" && (PAGE.test(said[0] ?? "") || NUMBER.test(said[0] ?? ""))) return 1;
  const [above, below] = said.map((text) => datesIn(text).length > 0);
  return kind === "day" && above === false && below === true ? 1 : 0;
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

const NONE_AWAY: ReadonlySet<string> = new Set();

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
  const needed = (kind: Kind): boolean => NEEDED.has(kind) || (kind === "guests" && fits.kinds.has("substitutes"));
  const met = new Set(kinds.filter((_, k) => cuts[k] !== cuts[k + 1]));
  const unmet = kinds.some((kind) => needed(kind) && !met.has(kind));
  return bad * 10 > count || unmet ? undefined : cuts;
}

/** What it costs that a label stays without a value. */
const EMPTY: Readonly<Partial<Record<Kind, number>>> = {
  when: -2,
  day: -2,
  hours: -2,
  place: -2,
  board: -4,
  serving: -2,
  substitutes: -2,
  absent: -2,
  guests: -2,
  chosen: -2,
  verified: -0.5,
  signer: -2,
  verifiers: -2,
  numbers: -0.5,
};
/** Those that must have one, as others who attend must where substitutes have a label of their own. */
const NEEDED: ReadonlySet<Kind> = new Set<Kind>(["board", "chosen"]);
