import { type Anchors, anchorsOf, type Minutes, type Paragraph, type PersonRef } from "../index.js";
import { isRecord } from "../text/records.js";
import { digest } from "./slug.js";

/** How a decision came out, and how somebody voted: the words of the model. */
export type Outcome = NonNullable<Paragraph["decision"]>["outcome"];
export type Choice = Minutes["paragraphs"][number]["votes"][number]["ballots"][number]["choice"];
type Attendee = Minutes["attendance"][number];

/** Votes cast, by choice. */
export type Tally = Record<Choice, number>;

/** What is kept of a § while the model itself is put away. */
export interface ItemSummary {
  number: string;
  title?: string;
  anchor: string;
  diary: readonly string[];
  outcome?: Outcome;
}

/** What one person did at one meeting. */
export interface PersonSummary {
  /** In the document's `people`. */
  id: string;
  name: string;
  party?: string;
  /** How the attendance has the person, the strongest of several entries. */
  attended?: Pick<Attendee, "category" | "role" | "serving" | "absent" | "title">;
  /** Acts by index of their §. */
  moved: { item: number; demands: readonly string[] }[];
  voted: { item: number; choice: Choice }[];
  reserved: number[];
  /** The person's page, once it is known who is whom. */
  page?: string;
}

/** What is kept of a document. */
export interface Summary {
  /** SHA-256 of the model, whatever the order of its keys and the file it lies in. */
  hash: string;
  /** Same for models of the same document. */
  identity: string;
  kind: Minutes["kind"];
  organization: string;
  body: string;
  /** ISO date; empty where the document states none. */
  date: string;
  start?: string;
  place?: string;
  /** Day of verification, else of the meeting. */
  updated: string;
  items: ItemSummary[];
  people: PersonSummary[];
  /** Ballots by index of their § and by party. */
  votes: { item: number; parties: Map<string, Tally> }[];
  /** How many took part in decisions. */
  serving: number;
}

const ISO = /^\d{4}-\d\d-\d\d$/;
const dated = (date: string | undefined): string => (date !== undefined && ISO.test(date) ? date : "");

export function summarise(minutes: Minutes): Summary {
  const { kind, organization = "", body = organization, meeting, paragraphs, source, verification } = minutes;
  const anchors = anchorsOf(minutes);
  const date = dated(meeting.date);
  return {
    hash: digest(canonicalText(minutes)),
    identity: JSON.stringify([source.sha256, kind, organization, body, date, paragraphs.map(({ number }) => number)]),
    kind,
    organization,
    body,
    date,
    ...(meeting.start !== undefined && { start: meeting.start }),
    ...(meeting.place !== undefined && { place: meeting.place }),
    updated: dated(verification?.date) || date,
    items: paragraphs.map((item, i) => itemOf(item, i, anchors)),
    people: peopleOf(minutes),
    votes: votesOf(minutes),
    serving: new Set(minutes.attendance.filter(isServing).map(({ person, name }) => person ?? name)).size,
  };
}

const isServing = ({ serving, absent }: Attendee): boolean => serving && absent !== true;

const itemOf = ({ number, title, diaryNumbers, decision }: Paragraph, i: number, anchors: Anchors): ItemSummary => ({
  number,
  anchor: anchors.paragraphs[i] ?? "",
  diary: diaryNumbers,
  ...(title !== undefined && { title }),
  ...(decision && { outcome: decision.outcome }),
});

function peopleOf({ people, attendance, paragraphs }: Minutes): PersonSummary[] {
  const found = new Map(
    people.map(({ id, name, party }): [string, PersonSummary] => [
      id,
      { id, name, ...(party !== undefined && { party }), moved: [], voted: [], reserved: [] },
    ]),
  );
  const each = (refs: readonly PersonRef[], act: (person: PersonSummary) => void): void => {
    for (const { person } of refs) {
      const one = person === undefined ? undefined : found.get(person);
      if (one) act(one);
    }
  };
  for (const attendee of attendance) {
    each([attendee], (person) => {
      if (!person.attended || (isServing(attendee) && !person.attended.serving)) person.attended = entryOf(attendee);
    });
  }
  paragraphs.forEach(({ motions, votes, reservations }, item) => {
    for (const { by, supportedBy, demands } of motions)
      each([...by, ...supportedBy], ({ moved }) => moved.push({ item, demands: demands.map(({ type }) => type) }));
    for (const { ballots } of votes)
      for (const ballot of ballots) each([ballot], ({ voted }) => voted.push({ item, choice: ballot.choice }));
    for (const { by } of reservations) each(by, ({ reserved }) => reserved.push(item));
  });
  return [...found.values()];
}

const entryOf = ({ category, role, serving, absent, title }: Attendee): NonNullable<PersonSummary["attended"]> => ({
  category,
  serving,
  ...(role && { role }),
  ...(absent && { absent }),
  ...(title !== undefined && { title }),
});

export const noVotes = (): Tally => ({ yes: 0, no: 0, abstained: 0, absent: 0 });

function votesOf({ paragraphs }: Minutes): Summary["votes"] {
  return paragraphs.flatMap(({ votes }, item) =>
    votes.flatMap(({ ballots }) => {
      const parties = new Map<string, Tally>();
      for (const { party, choice } of ballots) {
        if (party === undefined) continue;
        const tally = parties.get(party) ?? noVotes();
        tally[choice]++;
        parties.set(party, tally);
      }
      return parties.size > 0 ? [{ item, parties }] : [];
    }),
  );
}

/** JSON with the keys of every object in order of their code units. */
function canonicalText(minutes: Minutes): string {
  return JSON.stringify(minutes, (_, value: unknown) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}
