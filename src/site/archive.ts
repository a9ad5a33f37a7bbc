import { byCode } from "../text/order.js";
import { type Matter, mattersOf } from "./matters.js";
import type { Body, Doc, Meeting } from "./meetings.js";
import type { Stored } from "./models.js";
import { type Person, peopleOf } from "./people.js";
import { slug } from "./slug.js";
import type { Summary } from "./summary.js";
import { plain, sortKey } from ".//terms.js";

export interface Archive {
  /** Newest first. */
  docs: Doc[];
  meetings: Meeting[];
  /** By organisation and name, as Swedes sort. */
  bodies: Body[];
  people: Person[];
  matters: Matter[];
}

/** A model that was read once, and where. */
export interface Found {
  stored: Stored;
  summary: Summary;
}

/**
 * The archive that models make up, in an order that has nothing to do with the order in which they were found. Models
 * that are equal in every value are one document.
 */
export function archiveOf(found: readonly Found[]): Archive {
  const unique = new Map<string, Found>();
  for (const one of found) {
    const same = unique.get(one.summary.hash);
    if (!same || byCode(one.stored.name, same.stored.name) < 0) unique.set(one.summary.hash, one);
  }
  const bodies = new Map<string, Body>();
  const meetings = new Map<string, Meeting>();
  const taken = new Set<string>();
  const docs: Doc[] = [];
  for (const { stored, summary } of [...unique.values()].sort((a, b) => order(a.summary, b.summary))) {
    const { organization, body, date, kind, items } = summary;
    const bodyKey = JSON.stringify([plain(organization), plain(body)]);
    const at = bodies.get(bodyKey) ?? {
      slug: slug([organization, body], bodyKey),
      name: body,
      organization,
      meetings: [],
    };
    bodies.set(bodyKey, at);
    const wish = slug([body, date, kind === "extract" ? items[0]?.number : undefined], summary.identity);
    const doc = { ...summary, stored, slug: free(wish, taken), at } as Doc;
    // A document without a date is a meeting of its own.
    const key = JSON.stringify([bodyKey, date === "" ? summary.hash : date]);
    const meeting = meetings.get(key);
    if (meeting) meeting.docs.push(doc);
    else {
      const opened: Meeting = { date, body: at, docs: [doc] };
      meetings.set(key, opened);
      at.meetings.push(opened);
    }
    doc.meeting = meetings.get(key) as Meeting;
    docs.push(doc);
  }
  const all = [...meetings.values()];
  return {
    docs,
    meetings: all,
    bodies: [...bodies.values()].sort((a, b) => byCode(bodyOrder(a), bodyOrder(b))),
    people: peopleOf(all),
    matters: mattersOf(all),
  };
}

/** Newest first, then by body; whole minutes before extracts, the fullest first. */
function order(a: Summary, b: Summary): number {
  return (
    byCode(b.date, a.date) ||
    byCode(sortKey(a.organization), sortKey(b.organization)) ||
    byCode(sortKey(a.body), sortKey(b.body)) ||
    byCode(b.kind, a.kind) ||
    b.items.length - a.items.length ||
    byCode(a.hash, b.hash)
  );
}

const bodyOrder = ({ organization, name }: Body): string => `${sortKey(organization)}\0${sortKey(name)}\0${name}`;

function free(wish: string, taken: Set<string>): string {
  let name = wish;
  for (let n = 2; taken.has(name); n++) name = `${wish}-${n}`;
  taken.add(name);
  return name;
}
