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
  const walk = (node: unknown, pointer: string): unknown => {
    if (node instanceof Read) {
      if (node.spans.length > 0) {
        provenance[pointer] = at(node.spans);
        for (const { start, end } of node.spans) claims.push({ start, end, as: pointer });
      }
      return node.value;
    }
    if (Array.isArray(node)) return node.map((item, i) => walk(item, `${pointer}/${i}`));
    if (node !== null && typeof node === "object") {
      const out: Record<string, unknown> = {};
      for (const key in node) {
        const value = (node as Record<string, unknown>)[key];
        if (value !== undefined) out[key] = walk(value, `${pointer}/${key}`);
      }
      return out;
    }
    return node;
  };
  return { value: walk(draft, "") as T, provenance, claims };
}
