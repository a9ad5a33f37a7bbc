import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Signature } from "../model/minutes.js";
import { nameKey } from "./cover-known.js";
import { within } from "./cover-regions.js";
import { claimSigning } from "./cover-signing.js";
import { knownSigners } from "./known-signers.js";

/** Who signs the minutes, and as what: each person once in each role, in document order. */
export function signatures(context: Context): Draft<Signature>[] {
  const { outline } = context;
  const found = new Map<string, Draft<Signature>>();
  for (const signer of knownSigners(context)) {
    if (!signer.signing) {
      context.claim(signer.name.spans, "signature");
      continue;
    }
    const key = `${signer.role} ${nameKey(signer.name.value)}`;
    const before = found.get(key)?.name;
    if (before && typeof before !== "string") context.claim(before.spans, "signature");
    found.delete(key);
    found.set(key, { role: signer.label.as(signer.role), name: signer.name });
  }
  const list = [...found.values()];
  if (![...found.keys()].some((key) => key.startsWith("certifier"))) {
    const region = [...outline.cover, ...outline.closing].find(
      (one) => one.id === "certified" && !within(one, "notice"),
    );
    const label = region?.label?.read();
    if (label) list.push({ role: label.as("certifier" as const) });
  }
  claimSigning(context);
  return list;
}
