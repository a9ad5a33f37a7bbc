import type { Context } from "../model/context.js";
import type { DraftMinutes } from "../model/draft.js";
import type { Minutes } from "../model/minutes.js";
import { account, type Label, unclaimedText } from "./accounting.js";
import { linkAttachments } from "./attachments.js";
import { linkPeople } from "./people.js";
import { type Claim, settle } from "./settle.js";

export type { Label } from "./accounting.js";
export type { Claim } from "./settle.js";

type Settled = Omit<Minutes, "schemaVersion" | "source" | "people" | "unclaimed" | "provenance">;

/** Turns the draft into the model: values with their places, people joined, every character of the text accounted for. */
export function link(draft: DraftMinutes, context: Context, claimed: readonly Claim[]): { minutes: Minutes; labels: Label[] } {
  const { reading, outline } = context;
  const { value, provenance, claims } = settle<Settled>(draft, reading);
  linkAttachments(value.paragraphs, value.attachments, provenance);
  const people = linkPeople(value, provenance, context);
  const labels = account(reading, [
    ...outline.furniture.map(({ start, end, kind }) => ({ start, end, as: `furniture/${kind}` })),
    ...claims,
    ...outline.marks.map(({ start, end }) => ({ start, end, as: "mark" })),
    ...claimed,
  ]);
  const { kind, organization, body, meeting, attendance, verification, paragraphs, attachments, signatures } = value;
  const minutes: Minutes = {
    schemaVersion: "1.0",
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
    unclaimed: unclaimedText(reading, labels),
    provenance,
  };
  return { minutes, labels };
}
