import type { Rule } from "../rule.js";
import { rule as kl565Chair } from "./kl-5-65-chair.js";
import { rule as kl566Matters } from "./kl-5-66-matters.js";
import { rule as kl566Serving } from "./kl-5-66-serving.js";
import { rule as kl5671Proposals } from "./kl-5-67-1-proposals.js";
import { rule as kl5672Order } from "./kl-5-67-2-order.js";
import { rule as kl5673Vote } from "./kl-5-67-3-vote.js";
import { rule as kl5674Decision } from "./kl-5-67-4-decision.js";
import { rule as kl5675Ballots } from "./kl-5-67-5-ballots.js";
import { rule as kl5676Reservations } from "./kl-5-67-6-reservations.js";
import { rule as kl568Questions } from "./kl-5-68-questions.js";
import { rule as kl569Verified } from "./kl-5-69-verified.js";
import { rule as kl627Quorum } from "./kl-6-27-quorum.js";
import { rule as kl628Recusal } from "./kl-6-28-recusal.js";
import { rule as kl812Notice } from "./kl-8-12-notice.js";
import { rule as kl812Removal } from "./kl-8-12-removal.js";
import { rule as practiceClosingTime } from "./practice-closing-time.js";
import { rule as practiceDiaryNumber } from "./practice-diary-number.js";
import { rule as practiceSecretary } from "./practice-secretary.js";
import { rule as privacyPersonalNumber } from "./privacy-personal-number.js";
import { rule as refAttachment } from "./ref-attachment.js";
import { rule as refPerson } from "./ref-person.js";
import { rule as refVerifier } from "./ref-verifier.js";
import { rule as textUnclaimed } from "./text-unclaimed.js";

/** The rules of conformance, in the order of the reference. */
export const rules: readonly Rule[] = [
  kl565Chair,
  kl566Serving,
  kl566Matters,
  kl5671Proposals,
  kl5672Order,
  kl5673Vote,
  kl5674Decision,
  kl5675Ballots,
  kl5676Reservations,
  kl568Questions,
  kl569Verified,
  kl812Notice,
  kl812Removal,
  kl627Quorum,
  kl628Recusal,
  refAttachment,
  refPerson,
  refVerifier,
  textUnclaimed,
  privacyPersonalNumber,
  practiceSecretary,
  practiceDiaryNumber,
  practiceClosingTime,
];
