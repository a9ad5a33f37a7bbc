import type { PdfObjects } from "./objects.js";
import { Ref, type Value } from "./syntax.js";

/** So deep a tree is followed; balanced ones stay far below. */
const DEEPEST = 30;
/** So many nodes of a tree are visited for every entry that is wanted. */
const NODES_PER_ENTRY = 4;

/**
 * The entries of a name tree or a number tree (PDF 32000-1, 7.9.6 and 7.9.7) in their order, at most `most` of them:
 * `leaves` is "/Names" or "/Nums". A tree that comes back to itself ends where it does.
 */
export function treeEntries(
  objects: PdfObjects,
  tree: Value | undefined,
  leaves: "/Names" | "/Nums",
  most: number,
): [Value, Value][] {
  const entries: [Value, Value][] = [];
  const seen = new Set<number>();
  let nodes = most * NODES_PER_ENTRY;
  const visit = (value: Value | undefined, depth: number): void => {
    if (depth > DEEPEST || nodes-- <= 0) return;
    if (value instanceof Ref) {
      if (seen.has(value.number)) return;
      seen.add(value.number);
    }
    const node = objects.dict(value);
    const pairs = objects.resolve(node?.get(leaves));
    if (Array.isArray(pairs)) {
      for (let i = 0; i + 1 < pairs.length && entries.length < most; i += 2)
        entries.push([objects.resolve(pairs[i]) ?? null, pairs[i + 1] as Value]);
    }
    const kids = objects.resolve(node?.get("/Kids"));
    if (Array.isArray(kids)) for (const kid of kids) visit(kid, depth + 1);
  };
  visit(tree, 0);
  return entries;
}
