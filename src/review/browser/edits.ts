import type { LineLabel } from "../../index.js";
import type { Change, ShownLine, Wanted } from "../protocol.js";
import { el } from "./dom.js";
import { type FormPlace, formOf, fromField, valueField } from "./form.js";
import { chosenWords, readAt, valueAt, wordsFor, wordsOf } from "./model.js";
import type { View } from "./view.js";
import { LINES, nameOf, shown } from "./words.js";

/** The page, as the forms need it. */
export interface Desk {
  /** The document that is open. */
  readonly view: View | undefined;
  /** Has a change made and shows the document as it is read then. Throws what the server refuses. */
  make(change: Change, done: string): Promise<void>;
  /** The correction with the name of whoever makes it. */
  signed<T extends Wanted>(entry: T): T;
  say(text: string): void;
}

/** The forms that correct, add and relabel. */
export class Edits {
  constructor(
    private readonly desk: Desk,
    private readonly forms: FormPlace,
  ) {}

  /** A form that corrects a value, where the value stands. */
  edit(pointer: string): void {
    const element = this.desk.view?.reading.elementOf(pointer);
    const { opened } = this.desk.view ?? {};
    const shape = opened?.shapes[pointer.replace(/\/\d+(?=\/|$)/g, "/#")];
    if (!element || !opened) return;
    if (!shape) {
      this.desk.say(
        `${nameOf(pointer)} är dokumentets egen text och rättas inte. Är en rad feltolkad kan den märkas om.`,
      );
      return;
    }
    const read = readAt(opened, pointer);
    const words = wordsFor(opened, pointer);
    const entry = (value: string | number | boolean | undefined, why: string | undefined): Wanted =>
      this.desk.signed({
        kind: "value",
        pointer,
        words,
        ...(read !== undefined && { read }),
        ...(value !== undefined && { value }),
        ...(why && { why }),
      });
    const unchanged = (value: string): boolean => value === String(valueAt(opened.minutes, pointer));
    const save = async (
      value: string | number | boolean | undefined,
      why: string | undefined,
      done: string,
    ): Promise<void> => {
      await this.desk.make({ do: "correct", entry: entry(value, why) }, done);
      this.desk.view?.reading.reveal(pointer);
    };
    this.forms.inline(
      formOf({
        title: `Rätta: ${nameOf(pointer)}`,
        printed: words.printed,
        fields: [["Rätt värde", valueField(shape, valueAt(opened.minutes, pointer), "value")]],
        save: ({ value = "", why }) =>
          unchanged(value) && !why
            ? Promise.resolve(this.forms.close())
            : save(
                fromField(shape, value),
                why,
                `${nameOf(pointer)} är rättat till ”${shown(pointer, value)}” och sparat.`,
              ),
        ...(shape.optional && {
          other: {
            label: "Ta bort värdet",
            does: ({ why }) => save(undefined, why, `${nameOf(pointer)} är borttaget och sparat.`),
          },
        }),
        closed: () => this.forms.close(),
      }),
      element,
    );
  }

  /** A form that adds what was not read to an object. */
  add(pointer: string, back: HTMLElement | undefined): void {
    const { opened, line } = this.desk.view ?? {};
    if (!opened) return;
    const start = `${pointer.replace(/\/\d+(?=\/|$)/g, "/#")}/`;
    const holder = (valueAt(opened.minutes, pointer) ?? {}) as Record<string, unknown>;
    const missing = Object.entries(opened.shapes).filter(
      ([at]) => at.startsWith(start) && !at.slice(start.length).includes("/") && !(at.slice(start.length) in holder),
    );
    if (missing.length === 0) {
      this.desk.say("Här finns inget mer att lägga till.");
      return;
    }
    const words = chosenWords(opened) ?? (line ? wordsOf(opened, line) : wordsFor(opened, pointer));
    const key = el(
      "select",
      { name: "key" },
      ...missing.map(([at]) => el("option", { value: at.slice(start.length) }, nameOf(at.replaceAll("#", "0")))),
    );
    const field = el("span", { class: "field" });
    const shapeOf = (): [string, (typeof missing)[number][1]] =>
      missing.find(([at]) => at.slice(start.length) === key.value) as never;
    const fill = (): void => field.replaceChildren(valueField(shapeOf()[1], undefined, "value"));
    key.addEventListener("change", fill);
    fill();
    this.forms.modal(
      formOf({
        title: "Lägg till uppgift",
        printed: words.printed,
        fields: [
          ["Uppgift", key],
          ["Värde", field],
        ],
        save: async ({ value = "", why }) => {
          const added = `${pointer}/${key.value}`;
          await this.desk.make(
            {
              do: "correct",
              entry: this.desk.signed({
                kind: "value",
                pointer: added,
                words,
                value: fromField(shapeOf()[1], value),
                ...(why && { why }),
              }),
            },
            `${nameOf(added)} är tillagt och sparat.`,
          );
          this.desk.view?.reading.reveal(added);
        },
        closed: () => this.forms.close(),
      }),
      back,
    );
  }

  /** A form that says what a line is. */
  relabel(line: ShownLine): void {
    const { opened } = this.desk.view ?? {};
    if (!opened) return;
    const words = wordsOf(opened, line);
    const as = el(
      "select",
      { name: "as" },
      ...Object.entries(LINES).map(([value, name]) => el("option", { value }, name)),
    );
    this.forms.modal(
      formOf({
        title: `Märk om rad ${line.line}`,
        printed: words.printed,
        fields: [["Raden är", as]],
        save: async ({ why }) => {
          const label = as.value as LineLabel;
          await this.desk.make(
            { do: "correct", entry: this.desk.signed({ kind: "line", words, as: label, ...(why && { why }) }) },
            `Rad ${line.line} är ommärkt: ${LINES[label]}. Sparat.`,
          );
          this.desk.view?.point([line]);
          this.desk.view?.source.focus();
        },
        closed: () => this.forms.close(),
      }),
      document.activeElement as HTMLElement,
    );
  }
}
