import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Signature } from "../model/minutes.js";
import { nameKey } from "./attendance-roles.js";
import { knownNames, splitKnown } from "./cover-known.js";
import { claimSigning } from "./cover-signing.js";
import { passageOf, type Signer, signersOf, within } from "./cover-signers.js";

/** Who signs the minutes, and as what: each person once in each role, in document order. */
export function signatures(context: Context): Draft<Signature>[] {
  const { outline } = context;
  const known = knownNames(context);
  const found: Draft<Signature>[] = [];
  const seen = new Set<string>();
  for (const signer of signersOf(context)) {
    for (const { name } of splitKnown(signer, known, passageOf(signer.region, context))) {
      const key = `${signer.role} ${nameKey(name.value)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ role: roleOf(signer), name });
    }
  }
  for (const region of [...outline.cover, ...outline.closing]) {
    if (region.id !== "certified" || within(region, "notice") || found.some((one) => isRole(one, "certifier"))) continue;
    const label = region.label?.read();
    if (label) found.push({ role: label.as("certifier" as const) });
  }
  claimSigning(context);
  return found;
}

const roleOf = (signer: Signer): Draft<Signature["role"]> => signer.label.as(signer.role);

const isRole = (signature: Draft<Signature>, role: string): boolean => (typeof signature.role === "string" ? signature.role : signature.role.value) === role;
