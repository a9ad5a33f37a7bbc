import type { Draft } from "../model/draft.js";
import type { Ballot } from "../model/minutes.js";
import { lettered } from "../text/lettered.js";
import { greatest } from "../text/lists.js";
import type { Passage, Read } from "../text/passage.js";
import { isRespelling } from "../text/respelling.js";
import { partyCode } from "../vocabulary/names.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { voteWords } from "../vocabulary/votes.js";
import { partyAt } from "./name-shapes.js";
import type { Choice, Totals } from "./vote-phrases.js";

/** A table or list that says how everybody voted. */
export interface VoteList {
  ballots: Draft<Ballot>[];
  /** The sums below the columns. */
  totals: Totals;
  /** Number of the item that its title names. */
  paragraph?: string | undefined;
  /** Label of the attachment that it is. */
  label?: string | undefined;
}

const choiceWords = voteWords("yes", "no", "abstained", "absent");
const names = voteWords("headName");
const parties = voteWords("headParty");
const substitutes = voteWords("headSubstitute");
const sums = voteWords("sum");
const answers = voteWords("headResult");
const carries = voteWords("carry");

/** What a column of a table of votes holds: "answer" says how each voted in words, "other" has a head that means nothing here, "bare" has none. */
export type Kind = Choice | "name" | "party" | "substitute" | "answer" | "other" | "bare";

/** A column, and which of several rounds of voting side by side it belongs to. */
export interface Column {
  kind: Kind;
  round: number;
}

/** The choice that a text of its own stands for: a head of a column, an answer. */
export const choiceOf = (text: string): Choice | undefined =>
  text.length > 30
    ? undefined
    : (choiceWords.whole(text) ??
      (/[\d\s)]$/.test(text.slice(-1)) && COUNT.test(text) ? choiceWords.whole(text.replace(COUNT, "")) : undefined));

/** How many voted so, behind the word for it: "Ja-röster (7)", "Nej: 6". */
const COUNT = /\s?[:(–-]\s?(\d{1,3})\s?\)?$/;

/** The number that a head says below it, as offsets into its text. */
export function countIn(head: Passage): Read<number> | undefined {
  const digits = COUNT.exec(head.text)?.[1];
  const at = digits === undefined ? -1 : head.text.lastIndexOf(digits);
  return digits === undefined ? undefined : head.read(at, at + digits.length)?.as(Number(digits));
}

export const isChoice = (kind: Kind | undefined): kind is Choice =>
  kind === "yes" || kind === "no" || kind === "abstained" || kind === "absent";

/** The number of a round behind the word for it: "Votering 2". */
const ROUND = /\s\d{1,2}$/;

/** What the head of a column says that it holds. */
export function kindOf(head: string): Kind {
  const choice = choiceOf(head);
  if (choice) return choice;
  if (names.whole(head)) return "name";
  if (parties.whole(head)) return "party";
  if (substitutes.whole(head)) return "substitute";
  if (answers.whole(head.replace(ROUND, ""))) return "answer";
  return head.trim() === "" ? "bare" : "other";
}

/** Columns of their kinds, left to right; each further column of yeses, or of answers, begins another round. */
export function inRounds(kinds: readonly Kind[]): Column[] {
  let round = 0;
  const seen = new Set<Kind>();
  return kinds.map((kind) => {
    if (kind === "yes" || kind === "answer") {
      if (seen.has(kind)) round++;
      seen.add(kind);
    }
    return { kind, round };
  });
}

/**
 * The columns of a table, and where those stand that go on with its list to the right: "Namn | Röst | Namn | Röst" is one list
 * in two halves, "Namn | Ja | Nej | Ja | Nej" two rounds of one.
 */
export function sidesOf(kinds: readonly Kind[]): { columns: Column[]; starts: number[] } {
  const starts = kinds.flatMap((kind, i) => (kind === kinds[0] ? [i] : []));
  const sides = starts.map((start, i) => kinds.slice(start, starts[i + 1]));
  const whole = (side: readonly Kind[]): boolean =>
    side.includes("name") && (side.includes("answer") || (side.includes("yes") && side.includes("no")));
  return sides.length > 1 && sides.every(whole)
    ? { columns: sides.flatMap(inRounds), starts }
    : { columns: inRounds(kinds), starts: [0] };
}

/** Reads the rows that stand side by side in one below the heads. */
export function readRows(
  row: readonly Passage[],
  columns: readonly Column[],
  starts: readonly number[],
  lists: readonly VoteList[],
): void {
  for (const [i, start] of starts.entries())
    readRow(row.slice(start, starts[i + 1]), columns.slice(start, starts[i + 1]), lists);
}

/** One list for each round of voting that the columns hold. */
export const listsFor = (columns: readonly Column[]): VoteList[] =>
  Array.from({ length: greatest(columns.map(({ round }) => round)) + 1 }, () => ({ ballots: [], totals: {} }));

export const isMark = (text: string): boolean => /^(?:[xX×✓✔*•1]|\p{L}{1,4})$/u.test(text.trim());

/** Reads one row below the heads: who, and in which column of each round the mark stands; or the sums. */
export function readRow(row: readonly Passage[], columns: readonly Column[], lists: readonly VoteList[]): void {
  const of = (kind: Kind): Passage | undefined => row.find((cell, i) => columns[i]?.kind === kind && cell.length > 0);
  const name = of("name") ?? of("substitute") ?? row[0];
  if (!name || name.length === 0 || carries.opening(name.text)?.start === 0) return;
  const side = sideOf(name.text);
  const sum = side === undefined && sums.whole(name.text) !== undefined;
  const party = row.find((_, i) => columns[i]?.kind === "party") ?? loneParty(row, columns);
  const substitute = of("substitute");
  const voter = substitute && /\p{L}{2}/u.test(substitute.text) ? substitute : name;
  for (const [round, list] of lists.entries()) {
    const marks = row.flatMap((cell, i) => {
      const column = columns[i];
      if (cell.length === 0 || column?.round !== round) return [];
      const said = sum || !isChoice(column.kind) ? undefined : choiceOf(cell.text);
      const choice = column.kind === "answer" ? choiceOf(cell.text) : (said ?? column.kind);
      return isChoice(choice) ? [{ choice, cell }] : [];
    });
    if (sum) {
      addSums(marks, list);
      continue;
    }
    if (side) {
      const [total] = row.filter((cell, i) => cell !== name && columns[i]?.round === round && NUMBER.test(cell.text));
      const read = columns.some(({ kind }) => kind === "answer") ? total?.read() : undefined;
      if (read) list.totals[side] = read.as(Number(read.value));
      continue;
    }
    const mark = marks.length === 1 ? marks[0] : marks.find(({ cell }) => isMark(cell.text));
    if (!mark || !(isMark(mark.cell.text) || choiceOf(mark.cell.text))) continue;
    const ballot = ballotOf(voter, party, mark.cell.read() as Read, mark.choice);
    if (ballot) list.ballots.push(ballot);
  }
}

/** "Summa Ja", "Nej": which choice a row of sums below columns of answers counts. */
const sideOf = (text: string): Choice | undefined =>
  choiceOf(text) ?? (sums.whole(text) === undefined ? undefined : choiceOf(text.split(" ").at(-1) ?? ""));

const NUMBER = /^\d{1,3}$/;

function addSums(marks: readonly { choice: Choice; cell: Passage }[], list: VoteList): void {
  for (const { choice, cell } of marks) {
    const read = cell.read();
    if (read && NUMBER.test(read.value)) list.totals[choice] = read.as(Number(read.value));
  }
}

/** A party code in a column that has no head of its own meaning. */
const loneParty = (row: readonly Passage[], columns: readonly Column[]): Passage | undefined =>
  row.find((cell, i) => i > 0 && columns[i]?.kind === "bare" && /^\(?\p{L}{1,5}\)?$/u.test(cell.text));

/** One ballot from a name cell ("Anna Berg (S), ordförande"), a party cell and the mark. */
export function ballotOf(
  whole: Passage,
  party: Passage | undefined,
  mark: Read,
  choice: Choice,
): Draft<Ballot> | undefined {
  const ahead = codeAhead(whole.text);
  const name = whole.slice(ahead);
  const text = isRespelling() ? lettered(name.text) : name.text;
  const bracket = text.search(/\s?[([/]/);
  const comma = name.text.indexOf(",");
  const bare = bracket < 0 && comma > 0 ? barePartyAt(name.text, comma) : undefined;
  const surnameFirst = bracket < 0 && comma > 0 && !bare && /^,\s\p{Lu}/u.test(name.text.slice(comma));
  const glued = bracket < 0 && comma < 0 && !party?.length ? gluedAt(name.text) : undefined;
  const own = nameEnd(text) ?? 0;
  const told = own > 0 && /^\s(?:\p{Ll}|§|\d|\p{Lu}\p{Ll}{2})/u.test(text.slice(own)) ? own : name.length;
  const cut = bracket > 0 ? bracket : comma > 0 && !surnameFirst ? comma : (glued?.end ?? name.length);
  const end = Math.min(cut, told);
  const read = name.read(0, end);
  if (!read || !/\p{L}{2}/u.test(text.slice(0, end))) return undefined;
  const inside = bracket > 0 ? partyAt(text, bracket) : (bare ?? glued?.party);
  const beside = ahead > 0 && !party?.length ? whole.slice(0, ahead - 1) : party;
  const letters = inside ? name.read(inside.start, inside.end)?.as(inside.code) : partyCell(beside);
  return { name: read, party: letters, choice: mark.as(choice) };
}

/** How far the party's code runs that stands in the cell of the name, before it: "S Anna Berg". */
function codeAhead(text: string): number {
  const [whole = "", code = ""] = /^(\p{Lu}{1,4})\s(?=\p{Lu}\p{Ll}\S{0,30}\s\p{Lu}\p{Ll})/u.exec(text) ?? [];
  return whole !== "" && partyCode(code) !== undefined ? whole.length : 0;
}

/** "Anna von Berg MP": the party's column stands so near that its code is in the cell of the name. */
function gluedAt(text: string): { end: number; party: { code: string; start: number; end: number } } | undefined {
  const end = text.lastIndexOf(" ");
  const code = text.slice(end + 1);
  if (end < text.indexOf(" ") + 1 || !/^\p{Lu}{1,5}$/u.test(code) || partyCode(code) === undefined) return undefined;
  return { end, party: { code, start: end + 1, end: text.length } };
}

/** The party behind a name and a comma: "Anna Berg, S". */
function barePartyAt(text: string, comma: number): { code: string; start: number; end: number } | undefined {
  const letters = /^,\s(\p{L}{1,5})$/u.exec(text.slice(comma))?.[1];
  if (letters === undefined || !/\p{Ll}/u.test(text.slice(0, comma))) return undefined;
  const local = letters.length <= LONGEST_CODE && letters === letters.toUpperCase();
  if (!local && partyCode(letters) === undefined) return undefined;
  return { code: letters.toUpperCase(), start: text.length - letters.length, end: text.length };
}

/** Longest code, in letters, of a local party. */
const LONGEST_CODE = 4;

function partyCell(cell: Passage | undefined): Read | undefined {
  const letters = cell && /\p{L}{1,12}/u.exec(cell.text);
  return letters
    ? cell?.read(letters.index, letters.index + letters[0].length)?.as(letters[0].toUpperCase())
    : undefined;
}
