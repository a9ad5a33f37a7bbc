import type { Attachment, Paragraph, PersonRef, Point, Proposal, Vote } from "../model/minutes.js";
import { addsUp, derive } from "./derive.js";
import { type Lookup, refToYaml } from "./people.js";
import type { Body } from "./quote.js";
import { compact, present } from "./values.js";

/** What typed values are written with: the texts that may be quoted, and who is meant by which name. */
export interface Pen {
  body: Body;
  lookup: Lookup;
}

/** Values that the body itself says: sections as they are read back, votes by their place. */
interface Said {
  sections: Paragraph["sections"];
  votes: ReadonlyMap<number, Vote>;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const refs = (people: readonly PersonRef[], { lookup }: Pen): unknown =>
  compact(people.map((one) => refToYaml(one, lookup)));

const quoted = (text: string | undefined, { body }: Pen): string | undefined =>
  text === undefined ? undefined : body.quoted(text);

const points = (list: readonly Point[], pen: Pen): unknown[] =>
  list.map(({ number, text }) => (number === undefined ? quoted(text, pen) : { number, text: quoted(text, pen) }));

const proposals = (list: readonly Proposal[], pen: Pen): unknown =>
  list.length === 0
    ? undefined
    : list.map(({ by, date, points: given }) => present({ by: compact(by), date, points: points(given, pen) }));

/** The typed values of a § under the names of the schema; what the body says is left out. */
export function typedToYaml(item: Paragraph, said: Said, pen: Pen): Record<string, unknown> {
  const derived = derive(said.sections);
  const { decision, procedure, motions, reservations, statements, recusals, recipients, attachments } = item;
  const list = <T>(values: readonly T[], one: (value: T) => object): object[] | undefined =>
    values.length === 0 ? undefined : values.map((value) => present(one(value)));
  return present({
    // A § without text of its own is told by its typed values: what the body shows is no text of it.
    sections: item.sections.length === 0 && said.sections.length > 0 ? [] : undefined,
    decision: decision && {
      outcome: decision.outcome,
      ...(decision.immediatelyVerified && { immediatelyVerified: true }),
      ...(decision.text !== derived.decisionText && { text: quoted(decision.text, pen) }),
      ...(!same(decision.points, derived.decisionPoints) && { points: points(decision.points, pen) }),
    },
    proposals: proposals(item.proposals, pen),
    motions: list(motions, ({ by, supportedBy, demands, attachment, text }) => ({
      by: refs(by, pen),
      supportedBy: refs(supportedBy, pen),
      demands: demands.map(({ type, target }) => (target === undefined ? type : { [type]: quoted(target, pen) })),
      attachment,
      text: quoted(text, pen),
    })),
    procedure: procedure === derived.procedure ? undefined : (quoted(procedure, pen) ?? false),
    votes: votesToYaml(item.votes, said.votes, pen),
    reservations: list(reservations, ({ by, text, attachment }) => ({
      by: refs(by, pen),
      attachment,
      text: quoted(text, pen),
    })),
    statements: list(statements, ({ type, by, text, attachment }) => ({
      type,
      by: refs(by, pen),
      attachment,
      text: quoted(text, pen),
    })),
    recusals: list(recusals, ({ text, ...who }) => ({ by: refToYaml(who, pen.lookup), text: quoted(text, pen) })),
    recipients: same(recipients, derived.recipients) ? undefined : recipients,
    attachments: attachments.length === 0 ? undefined : attachments,
  });
}

/** The votes whose tables the body does not show, by their place among the votes of the §. */
function votesToYaml(votes: readonly Vote[], said: ReadonlyMap<number, Vote>, pen: Pen): unknown {
  const written = votes.flatMap((vote, i) => {
    if (said.has(i + 1)) return [];
    const { ballots, verified, ...totals } = vote;
    const runs: { choice: string; who: unknown[] }[] = [];
    for (const { choice, ...who } of ballots) {
      const last = runs.at(-1);
      const ref = refToYaml(who, pen.lookup);
      if (last?.choice === choice) last.who.push(ref);
      else runs.push({ choice, who: [ref] });
    }
    const value = present({
      ...totals,
      ballots: runs.length === 0 ? undefined : runs.map(({ choice, who }) => ({ [choice]: who })),
      verified: verified === addsUp(vote) ? undefined : verified,
    });
    return [[String(i + 1), value] as const];
  });
  return written.length === 0 ? undefined : Object.fromEntries(written);
}

/** What an attachment's heading and text do not say. */
export function attachmentToYaml(
  { title, date, signatories, proposals: given }: Attachment,
  pen: Pen,
): Record<string, unknown> {
  return present({ title, date, signatories: refs(signatories, pen), proposals: proposals(given, pen) });
}
