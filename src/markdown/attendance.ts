import type { Table } from "mdast";
import labels from "../model/labels.json" with { type: "json" };
import type { Attendee, Ballot, Signature, Unclaimed, Vote } from "../model/minutes.js";
import { addsUp } from "./derive.js";
import { textOf } from "./nodes.js";
import { type Lookup, refFromYaml } from "./people.js";
import { choices } from "./typed-from-yaml.js";
import { oneOf, present } from "./values.js";

type Group = keyof typeof labels.groups;
type Column = keyof typeof labels.columns;

/** The keys of labels by what they are called. */
const named = <K extends string>(of: Readonly<Record<K, string>>): ReadonlyMap<string, K> =>
  new Map((Object.entries(of) as [K, string][]).map(([key, label]) => [label, key]));

const groups = named(labels.groups);
const columns = named(labels.columns);
const roles = named(labels.roles);
const categories = named(labels.categories);
const answers = named(labels.vote.choices);

export const groupOf = (heading: string): Group | undefined => groups.get(heading);

export const cellsOf = (table: Table): string[][] => table.children.map((row) => row.children.map(textOf));

/** Rows as objects by the names in the first row; an empty cell says nothing. */
function rowsOf<K extends string>(table: Table, names: ReadonlyMap<string, K>): Partial<Record<K, string>>[] {
  const [head = [], ...rows] = cellsOf(table);
  const keys = head.map((name) => names.get(name.trim()));
  return rows.map((cells) => {
    const row: Partial<Record<K, string>> = {};
    cells.forEach((cell, i) => {
      const key = keys[i];
      if (key !== undefined && cell !== "") row[key] = cell;
    });
    return row;
  });
}

/** The people of one group. */
export function attendeesIn(table: Table, group: Group, lookup: Lookup): Attendee[] {
  return rowsOf<Column>(table, columns).map(({ name = "", party, role = "", replaces, arrives, leaves, ...rest }) => {
    const said = role === "" ? [] : role.split(", ");
    const is = (word: string): boolean => said.includes(word);
    const office = said.flatMap((word) => roles.get(word) ?? [])[0];
    const { yes, no, substitute } = labels.serving;
    const category: Attendee["category"] =
      group === "absent"
        ? (said.flatMap((word) => categories.get(word) ?? [])[0] ?? "member")
        : group === "deciding"
          ? is(substitute)
            ? "substitute"
            : "member"
          : group;
    return present({
      name,
      party,
      category,
      role: oneOf(office, [
        "chair",
        "first-vice-chair",
        "second-vice-chair",
        "third-vice-chair",
        "vice-chair",
        "secretary",
      ]),
      ...rest,
      serving: group === "deciding" ? !is(no) : is(yes),
      // Who is replaced is named and not there, so nobody of `people` is meant.
      replaces: replaces === undefined ? undefined : refFromYaml(replaces, () => undefined),
      arrives: arrives?.replace(".", ":"),
      leaves: leaves?.replace(".", ":"),
      absent: group === "absent" ? (true as const) : undefined,
      person: lookup(name, party),
    });
  });
}

const totalColumns = named({ choice: labels.vote.choice, count: labels.vote.count, meaning: labels.vote.meaning });
const ballotColumns = named({ name: labels.columns.name, party: labels.columns.party, choice: labels.vote.choice });

/** A vote from its two tables. */
export function voteIn(totals: Table, given: Table | undefined, lookup: Lookup): Vote {
  const vote: { [K in keyof Vote]?: Vote[K] | undefined } = {};
  for (const { choice = "", count = "", meaning } of rowsOf(totals, totalColumns)) {
    const answer = answers.get(choice);
    if (answer === undefined || !/^\d{1,9}$/.test(count)) continue;
    vote[answer] = Number(count);
    if (answer === "yes") vote.yesMeans = meaning;
    if (answer === "no") vote.noMeans = meaning;
  }
  const ballots = (given ? rowsOf(given, ballotColumns) : []).flatMap(({ name = "", party, choice = "" }): Ballot[] => {
    const answer = oneOf(answers.get(choice), choices);
    return answer === undefined ? [] : [present({ name, party, person: lookup(name, party), choice: answer })];
  });
  const whole = { yes: 0, no: 0, ...present(vote), ballots };
  return { ...whole, verified: addsUp(whole) };
}

const signatureColumns = named({ role: labels.signatures.role, name: labels.signatures.name });

export function signaturesIn(table: Table, lookup: Lookup): Signature[] {
  return rowsOf(table, signatureColumns).map(({ role = "", name }) => {
    const known = oneOf(roles.get(role), ["secretary", "chair", "verifier", "certifier"]);
    return present({ role: known ?? "verifier", name, person: lookup(name, undefined) });
  });
}

export function unclaimedIn(table: Table): Unclaimed[] {
  const [, ...rows] = cellsOf(table);
  return rows.flatMap(([page = "", line = "", text = ""]) =>
    /^[1-9]\d{0,8}$/.test(page) && /^[1-9]\d{0,8}$/.test(line) && text !== ""
      ? [{ page: Number(page), line: Number(line), text }]
      : [],
  );
}
