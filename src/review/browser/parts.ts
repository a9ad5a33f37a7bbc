import type { PersonRef } from "../../index.js";
import { el, visible } from "./dom.js";
import { nameOf, shown } from "./words.js";

export type Part = Node | string | undefined | false;

/** What the reading is put together from: values as buttons, rows with a name, people. Keeps which button shows which value. */
export class Parts {
  readonly values = new Map<string, HTMLElement>();

  constructor(
    private readonly corrected: ReadonlySet<string>,
    /** Something that was not read shall be added to the object at this pointer. */
    private readonly add: (pointer: string) => void,
  ) {}

  /** A value as a button; nothing where the model has none. */
  value(pointer: string, value: unknown, look = ""): HTMLElement | undefined {
    if (value === undefined) return undefined;
    const corrected = this.corrected.has(pointer);
    const name = `${nameOf(pointer)}${corrected ? " (rättat)" : ""}`;
    const element = el(
      "button",
      {
        type: "button",
        class: `value ${look}${corrected ? " corrected" : ""}`,
        tabindex: "-1",
        "data-p": pointer,
        title: name,
      },
      visible(shown(pointer, value)),
      corrected && el("span", { class: "sr" }, " (rättat)"),
    );
    this.values.set(pointer, element);
    return element;
  }

  /** "Datum  2024-05-16": a name and its values, left out where there are none. */
  row(name: string, ...parts: Part[]): HTMLElement | undefined {
    const given = parts.filter((part) => part !== undefined && part !== false);
    return given.length === 0
      ? undefined
      : el("div", { class: "row" }, el("dt", {}, name), el("dd", {}, ...spaced(given)));
  }

  list(pointer: string, name: string, ...rows: Part[]): HTMLElement {
    return el("div", {}, el("dl", {}, ...rows), this.adder(pointer, name));
  }

  adder(pointer: string, name: string): HTMLElement {
    return el(
      "button",
      {
        type: "button",
        class: "add",
        "aria-label": `Lägg till uppgift: ${name}`,
        title: "Lägg till uppgift",
        onclick: () => this.add(pointer),
      },
      "+",
    );
  }

  person(at: string, { name, party }: PersonRef): HTMLElement {
    return el(
      "span",
      { class: "person" },
      ...spaced([this.value(`${at}/name`, name), this.value(`${at}/party`, party, "party")]),
    );
  }

  people(at: string, all: readonly PersonRef[]): Part[] {
    return all.map((one, i) => this.person(`${at}/${i}`, one));
  }

  section(id: string, title: Part, ...parts: Part[]): HTMLElement {
    return el("section", { "aria-labelledby": `h-${id}` }, el("h3", { id: `h-${id}` }, title), ...parts);
  }
}

/** Things side by side, parted by spaces. */
export const spaced = (parts: readonly Part[]): Part[] =>
  parts
    .filter((part) => part !== undefined && part !== false)
    .flatMap((part, i): Part[] => (i === 0 ? [part] : [" ", part]));
