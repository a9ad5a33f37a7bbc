import type { Context } from "../model/context.js";
import type { Read } from "../text/passage.js";
import { remembered } from "../text/remembered.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { listingsOf } from "./attendance-entries.js";
import { nameKey } from "./cover-known.js";
import { SIGNER_ROLES, type SignerRole } from "./cover-regions.js";
import { type Signer, signersOf } from "./cover-signers.js";
import { verificationInItems } from "./verification-items.js";

const secretaries = personWords("secretary", "secretary-office");

/**
 * Who signs and as what, where the list of those present and the choice of verifiers say otherwise than the order in which
 * labels and names come: text that has lost its columns puts names below labels that are not theirs.
 */
export const knownSigners = remembered((context: Context): readonly Signer[] => {
  const signers = signersOf(context);
  const roles = new Map<string, Set<SignerRole>>();
  for (const { name, role, signing } of signers) {
    if (!signing || role === "certifier") continue;
    const key = nameKey(name.value);
    roles.set(key, (roles.get(key) ?? new Set()).add(role));
  }
  if (roles.size < 2) return signers;
  const known = knownRoles(signers, context);
  const wrong = new Map<string, SignerRole>();
  for (const [key, said] of roles) {
    const role = known.get(key);
    // Nobody who writes the minutes verifies or chairs; a verifier may have been in the chair for an item.
    const apart = role === "secretary" || said.has("secretary");
    if (role !== undefined && (said.size === 1 ? !said.has(role) : apart)) wrong.set(key, role);
  }
  if (wrong.size === 0 || leavesNobody(roles, wrong)) return signers;
  return signers.map((signer) => {
    const role = signer.signing ? wrong.get(nameKey(signer.name.value)) : undefined;
    return role === undefined ? signer : { ...signer, role, label: labelOf(role, context) ?? signer.label };
  });
});

/** Whether nobody would be left who signs as what those sign as now who were chosen to verify. */
function leavesNobody(
  roles: ReadonlyMap<string, ReadonlySet<SignerRole>>,
  wrong: ReadonlyMap<string, SignerRole>,
): boolean {
  const left = new Set(wrong.values());
  for (const [key, said] of roles) if (!wrong.has(key)) for (const role of said) left.add(role);
  return [...roles].some(([key, said]) => wrong.get(key) === "verifier" && [...said].some((role) => !left.has(role)));
}

/** What people sign as by what else the minutes say of them: those chosen to verify, the secretary, the chair. */
function knownRoles(signers: readonly Signer[], context: Context): Map<string, SignerRole> {
  const known = new Map<string, SignerRole>();
  for (const listings of listingsOf(context).values())
    for (const { entries } of listings)
      for (const { name, role, title } of entries) {
        const key = nameKey(name.value);
        if (role?.value === "chair") known.set(key, "chair");
        else if (role?.value === "secretary" || secretaries.whole(title?.value ?? "") !== undefined)
          known.set(key, "secretary");
      }
  const chosen = signers.filter(({ role, signing }) => role === "verifier" && !signing);
  for (const { name } of chosen.length > 0 ? chosen : verificationInItems(context, undefined).chosen) {
    const key = nameKey(name.value);
    if (!known.has(key)) known.set(key, "verifier");
  }
  return known;
}

/** The label of those who sign as something. */
function labelOf(role: SignerRole, { outline }: Context): Read | undefined {
  const regions = [...outline.closing, ...outline.cover];
  return regions.find(({ id, label }) => label !== undefined && SIGNER_ROLES[id] === role)?.label?.read();
}
