import labels from "../../model/labels.json" with { type: "json" };
import type { Minutes } from "../../model/minutes.js";
import parties from "../parties.json" with { type: "json" };
import { personId } from "./names.js";
import type { Work } from "./work.js";
import { clean, type Element, el } from "./xml.js";

/** Where the standard wants a date and the minutes state none. */
const NO_DATE = "0001-01-01";

const partyNames = new Map(Object.entries(parties));

/** FRBR work, expression and manifestation; `component` tells an attachment from the main document. */
export function identification(work: Work, component: string): Element {
  const core = (uri: string, ending: string, date: string | undefined, name: string, by: string): Element[] => [
    el("FRBRthis", { value: `${uri}/!${component}${ending}` }),
    el("FRBRuri", { value: `${uri}${ending}` }),
    el("FRBRdate", { date: date ?? NO_DATE, name: date === undefined ? "unknown" : name }),
    el("FRBRauthor", { href: by, as: by === "#paragraf" ? "#editor" : "#author" }),
  ];
  return el(
    "identification",
    { source: "#paragraf" },
    el(
      "FRBRWork",
      {},
      core(work.uri, "", work.date, "meeting", "#body"),
      el("FRBRcountry", { value: "se" }),
      el("FRBRsubtype", { value: component === "main" ? work.subtype : "attachment" }),
      el("FRBRname", { value: work.title }),
      el("FRBRprescriptive", { value: "false" }),
      el("FRBRauthoritative", { value: "false" }),
    ),
    el(
      "FRBRExpression",
      {},
      core(work.expression, "", work.textDate, "verification", "#body"),
      el("FRBRlanguage", { language: "swe" }),
    ),
    el(
      "FRBRManifestation",
      {},
      core(work.expression, ".xml", work.textDate, "markup", "#paragraf"),
      el("FRBRformat", { value: "application/akn+xml" }),
    ),
  );
}

/** The votes with their counts: `voteIds` are the eIds of where they are told, by § and round. */
export function analysis({ paragraphs }: Minutes, voteIds: readonly (readonly string[])[]): Element | undefined {
  const votings = paragraphs.flatMap(({ votes }, i) =>
    votes.map((vote, j) => {
      const at = voteIds[i]?.[j] ?? "";
      const counts = choices.flatMap((choice) =>
        vote[choice] === undefined
          ? []
          : [
              el("count", {
                eId: `${at}__count_${choice}`,
                value: String(vote[choice]),
                refersTo: `#choice-${choice}`,
              }),
            ],
      );
      const outcome = vote.yes === vote.no ? undefined : vote.yes > vote.no ? "#choice-yes" : "#choice-no";
      return el("voting", { eId: `${at}__voting`, outcome, href: `#${at}` }, counts);
    }),
  );
  return votings.length === 0 ? undefined : el("analysis", { source: "#paragraf" }, el("parliamentary", {}, votings));
}

const choices = ["yes", "no", "abstained", "absent"] as const;

/** Everything that the document refers to by "#…": the body, people, parties, roles, outcomes and answers. */
export function references(minutes: Minutes, work: Work): Element {
  return el(
    "references",
    { source: "#paragraf" },
    documentReferences(minutes, work),
    organizationReferences(minutes, work),
    reference("TLCObject", "paragraf", "/akn/ontology/object/paragraf", "paragraf"),
    minutes.people.map(({ id, name }) =>
      reference("TLCPerson", personId(id), ontology("person", `${work.actor}/${work.date ?? "nn"}/${id}`), name),
    ),
    roleReferences(minutes),
    conceptReferences(minutes),
  );
}

const ontology = (kind: string, name: string): string => `/akn/ontology/${kind}/se/${name}`;

const reference = (name: string, eId: string, href: string, showAs: string): Element =>
  el(name, { eId, href, showAs: clean(showAs) });

function documentReferences({ attachments }: Minutes, { expression, title }: Work): Element[] {
  return [
    reference("original", "original", `${expression}/!main`, title),
    ...attachments.map(({ label }, i) =>
      reference("hasAttachment", `attachment-${i + 1}`, `${expression}/!${attachmentName(i)}`, label ?? ""),
    ),
  ];
}

/** The municipality, the body and the parties. */
function organizationReferences(
  { organization, body, people, attendance }: Minutes,
  { actor, title }: Work,
): Element[] {
  const codes = new Set([...people, ...attendance].flatMap(({ party }) => party ?? []));
  const of = (eId: string, name: string, showAs: string): Element =>
    reference("TLCOrganization", eId, ontology("organization", name), showAs);
  return [
    ...(organization === undefined ? [] : [of("organization", actor.split(".")[0] ?? "", organization)]),
    of("body", actor, body ?? organization ?? title),
    ...[...codes].map((code, i) =>
      of(`party-${i + 1}`, `party/${encodeURIComponent(clean(code))}`, partyNames.get(code) ?? code),
    ),
  ];
}

function roleReferences({ attendance, signatures }: Minutes): Element[] {
  const roles = new Set([...attendance, ...signatures].flatMap(({ role }) => role ?? []));
  return [
    reference("TLCRole", "author", ontology("role", "author"), "author"),
    reference("TLCRole", "editor", ontology("role", "editor"), "editor"),
    ...[...roles].map((role) => reference("TLCRole", `role-${role}`, ontology("role", role), labels.roles[role])),
  ];
}

/** The outcomes of decisions and, where somebody voted, the answers. */
function conceptReferences({ paragraphs }: Minutes): Element[] {
  const outcomes = new Set(paragraphs.flatMap(({ decision }) => decision?.outcome ?? []));
  const voted = paragraphs.some(({ votes }) => votes.length > 0);
  const shown: Readonly<Record<string, string>> = labels.outcomes;
  const of = (kind: string, one: string, showAs: string): Element =>
    reference("TLCConcept", `${kind}-${one}`, ontology("concept", `${kind}/${one}`), showAs);
  return [
    ...[...outcomes].map((one) => of("outcome", one, shown[one] ?? one)),
    ...(voted ? choices.map((choice) => of("choice", choice, labels.vote.choices[choice])) : []),
  ];
}

export const attachmentName = (index: number): string => `attachment_${index + 1}`;
