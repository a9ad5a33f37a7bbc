import type {
  Attachment,
  Ballot,
  Decision,
  Demand,
  Paragraph,
  Point,
  Proposal,
  Recusal,
  Statement,
  Vote,
} from "../model/minutes.js";
import { addsUp, derive, noTyped } from "./derive.js";
import { type Lookup, refFromYaml, refsFromYaml } from "./people.js";
import type { Body } from "./quote.js";
import { countIn, type Fields, fieldsOf, listIn, oneOf, present, textIn } from "./values.js";

/** What typed values are read with; `lost` is told of every quotation that the body does not have any more. */
export interface Glass {
  body: Body;
  lookup: Lookup;
  lost(words: string): void;
  /** Told of every value that is none of those known. */
  strange(name: string): void;
}

const outcomes = [
  "approved",
  "rejected",
  "remitted",
  "tabled",
  "noted",
  "elected",
  "proposed-to-council",
  "withdrawn",
  "other",
] as const;
const demandTypes = [
  "approval",
  "rejection",
  "remittal",
  "tabling",
  "amendment",
  "addition",
  "counter-proposal",
  "other",
] as const;
const statementTypes = ["special-statement", "substitute-statement", "note", "vote-explanation"] as const;
export const choices = ["yes", "no", "abstained", "absent"] as const;

function quotation(value: unknown, { body, lost }: Glass): string | undefined {
  const written = textIn(value);
  if (written === undefined) return undefined;
  const found = body.resolved(written);
  if (found.lost) lost(written);
  return found.text;
}

function pointIn(value: unknown, glass: Glass): Point[] {
  const fields = fieldsOf(value);
  const text = quotation(typeof value === "object" ? fields.text : value, glass);
  return text === undefined ? [] : [present({ number: textIn(fields.number), text })];
}

const pointsIn = (value: unknown, glass: Glass): Point[] => listIn(value).flatMap((one) => pointIn(one, glass));

function proposalsIn(value: unknown, glass: Glass): Proposal[] {
  return listIn(value).map((one) => {
    const { by, date, points } = fieldsOf(one);
    return present({
      by: listIn(by).flatMap((who) => textIn(who) ?? []),
      date: textIn(date),
      points: pointsIn(points, glass),
    });
  });
}

/** The typed values of a §, from its YAML and, where that leaves them out, from what its body says. */
export function typedFromYaml(
  yaml: Fields,
  sections: Paragraph["sections"],
  votes: ReadonlyMap<number, Vote>,
  glass: Glass,
): Omit<Paragraph, "number" | "title" | "diaryNumbers"> {
  const derived = derive(sections);
  const procedure = yaml.procedure === false ? undefined : (quotation(yaml.procedure, glass) ?? derived.procedure);
  const decision = yaml.decision === undefined ? undefined : decisionIn(fieldsOf(yaml.decision), derived, glass);
  const by = (fields: Fields) => refsFromYaml(fields.by, glass.lookup);
  return {
    sections: Array.isArray(yaml.sections) && yaml.sections.length === 0 ? [] : sections,
    ...noTyped(),
    ...(procedure !== undefined && { procedure }),
    ...(decision && { decision }),
    proposals: proposalsIn(yaml.proposals, glass),
    motions: listIn(yaml.motions)
      .map(fieldsOf)
      .map((fields) => ({
        ...present({ attachment: textIn(fields.attachment) }),
        by: by(fields),
        supportedBy: refsFromYaml(fields.supportedBy, glass.lookup),
        demands: listIn(fields.demands).flatMap((one) => demandsIn(one, glass)),
        text: quotation(fields.text, glass) ?? "",
      })),
    votes: votesIn(yaml.votes, votes, glass),
    reservations: listIn(yaml.reservations)
      .map(fieldsOf)
      .map((fields) => ({ by: by(fields), ...told(fields, glass) })),
    statements: listIn(yaml.statements)
      .map(fieldsOf)
      .map((fields): Statement => {
        const type = oneOf(fields.type, statementTypes);
        if (!type) glass.strange(String(fields.type));
        return { type: type ?? "note", by: by(fields), ...told(fields, glass) };
      }),
    recusals: listIn(yaml.recusals)
      .map(fieldsOf)
      .map((fields): Recusal => {
        const { name = "", ...who } = refFromYaml(fields.by, glass.lookup);
        return { name, ...who, ...present({ text: quotation(fields.text, glass) }) };
      }),
    recipients:
      yaml.recipients === undefined ? derived.recipients : listIn(yaml.recipients).flatMap((one) => textIn(one) ?? []),
    attachments: listIn(yaml.attachments).flatMap((one) => textIn(one) ?? []),
  };
}

const told = (fields: Fields, glass: Glass) =>
  present({ text: quotation(fields.text, glass), attachment: textIn(fields.attachment) });

function decisionIn(fields: Fields, derived: ReturnType<typeof derive>, glass: Glass): Decision | undefined {
  const outcome = oneOf(fields.outcome, outcomes);
  if (!outcome) glass.strange(String(fields.outcome));
  const text = quotation(fields.text, glass) ?? derived.decisionText;
  if (text === undefined) return undefined;
  const points = fields.points === undefined ? derived.decisionPoints : pointsIn(fields.points, glass);
  return { text, points, outcome: outcome ?? "other", immediatelyVerified: fields.immediatelyVerified === true };
}

function demandsIn(value: unknown, glass: Glass): Demand[] {
  const given: [string, unknown][] = typeof value === "string" ? [[value, undefined]] : Object.entries(fieldsOf(value));
  return given.flatMap(([name, target]) => {
    const type = oneOf(name, demandTypes);
    if (type) return [present({ type, target: quotation(target, glass) })];
    glass.strange(name);
    return [];
  });
}

/** Votes in the order of their numbers, those of the YAML and those that tables of the body show. */
function votesIn(value: unknown, shown: ReadonlyMap<number, Vote>, glass: Glass): Vote[] {
  const all = new Map(shown);
  for (const [key, one] of Object.entries(fieldsOf(value))) {
    if (/^[1-9]\d{0,5}$/.test(key)) all.set(Number(key), voteIn(fieldsOf(one), glass));
    else glass.strange(key);
  }
  return [...all].sort(([a], [b]) => a - b).map(([, vote]) => vote);
}

function voteIn(fields: Fields, glass: Glass): Vote {
  const ballots = listIn(fields.ballots).flatMap((run) =>
    Object.entries(fieldsOf(run)).flatMap(([name, people]) => {
      const choice = oneOf(name, choices);
      if (!choice) glass.strange(name);
      return choice ? listIn(people).map((who) => ballotIn(who, choice, glass.lookup)) : [];
    }),
  );
  const vote = {
    ...present({ yesMeans: textIn(fields.yesMeans), noMeans: textIn(fields.noMeans) }),
    yes: countIn(fields.yes) ?? 0,
    no: countIn(fields.no) ?? 0,
    ...present({ abstained: countIn(fields.abstained), absent: countIn(fields.absent) }),
    ballots,
  };
  return { ...vote, verified: typeof fields.verified === "boolean" ? fields.verified : addsUp(vote) };
}

function ballotIn(who: unknown, choice: Ballot["choice"], lookup: Lookup): Ballot {
  const ref = refFromYaml(who, lookup);
  return { ...ref, name: ref.name ?? "", choice };
}

/** What an attachment's YAML says. */
export function attachmentFromYaml(
  yaml: Fields,
  glass: Glass,
): Pick<Attachment, "title" | "date" | "signatories" | "proposals"> {
  return {
    ...present({ title: textIn(yaml.title), date: textIn(yaml.date) }),
    signatories: refsFromYaml(yaml.signatories, glass.lookup),
    proposals: proposalsIn(yaml.proposals, glass),
  };
}
