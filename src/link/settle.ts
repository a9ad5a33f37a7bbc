import type { Reading, Span } from "../model/line.js";
import type { Place } from "../model/minutes.js";
import { placer } from "../model/place.js";
import { Read } from "../text/passage.js";

/** A stretch of the text and what it was read as. */
export interface Claim extends Span {
  as: string;
}

/** Plain values and, by JSON Pointer (RFC 6901), where each was read. */
export interface Settled<T> {
  value: T;
  provenance: Record<string, Place>;
  claims: Claim[];
}

/** Turns a draft into plain values: every `Read` becomes its value and an entry of the provenance map; what is undefined is left out. */
export function settle<T>(draft: unknown, reading: Reading): Settled<T> {
  const provenance: Record<string, Place> = {};
  const claims: Claim[] = [];
  const at = placer(reading);
  const walk = (node: unknown, pointer: string, depth: number, as: string): unknown => {
    if (node instanceof Read) {
      if (node.spans.length > 0) {
        provenance[pointer] = at(node.spans);
        for (const { start, end } of node.spans) claims.push({ start, end, as });
      }
      return node.value;
    }
    if (Array.isArray(node)) return node.map((item, i) => walk(item, `${pointer}/${i}`, depth + 1, labelOf(as, depth, "", item)));
    if (node !== null && typeof node === "object") {
      const out: Record<string, unknown> = {};
      for (const key in node) {
        const value = (node as Record<string, unknown>)[key];
        if (value !== undefined) out[key] = walk(value, `${pointer}/${key}`, depth + 1, labelOf(as, depth, key, value));
      }
      return out;
    }
    return node;
  };
  return { value: walk(draft, "", 0, "") as T, provenance, claims };
}

/** What a value counts as: its property of the root ("attendance"), of its item ("title"), or the role of its section. */
function labelOf(as: string, depth: number, key: string, node: unknown): string {
  if (depth === 0) return key;
  if (as === "paragraphs" && depth === 2) return OWN.has(key) ? key : "value";
  if (as !== "sections" || depth !== 3) return as;
  const { role } = node as { role: unknown };
  return String(role instanceof Read ? role.value : role);
}

/** Properties of an item whose words have a label of their own; other values stand in its sections. */
const OWN: ReadonlySet<string> = new Set(["number", "title", "diaryNumbers", "sections"]);
