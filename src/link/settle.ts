import type { Reading } from "../model/line.js";
import type { Place } from "../model/minutes.js";
import { placedInOrder, placer } from "../model/place.js";
import { Read } from "../text/passage.js";
import type { Claims } from "./claims.js";

/** Plain values and, by JSON Pointer (RFC 6901), where each was read. */
export interface Settled<T> {
  value: T;
  provenance: Record<string, Place>;
}

/** Turns a draft into plain values: every `Read` becomes its value and an entry of the provenance map; what is undefined is left out. */
export function settle<T>(draft: unknown, reading: Reading, claims: Claims): Settled<T> {
  const settler = new Settler(reading, claims);
  return { value: settler.settle(draft, 0, "") as T, provenance: settler.provenance };
}

class Settler {
  readonly provenance: Record<string, Place> = {};
  private readonly placeOf: ReturnType<typeof placer>;
  /** The keys on the way from the root to the value at hand. */
  private readonly keys: (string | number)[] = [];
  /** Pointers of the values on that way as far as they were asked for: most values are told by their parent's. */
  private readonly pointers: (string | undefined)[] = [""];

  constructor(
    reading: Reading,
    private readonly claims: Claims,
  ) {
    this.placeOf = placer(reading);
    placedInOrder.add(this.provenance);
  }

  settle(node: unknown, depth: number, as: string): unknown {
    if (typeof node !== "object" || node === null) return node;
    if (node instanceof Read) {
      if (node.spans.length > 0) {
        this.provenance[this.pointer(depth)] = this.placeOf(node.spans);
        for (const { start, end } of node.spans) this.claims.add(start, end, as);
      }
      return node.value;
    }
    return Array.isArray(node) ? this.list(node, depth, as) : this.object(node as Record<string, unknown>, depth, as);
  }

  private list(list: readonly unknown[], depth: number, as: string): unknown[] {
    const out: unknown[] = [];
    for (let i = 0; i < list.length; i++) {
      const item = list[i];
      this.enter(depth, i);
      out.push(this.settle(item, depth + 1, labelOf(as, depth, "", item)));
    }
    return out;
  }

  private object(node: Record<string, unknown>, depth: number, as: string): Record<string, unknown> {
    const out: Record<string, unknown> = {};
    for (const key in node) {
      const value = node[key];
      if (value === undefined) continue;
      this.enter(depth, key);
      out[key] = this.settle(value, depth + 1, labelOf(as, depth, key, value));
    }
    return out;
  }

  private enter(depth: number, key: string | number): void {
    this.keys[depth] = key;
    this.pointers[depth + 1] = undefined;
  }

  private pointer(depth: number): string {
    return (this.pointers[depth] ??= `${this.pointer(depth - 1)}/${this.keys[depth - 1]}`);
  }
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
