import type { Draft } from "../model/draft.js";
import type { Ballot } from "../model/minutes.js";
import type { OutlineItem, OutlineSection } from "../model/outline.js";
import { append } from "../text/lists.js";
import type { Passage, Read } from "../text/passage.js";
import { voteStems, voteWords } from "../vocabulary/votes.js";
import type { Mention } from "./people.js";
import { headless, ownPieces, type Piece, sentences } from "./prose.js";
import { attachmentsIn } from "./references.js";
import { choiceOf, type VoteList } from "./vote-columns.js";
import { type Group, groupSentences, groupsIn, leadingNames, onlyNames, type Side } from "./vote-names.js";
import { type Choice, type Meanings, meaningsIn, type Totals, totalsIn } from "./vote-phrases.js";
import { joinedTables, listsInTable, listsInTables } from "./vote-tables.js";

/** One round of voting while it is being read. */
export interface Round {
  means: Meanings;
  totals: Totals;
  ballots: Draft<Ballot>[];
  /** Told as votes for one of two proposals, not as yes and no. */
  duel: boolean;
  /** Label of the attachment that says how everybody voted. */
  label?: string | undefined;
}

const requests = voteWords("request");
const closed = voteWords("closed");
const noWins = voteWords("noWins");
const sums = voteWords("sum");
const titles = voteWords("list-title");

/** The rounds of voting that an item tells of, and the tables of votes that stand in it. */
export function roundsOf(item: OutlineItem): { rounds: Round[]; lists: VoteList[] } {
  const reader = new Rounds();
  const sections = item.sections.map((section) => ({ ...section, blocks: joinedTables(section.blocks) }));
  for (const section of sections) {
    if (section.foreign) continue;
    append(reader.lists, listsInTables(section.blocks));
    if (tells(section)) reader.read(section);
  }
  if (reader.rounds.length === 0)
    for (const section of sections) if (!section.foreign && section.role === "decision") reader.read(section);
  return { rounds: paired(reader.rounds), lists: reader.lists };
}

/** Where all orders of voting stand before the first result, the first order is that of the first result, and so on. */
function paired(rounds: Round[]): Round[] {
  const orders = rounds.filter(({ means }) => means.yes ?? means.no);
  const results = rounds.filter(hasResult);
  const before = results.every((round, i) => rounds.indexOf(orders[i] as Round) <= rounds.indexOf(round));
  if (orders.length !== results.length || !before || results.every((round, i) => round === orders[i])) return rounds;
  const means = orders.map((round) => round.means);
  return results.map((round, i) => ({ ...round, means: means[i] as Meanings }));
}

const TELLING: ReadonlySet<string> = new Set(["vote", "procedure", "motions", "other", "proposal"]);
const tells = (section: OutlineSection): boolean => TELLING.has(section.role) || headless(section);

/** Fewest crosses on lines of their own that show that a table has lost its columns. */
const FEWEST_CROSSES = 3;

/**
 * Whether the cells of a table stand below each other: what a cross marks cannot be told, least of all by the word above it,
 * nor who stood below the one of two heads that follow each other.
 */
const areScattered = (list: readonly Piece[]): boolean =>
  list.filter(({ passage }) => /^[xX×✓]$/.test(passage.text)).length >= FEWEST_CROSSES ||
  list.some(({ passage }, i) => isHead(passage.text) && isHead(list[i + 1]?.passage.text ?? ""));

const isHead = (text: string): boolean => text.length <= LONGEST_HEAD && choiceOf(text) !== undefined;
/** "Frånvarande": the longest head of a column. */
const LONGEST_HEAD = 12;

/** The sums of such a table, below the word for them: yes, no and perhaps those who abstained. */
function scatteredSums(list: readonly Piece[], at: number): Totals | undefined {
  if (sums.whole(list[at]?.passage.text ?? "") === undefined) return undefined;
  const below = list.slice(at + 1, at + 1 + SIDES.length);
  const end = below.findIndex(({ passage }) => !/^\d{1,3}$/.test(passage.text));
  const numbers = (end < 0 ? below : below.slice(0, end)).map(({ passage }) => passage.read() as Read);
  if (numbers.length < 2) return undefined;
  return Object.fromEntries(numbers.map((read, i) => [SIDES[i], read.as(Number(read.value))]));
}

const SIDES = ["yes", "no", "abstained"] as const;

class Rounds {
  readonly rounds: Round[] = [];
  readonly lists: VoteList[] = [];
  private fresh = true;
  private open: Group | undefined;
  /** Whether the section that is read holds a table without its columns: who voted how is not told there. */
  private scattered = false;
  /** Whether the section that is read is a list of votes with its title: sums that were told are told once more. */
  private listed = false;
  private repeats = false;
  /** The objects of a duel, first and second. */
  private objects: string[] = [];
  /** Who has voted in the round last begun: nobody votes twice in one. */
  private voters = new Set<string>();

  read(section: OutlineSection): void {
    const prose = section.blocks.filter((block) => block.type !== "table" || listsInTable(block.rows).length === 0);
    const list = ownPieces(prose.length === section.blocks.length ? section : { ...section, blocks: prose });
    if (section.heading && voteStems.test(section.heading.text)) this.opened(section.heading);
    if (
      !this.open &&
      !list.some((piece) => voteStems.test(piece.passage.text)) &&
      !(section.role === "vote" && list.length > 0)
    )
      return;
    this.scattered = areScattered(list);
    this.repeats = false;
    const titled = section.heading !== undefined && titles.opening(section.heading.text)?.start === 0;
    this.listed = section.role === "vote" && (titled || prose.length < section.blocks.length);
    if (section.role === "vote" && section.heading && requests.find(section.heading.text).length > 0) this.fresh = true;
    for (const [at, piece] of list.entries()) {
      const totals = this.scattered ? scatteredSums(list, at) : undefined;
      if (totals) this.count(totals, false, false);
      else this.piece(piece, section.role === "vote");
    }
  }

  /** A heading of its own over the names of those who voted alike: "Följande röstar JA:". */
  private opened(heading: Passage): void {
    const { open } = groupsIn(heading);
    if (open && open.side !== "for" && open.side !== "against") this.open = open;
  }

  private piece(piece: Piece, voting: boolean): void {
    const { passage } = piece;
    const names = this.open ? onlyNames(passage) : undefined;
    if (names && this.open) {
      this.cast({ ...this.open, people: names });
      return;
    }
    if (!voting && !this.open && !voteStems.test(passage.text)) return;
    const rest = this.afterNames(passage);
    for (const { start, end } of groupSentences(rest)) this.sentence(rest, start, end);
  }

  /** What follows in a paragraph behind the names of an open list: "Anna Berg (S) och Bo Ek (M). Omröstningen utfaller …", "Anna Berg (S) Följande röstar nej:". */
  private afterNames(passage: Passage): Passage {
    const leading = this.open && leadingNames(passage);
    if (this.open && leading) {
      this.cast({ ...this.open, people: leading.people });
      this.open = undefined;
      return passage.slice(leading.end, passage.length);
    }
    const [first, next] = this.open ? sentences(passage.text) : [];
    const names = first && next ? onlyNames(passage.slice(first.start, first.end)) : undefined;
    if (!this.open || !names || !next) return passage;
    this.cast({ ...this.open, people: names });
    this.open = undefined;
    return passage.slice(next.start, passage.length);
  }

  private sentence(passage: Passage, start: number, end: number): void {
    const text = passage.text.slice(start, end);
    if (closed.find(text).length > 0) return;
    const means = meaningsIn(passage, start, end);
    if (means) {
      this.open = undefined;
      const current = this.rounds.at(-1);
      if (current?.means.no && !hasResult(current) && noWins.find(text).length > 0) return;
      const more =
        current &&
        !hasResult(current) &&
        !this.fresh &&
        !((means.yes && current.means.yes) || (means.no && current.means.no));
      const round = more ? current : this.begin();
      round.means = { ...round.means, ...means };
      const { duel, ...totals } = totalsIn(passage, start, end);
      if (totals.yes && totals.no && !duel) this.count(totals, false, false);
      return;
    }
    if (requests.find(text).length > 0) this.fresh = true;
    const { groups, open } = groupsIn(passage.slice(start, end));
    const { duel, ...totals } = totalsIn(passage, start, end);
    if (Object.keys(totals).length > 0) this.count(totals, duel === true, groups.length > 0);
    for (const group of groups) this.cast(group);
    if (open && !this.scattered) this.open = open;
    else if (groups.length > 0) this.open = undefined;
    const label = attachmentsIn(passage, start, end)[0];
    const current = this.rounds.at(-1);
    if (label && current && hasResult(current)) current.label ??= label.value;
  }

  private begin(): Round {
    const current = this.rounds.at(-1);
    this.fresh = false;
    this.objects = [];
    if (current && !hasResult(current) && current.means.yes === undefined && current.means.no === undefined)
      return current;
    const round: Round = { means: {}, totals: {}, ballots: [], duel: false };
    this.rounds.push(round);
    this.voters = new Set();
    return round;
  }

  /** The round that a result belongs to: the current one, unless that has another result already. */
  private current(differs: (round: Round) => boolean): Round {
    const current = this.rounds.at(-1);
    if (!current || (hasResult(current) && (this.fresh || differs(current)))) return this.begin();
    this.fresh = false;
    return current;
  }

  private count(totals: Totals, duel: boolean, named: boolean): void {
    const sides = Object.keys(totals) as Choice[];
    const clash = (round: Round): boolean =>
      sides.some((side) => round.totals[side] !== undefined && round.totals[side]?.value !== totals[side]?.value);
    if (!named && !sides.includes("yes") && !sides.includes("no") && this.rounds.length === 0) return;
    const last = this.rounds.at(-1);
    const confirms =
      last !== undefined &&
      sides.length > 1 &&
      sides.every(
        (side) =>
          last.totals[side]?.value === totals[side]?.value ||
          (last.totals[side] === undefined && counted(last, side) === totals[side]?.value),
      );
    if (!confirms && this.listed && last !== undefined && hasResult(last) && this.again(totals)) return;
    const round = confirms ? last : this.current(clash);
    for (const side of sides) round.totals[side] ??= totals[side] as Read<number>;
    if (duel) round.duel = true;
  }

  /** Whether sums below a list are those of a round that was told; further ones go with them. */
  private again(totals: Totals): boolean {
    if (totals.yes ?? totals.no) this.repeats = this.rounds.some((one) => agree(one.totals, totals));
    return this.repeats;
  }

  private cast(group: Group): void {
    if (this.scattered) return;
    const again = (): boolean => group.people.some((person) => this.voters.has(voter(person)));
    const duel = group.side === "for" || group.side === "against";
    const round = this.current(again);
    const choice = this.choiceOf(group);
    if (duel) {
      round.duel = true;
      const side = choice === "yes" ? "yes" : "no";
      if (group.object) round.means[side] ??= group.object;
    }
    for (const person of group.people) {
      if (person.ref.name === undefined) continue;
      this.voters.add(voter(person));
      round.ballots.push({ name: person.ref.name, party: person.ref.party, choice: group.word.as(choice) });
    }
  }

  /** Votes for the first of two proposals are the yes votes; for the other, or against, the no votes. */
  private choiceOf({ side, object, word }: Group): Choice {
    if (side === "against") return "no";
    if (side !== "for") return side as Exclude<Side, "for" | "against">;
    const key = object?.value ?? word.value.toLowerCase();
    if (!this.objects.includes(key)) this.objects.push(key);
    return this.objects.indexOf(key) === 0 ? "yes" : "no";
  }
}

/** Whether a round's numbers are those of some sums, of which those of nobody need not be told. */
const agree = (told: Totals, some: Totals): boolean =>
  told.yes !== undefined &&
  (Object.keys(some) as Choice[]).every((side) => (told[side]?.value ?? 0) === some[side]?.value);

export const hasResult = (round: Round): boolean =>
  round.totals.yes !== undefined ||
  round.totals.no !== undefined ||
  round.ballots.some(({ choice }) => plain(choice) !== "absent");

/** How many ballots of a round are of one choice. */
export const counted = (round: { ballots: readonly Draft<Ballot>[] }, choice: Choice): number =>
  round.ballots.filter((ballot) => plain(ballot.choice) === choice).length;

/** How many ballots lack or are too many beside the numbers stated; 0 where none are stated. */
export function apart(totals: Totals, ballots: readonly Draft<Ballot>[]): number {
  if (!totals.yes || !totals.no) return 0;
  return (["yes", "no", "abstained"] as const).reduce(
    (sum, choice) => sum + Math.abs((totals[choice]?.value ?? 0) - counted({ ballots }, choice)),
    0,
  );
}

const voter = ({ name, ref }: Mention): string => `${name.toLowerCase()} (${plain(ref.party) ?? ""})`;

const plain = <T>(value: T | Read<T>): T =>
  (value !== null && typeof value === "object" && "value" in value ? value.value : value) as T;
