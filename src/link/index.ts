import type { Context } from "../model/context.js";
import type { DraftMinutes } from "../model/draft.js";
import type { Minutes, Place } from "../model/minutes.js";
import { Provenance, withProvenance } from "../model/provenance.js";
import { account, type Label, unclaimedText } from "./accounting.js";
import { linkAttachments } from "./attachments.js";
import { type Claim, Claims } from "./claims.js";
import { linkPeople } from "./people.js";
import { settle } from "./settle.js";

export type { Label } from "./accounting.js";
export type { Claim } from "./claims.js";

/** The model as read from the document, before people and files are added to it. */
export type Settled = Omit<Minutes, "schemaVersion" | "source" | "people" | "unclaimed" | "provenance">;

/** The model; and what every character of the text counts as, worked out when it is asked for. */
export interface Linked {
  minutes: Minutes;
  labels(): Label[];
}

/**
 * Turns the draft into the model: values with their places, people joined, every character of the text accounted for.
 * `correct` may change values when they have their places, before people are told apart by their names.
 */
export function link(
  draft: DraftMinutes,
  context: Context,
  claimed: readonly Claim[],
  correct?: (settled: Settled, provenance: Record<string, Place>) => void,
): Linked {
  const { reading, outline } = context;
  const claims = new Claims();
  for (const { start, end, kind } of outline.furniture) claims.add(start, end, `furniture/${kind}`);
  const value = settle<Settled>(draft, claims);
  const provenance = new Provenance(draft, reading);
  for (const { start, end } of outline.marks) claims.add(start, end, "mark");
  for (const { start, end, as } of claimed) claims.add(start, end, as);
  linkAttachments(value.paragraphs, value.attachments, provenance);
  correct?.(value, provenance.map());
  const people = linkPeople(value, provenance, context);
  const { kind, organization, body, meeting, attendance, verification, paragraphs, attachments, signatures } = value;
  const minutes = {
    schemaVersion: "1.0" as const,
    kind,
    source: reading.source,
    ...(organization !== undefined && { organization }),
    ...(body !== undefined && { body }),
    meeting,
    attendance,
    ...(verification !== undefined && { verification }),
    paragraphs,
    attachments,
    signatures,
    people,
    unclaimed: unclaimedText(reading, claims),
  };
  return {
    minutes: correct ? { ...minutes, provenance: provenance.map() } : withProvenance(minutes, provenance),
    labels: () => account(reading.text, claims),
  };
}
