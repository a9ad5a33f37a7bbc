/** JSON Pointers (RFC 6901) into the model, whose keys hold neither "~" nor "/". */

/** A property of an object, or an item of a list. */
export interface Slot {
  holder: Record<string, unknown>;
  key: string;
}

/** Where a pointer leads, the holder being there; undefined where it leads nowhere. Only own properties are followed. */
export function slotAt(model: object, pointer: string): Slot | undefined {
  const keys = pointer.split("/").slice(1);
  const key = keys.pop();
  let holder: unknown = model;
  for (const step of keys) holder = isHolder(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined;
  return key !== undefined && isHolder(holder) && key !== "__proto__" ? { holder, key } : undefined;
}

/** The value at a pointer; undefined where there is none. */
export function valueAt(model: object, pointer: string): unknown {
  const slot = slotAt(model, pointer);
  return slot && Object.hasOwn(slot.holder, slot.key) ? slot.holder[slot.key] : undefined;
}

/** The last key of a pointer. */
export const lastOf = (pointer: string): string => pointer.slice(pointer.lastIndexOf("/") + 1);

const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
