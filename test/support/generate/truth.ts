import type {
  Attachment,
  Attendee,
  Decision,
  Meeting,
  Motion,
  PersonRef,
  Proposal,
  Recusal,
  Reservation,
  Signature,
  Statement,
  Verification,
  Vote,
} from "../../../src/model/minutes.ts";

/** What an item says, as the conventions of the model read it. */
export interface TrueItem {
  number: string;
  title: string;
  diaryNumbers: string[];
  proposals: Proposal[];
  motions: Motion[];
  votes: Vote[];
  decision?: Decision;
  reservations: Reservation[];
  statements: Statement[];
  recusals: Recusal[];
}

/** What a generated document says: the part of the model that is scored. */
export interface Truth {
  /** Categories that the document's text decides; the others are not scored. */
  labelled: string[];
  kind: "minutes" | "extract";
  organization?: string;
  body: string;
  meeting: Meeting;
  verification?: Verification;
  attendance: Attendee[];
  paragraphs: TrueItem[];
  attachments: Attachment[];
  signatures: Signature[];
}

export type { Attendee, Motion, PersonRef, Proposal, Statement, Vote };
