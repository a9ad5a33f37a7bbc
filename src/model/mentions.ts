import type { Minutes, PersonRef } from "./minutes.js";

/** A place in the model that names a person: an attendee, a mover, a voter, … */
export interface Mention {
  ref: { name?: string; party?: string; person?: string };
  pointer: string;
}

type Model = Pick<Minutes, "attendance" | "verification" | "paragraphs" | "attachments" | "signatures">;

/** Everybody who is named, those present first. */
export function* mentionsOf(model: Model): Generator<Mention> {
  for (const [i, attendee] of model.attendance.entries()) yield { ref: attendee, pointer: `/attendance/${i}` };
  for (const [i, attendee] of model.attendance.entries())
    if (attendee.replaces) yield { ref: attendee.replaces, pointer: `/attendance/${i}/replaces` };
  yield* refs(model.verification?.verifiers, "/verification/verifiers");
  for (const [i, paragraph] of model.paragraphs.entries()) {
    const at = `/paragraphs/${i}`;
    for (const [k, motion] of paragraph.motions.entries()) {
      yield* refs(motion.by, `${at}/motions/${k}/by`);
      yield* refs(motion.supportedBy, `${at}/motions/${k}/supportedBy`);
    }
    for (const [k, vote] of paragraph.votes.entries())
      for (const [n, ballot] of vote.ballots.entries()) yield { ref: ballot, pointer: `${at}/votes/${k}/ballots/${n}` };
    for (const [k, reservation] of paragraph.reservations.entries())
      yield* refs(reservation.by, `${at}/reservations/${k}/by`);
    for (const [k, statement] of paragraph.statements.entries()) yield* refs(statement.by, `${at}/statements/${k}/by`);
    for (const [k, recusal] of paragraph.recusals.entries()) yield { ref: recusal, pointer: `${at}/recusals/${k}` };
  }
  for (const [i, attachment] of model.attachments.entries())
    yield* refs(attachment.signatories, `/attachments/${i}/signatories`);
  for (const [i, signature] of model.signatures.entries()) yield { ref: signature, pointer: `/signatures/${i}` };
}

function* refs(list: PersonRef[] | undefined, pointer: string): Generator<Mention> {
  for (const [i, ref] of (list ?? []).entries()) yield { ref, pointer: `${pointer}/${i}` };
}
