import type { Minutes, PersonRef } from "../../model/minutes.js";
import { editDistance, skeleton } from "../../text/near.js";
import { signs } from "../../vocabulary/validation.js";
import { type Named, same, surnameOf } from "../roll.js";
import type { Report, Rule } from "../rule.js";
import type { Subject } from "../subject.js";

/** Who verifies was chosen to: the names of the verification, of the item that chooses, and of the signatures agree. */
export const rule: Rule = {
  id: "ref-verifier",
  check(subject, report) {
    const { minutes } = subject;
    if (minutes.kind !== "minutes" || !minutes.verification) return;
    const { verifiers } = minutes.verification;
    const choice = choiceIn(subject);
    signed(minutes, verifiers, choice?.text ?? "", report);
    if (choice) chosen(verifiers, choice, subject, report);
  },
};

/** Signatures agree with the verifiers. Somebody whom the choice names too is a substitute who stepped in. */
function signed({ signatures }: Minutes, verifiers: readonly PersonRef[], choice: string, report: Report): void {
  const signers = signatures.flatMap((one, i) =>
    one.role === "verifier" && one.name !== undefined ? [{ ...one, i }] : [],
  );
  if (signers.length === 0 || verifiers.length === 0 || verifiers.some(({ name }) => name === undefined)) return;
  const strangers = signers.filter(
    (one) => !verifiers.some((ref) => alike(one, ref)) && !names(choice, one.name ?? ""),
  );
  for (const { i, name = "" } of strangers) {
    report(`/signatures/${i}/name`, {
      args: { name },
      related: [{ pointer: "/verification/verifiers/0/name", remark: "choice-here" }],
    });
  }
  if (strangers.length > 0 || signers.length >= verifiers.length) return;
  for (const [n, ref] of verifiers.entries()) {
    if (ref.name === undefined || signers.some((one) => alike(one, ref)) || choice !== "") continue;
    report(`/verification/verifiers/${n}/name`, { variant: "not-signed", atMost: "note", args: { name: ref.name } });
  }
}

interface Choice {
  index: number;
  number: string;
  text: string;
}

/** The item that chooses verifiers, where its decision names somebody who is present. */
function choiceIn({ minutes, roll, textOf }: Subject): Choice | undefined {
  for (const [index, paragraph] of minutes.paragraphs.entries()) {
    const { title = "", decision, number } = paragraph;
    if (!decision || !signs("verifierChoice").opening(title)) continue;
    const text = `${title}\n${decision.text}\n${textOf(paragraph)}`;
    if (roll.attendance.some(({ name }) => text.includes(name))) return { index, number, text };
  }
  return undefined;
}

function chosen(
  verifiers: readonly PersonRef[],
  { index, number, text }: Choice,
  { roll }: Subject,
  report: Report,
): void {
  for (const [n, ref] of verifiers.entries()) {
    const { name } = ref;
    // The chair verifies without being chosen.
    if (name === undefined || names(text, name) || roll.find(ref).some(({ role }) => role?.endsWith("chair"))) continue;
    report(`/verification/verifiers/${n}/name`, {
      variant: "not-chosen",
      args: { name, number },
      related: [{ pointer: `/paragraphs/${index}/decision/text`, remark: "choice-here" }],
    });
  }
}

/** Whether a text names somebody, by surname. */
const names = (text: string, name: string): boolean => text.toLowerCase().includes(surnameOf(name));

/** One person, also where a letter or two differ: the spelling is another rule's. */
function alike(a: Named, b: Named): boolean {
  if (same(a, b)) return true;
  if (a.name === undefined || b.name === undefined || a.name.length > 80 || b.name.length > 80) return false;
  return surnameOf(a.name) === surnameOf(b.name) || editDistance(skeleton(a.name), skeleton(b.name), 2) <= 2;
}
