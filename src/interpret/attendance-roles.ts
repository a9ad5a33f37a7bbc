import type { Context } from "../model/context.js";
import { Read } from "../text/passage.js";
import type { Listed } from "./attendance.js";
import { nameKey } from "./cover-known.js";
import { signersOf } from "./cover-signers.js";

/** Gives the chair and the secretary their role where only the signatures name them. */
export function settleRoles(listed: readonly Listed[], context: Context): void {
  const byName = new Map<string, Listed[]>();
  for (const one of listed) {
    const key = nameKey(one.name);
    const same = byName.get(key);
    if (same) same.push(one);
    else byName.set(key, [one]);
  }
  const hasChair = listed.some(({ attendee }) => attendee.role !== undefined && roleOf(attendee.role) === "chair");
  for (const signer of signersOf(context)) {
    for (const { attendee } of byName.get(nameKey(signer.name.value)) ?? []) {
      const board = attendee.category === "member" || attendee.category === "substitute";
      if (signer.role === "chair" && board && !hasChair && attendee.role === undefined && attendee.serving)
        attendee.role = signer.label.as("chair" as const);
      if (signer.role === "secretary" && !board && attendee.role === undefined) {
        attendee.role = signer.label.as("secretary" as const);
        attendee.category = "official";
      }
    }
  }
}

const roleOf = (role: unknown): unknown => (role instanceof Read ? role.value : role);
