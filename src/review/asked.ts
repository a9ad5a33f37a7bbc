import type { Change } from "./protocol.js";

/**
 * What a request asks to be changed; undefined where it is nothing that can be asked. What a correction says is for its
 * schema to check, which `parse` does before anything is saved.
 */
export function wanted(body: string): Change | undefined {
  let asked: unknown;
  try {
    asked = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (!isRecord(asked)) return undefined;
  if (asked.do === "undo") return { do: "undo" };
  if (asked.do === "remove" && Number.isSafeInteger(asked.index) && typeof asked.when === "string")
    return { do: "remove", index: asked.index as number, when: asked.when };
  if (asked.do !== "correct" || !isRecord(asked.entry)) return undefined;
  const { by } = asked.entry;
  return by === undefined || typeof by === "string" ? (asked as Change) : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
