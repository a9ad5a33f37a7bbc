import { Read } from "../text/passage.js";
import type { Claims } from "./claims.js";

/** Turns a draft into plain values: every `Read` becomes its value, and claims the text it was read from; what is undefined is left out. */
export const settle = <T>(draft: unknown, claims: Claims): T => new Settler(claims).settle(draft, 0, "") as T;

class Settler {
  constructor(private readonly claims: Claims) {}

  settle(node: unknown, depth: number, as: string): unknown {
    if (typeof node !== "object" || node === null) return node;
    if (node instanceof Read) {
      for (const { start, end } of node.spans) this.claims.add(start, end, as);
      return node.value;
    }
    return Array.isArray(node) ? this.list(node, depth, as) : this.object(node as Record<string, unknown>, depth, as);
  }

  private list(list: readonly unknown[], depth: number, as: string): unknown[] {
    return list.map((item) => this.settle(item, depth + 1, labelOf(as, depth, "", item)));
  }

  private object(node: Record<string, unknown>, depth: number, as: string): Record<string, unknown> {
    const out: Record<string, unknown> = {};
    for (const key in node) {
      const value = node[key];
      if (value === undefined) continue;
      out[key] = this.settle(value, depth + 1, labelOf(as, depth, key, value));
    }
    return out;
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
