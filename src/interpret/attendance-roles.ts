import type { Context } from "../model/context.js";
import { Read } from "../text/passage.js";
import type { Listed } from "./attendance.js";
import { nameKey } from "./cover-known.js";
import { signersOf } from "./cover-signers.js";

/**
 * Gives the chair and the secretary their role where only the signatures name them; a chair who is on no list attends where
 * the list only says who is away.
 */
export function settleRoles(listed: Listed[], context: Context): void {
  const byName = new Map<string, Listed[]>();
  for (const one of listed) {
    const key = nameKey(one.name);
    const same = byName.get(key);
    if (same) same.push(one);
    else byName.set(key, [one]);
  }
  const hasChair = listed.some(({ attendee }) => attendee.role !== undefined && roleOf(attendee.role) === "chair");
  const [first] = listed;
  const onlyAway = first !== undefined && tellsWhoIsAway(listed);
  for (const signer of signersOf(context)) {
    if (signer.role === "chair" && !hasChair && onlyAway && !byName.has(nameKey(signer.name.value))) {
      const { name, party, label } = signer;
      const attendee = { name, ...(party && { party }), category: "member" as const, role: label.as("chair" as const) };
      const at = name.spans[0]?.start ?? 0;
      listed.push({ ...first, attendee: { ...attendee, serving: true }, at, name: name.value });
      return;
    }
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

/** Whether of the members only those are listed who are away, all the time or for some items. */
function tellsWhoIsAway(listed: readonly Listed[]): boolean {
  const members = listed.filter(({ attendee }) => attendee.category === "member");
  return (
    members.some(({ attendee }) => attendee.absent) &&
    members.every(({ attendee }) => attendee.absent || attendee.paragraphs)
  );
}

const roleOf = (role: unknown): unknown => (role instanceof Read ? role.value : role);
