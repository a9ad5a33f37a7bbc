import labels from "../../model/labels.json" with { type: "json" };
import type { Attendee, Minutes, Paragraph, Section } from "../../model/minutes.js";
import { longDate, nameOf, sign } from "../mdast/words.js";
import { blockOf, type Context, paragraph } from "./blocks.js";
import { personId } from "./names.js";
import { realDate } from "./work.js";
import { type Child, clean, type Element, el } from "./xml.js";

/** What the standard calls the parts of a debate record; a role that it has no name for is a named `debateSection`. */
const PARTS: Partial<Record<Section["role"], string>> = {
  decision: "resolutions",
  documents: "papers",
  motions: "noticesOfMotion",
  procedure: "proceduralMotions",
  reservation: "declarationOfVote",
  statement: "writtenStatements",
  recipients: "communication",
};

/** Body, kind, day, time and place of the meeting. */
export function preface({ organization, body, kind, meeting }: Minutes): Element {
  const line = (...children: Child[]): Element => el("p", {}, children);
  const date = realDate(meeting.date);
  const hour = (time: string): Child =>
    /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? el("time", { time: `${time}:00` }, time.replace(":", ".")) : clean(time);
  const hours = [meeting.start, meeting.end].filter((time) => time !== undefined).map(hour);
  return el(
    "preface",
    {},
    organization === undefined ? [] : [line(el("organization", { refersTo: "#organization" }, clean(organization)))],
    body === undefined ? [] : [line(el("docProponent", { refersTo: "#body" }, clean(body)))],
    line(el("docType", {}, labels.kind[kind])),
    date === undefined ? [] : [line(el("docDate", { date, refersTo: "#body" }, longDate(date)))],
    hours.length === 0 ? [] : [line(...hours.flatMap((one, i) => (i > 0 ? ["–", one] : [one])))],
    meeting.place === undefined ? [] : [line(clean(meeting.place))],
  );
}

/** Who was there. */
export function attendance(attendees: readonly Attendee[], { ids }: Context): Element[] {
  if (attendees.length === 0) return [];
  const eId = ids.next("", "rollCall");
  const people = attendees.map((one) => {
    const { name, party, person, role, title, absent } = one;
    const shown = clean(nameOf({ name, ...(party !== undefined && { party }) }));
    const as = role === undefined ? undefined : `#role-${role}`;
    const named = person === undefined ? shown : el("person", { refersTo: `#${personId(person)}`, as }, shown);
    const said = [role && labels.roles[role], title, absent && labels.groups.absent].filter(
      (word) => typeof word === "string",
    );
    const rest = said.length > 0 ? `, ${said.map(clean).join(", ")}` : undefined;
    return el("p", { eId: ids.next(eId, "p"), class: absent ? "absent" : one.category }, named, rest);
  });
  return [el("rollCall", { eId }, el("heading", {}, labels.attendance), people)];
}

/** One § with its sections; and where each of its votes stands. */
export function item(given: Paragraph, context: Context): { element: Element; votes: string[] } {
  const { ids } = context;
  const eId = ids.next("", "debateSection", given.number);
  const { title, diaryNumbers, sections, decision } = given;
  const parts = sections.map((section) => part(section, context, eId, decision?.outcome));
  const rounds = given.votes.map((vote) => round(vote, context, eId));
  const numbers = diaryNumbers.map((number) => el("docketNumber", {}, clean(number)));
  const element = el(
    "debateSection",
    { eId, name: "item" },
    el("num", {}, clean(sign(given.number))),
    title === undefined ? undefined : el("heading", {}, clean(title)),
    numbers.length === 0
      ? undefined
      : el(
          "p",
          { eId: ids.next(eId, "p"), class: "docket" },
          `${labels.diary} `,
          numbers.flatMap((one, i) => (i > 0 ? [", ", one] : [one])),
        ),
    parts,
    rounds.map((one) => one.element),
  );
  return { element, votes: rounds.map((one) => one.eId) };
}

function part(
  { role, heading, blocks }: Section,
  context: Context,
  parent: string,
  outcome: string | undefined,
): Element {
  const name = PARTS[role] ?? "debateSection";
  const eId = context.ids.next(parent, name);
  const refersTo = role === "decision" && outcome !== undefined ? `#outcome-${outcome}` : undefined;
  return el(
    name,
    { eId, name: name === "debateSection" ? role : undefined, refersTo },
    heading === undefined ? undefined : el("heading", {}, context.mark(heading)),
    blocks.flatMap((block) => blockOf(block, context, eId)),
  );
}

/** A round of voting by its ballots; what the text says of it stands in its section, so this is the editor's. */
function round(
  vote: Paragraph["votes"][number],
  { ids, known }: Context,
  parent: string,
): { element: Element; eId: string } {
  const eId = ids.next(parent, "debateSection");
  const ballots = vote.ballots.map(({ name, party, person, choice }) => {
    const shown = clean(nameOf({ name, ...(party !== undefined && { party }) }));
    const answer = labels.vote.choices[choice];
    const voter = person ?? known.get(name);
    if (voter === undefined) return el("p", { eId: ids.next(eId, "p") }, `${shown}: ${answer}`);
    const by = `#${personId(voter)}`;
    const ballot = el("vote", { by, choice: `#choice-${choice}` }, answer);
    return el("p", { eId: ids.next(eId, "p") }, el("person", { refersTo: by }, shown), ": ", ballot);
  });
  return { element: el("debateSection", { eId, name: "ballots", status: "editorial" }, ballots), eId };
}

/** Who signs. */
export function conclusions({ signatures, people }: Minutes): Element | undefined {
  if (signatures.length === 0) return undefined;
  const known = new Set(people.map(({ id }) => id));
  const lines = signatures.map(({ role, name, person }) => {
    const as = el("role", { refersTo: `#role-${role}` }, labels.roles[role]);
    if (name === undefined) return el("p", {}, el("signature", {}, as));
    const shown = clean(name);
    const who =
      person !== undefined && known.has(person) ? el("person", { refersTo: `#${personId(person)}` }, shown) : shown;
    return el("p", {}, el("signature", {}, as, ": ", who));
  });
  return el("conclusions", {}, lines);
}

/** What no rule understood, page by page, so that nothing is lost. */
export function unclaimed({ unclaimed: rest }: Minutes, context: Context): Element[] {
  if (rest.length === 0) return [];
  const eId = context.ids.next("", "debateSection");
  const lines = rest.map(({ text }) => paragraph(context, eId, text));
  return [el("debateSection", { eId, name: "unclaimed" }, el("heading", {}, labels.unclaimed.heading), lines)];
}
