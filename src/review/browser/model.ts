import type { Opened } from "../protocol.js";
import { wordsAt } from "./people.js";
import type { Range } from "./places.js";

/** What was read at a pointer before anybody corrected it. */
export function readAt({ corrections, minutes }: Opened, pointer: string): string | number | boolean | undefined {
  const earlier = corrections.find((kept) => kept.applied && kept.pointer === pointer)?.entry;
  return earlier?.kind === "value"
    ? earlier.read
    : (valueAt(minutes, pointer) as string | number | boolean | undefined);
}

export function valueAt(model: unknown, pointer: string): unknown {
  let value = model;
  for (const key of pointer.split("/").slice(1)) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}

/** The words of a value; of one that no words state, those of the first value near it that has some. */
export function wordsFor(opened: Opened, pointer: string): ReturnType<typeof wordsAt> {
  const { provenance } = opened.minutes;
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    if (at in provenance) return wordsAt(opened, at);
    const inner = Object.keys(provenance).find((one) => one.startsWith(`${at}/`));
    if (inner !== undefined) return wordsAt(opened, inner);
    if (at === "") return { start: 0, end: 1, printed: opened.text.slice(0, 1) };
  }
}

export const wordsOf = ({ text }: Opened, { start, end }: Range): ReturnType<typeof wordsAt> => ({
  start,
  end,
  printed: text.slice(start, end),
});

/** What is selected in the source, as far as whole stretches go. */
export function chosenWords(opened: Opened): ReturnType<typeof wordsAt> | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const segment = (node: Node | null): HTMLElement | null | undefined =>
    node?.parentElement?.closest<HTMLElement>(".source .seg");
  const [from, to] = [segment(selection.anchorNode), segment(selection.focusNode)];
  if (!from || !to) return undefined;
  const offsets = [
    Number(from.dataset.at) + selection.anchorOffset,
    Number(to.dataset.at) + selection.focusOffset,
  ].sort((a, b) => a - b);
  const [start = 0, end = 0] = offsets;
  return end > start ? wordsOf(opened, { start, end }) : undefined;
}
