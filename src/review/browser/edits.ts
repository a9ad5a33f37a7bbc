import type { LineLabel, ValueShape } from "../../index.js";
import type { Change, Opened, ShownLine, Wanted } from "../protocol.js";
import { el } from "./dom.js";
import { type FormPlace, formOf, fromField, valueField } from "./form.js";
import { chosenWords, readAt, valueAt, wordsFor, wordsOf } from "./model.js";
import type { View } from "./view.js";
import { LINES, nameOf, shown } from "./words.js";

type Typed = ReturnType<typeof fromField>;

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
    if (!element || !opened) return;
    const shape = opened.shapes[general(pointer)];
    if (!shape) {
      this.desk.say(
        `${nameOf(pointer)} är dokumentets egen text och rättas inte. Är en rad feltolkad kan den märkas om.`,
      );
      return;
    }
    const was = valueAt(opened.minutes, pointer);
    const read = readAt(opened, pointer);
    const words = wordsFor(opened, pointer);
    const correct = (done: string, why: string | undefined, value?: Typed): Promise<void> =>
      this.correct({ pointer, words, ...(read !== undefined && { read }) }, done, why, value);
    this.forms.inline(
      formOf({
        title: `Rätta: ${nameOf(pointer)}`,
        printed: words.printed,
        fields: [["Rätt värde", valueField(shape, was)]],
        save: async ({ value = "", why }) => {
          if (value === String(was) && !why) this.forms.close();
          else
            await correct(
              `${nameOf(pointer)} är rättat till ”${shown(pointer, value)}” och sparat.`,
              why,
              fromField(shape, value),
            );
        },
        ...(shape.optional && {
          other: {
            label: "Ta bort värdet",
            does: ({ why }) => correct(`${nameOf(pointer)} är borttaget och sparat.`, why),
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
    const missing = missingIn(opened, pointer);
    if (missing.size === 0) {
      this.desk.say("Här finns inget mer att lägga till.");
      return;
    }
    const words = chosenWords(opened) ?? (line ? wordsOf(opened, line) : wordsFor(opened, pointer));
    const key = el(
      "select",
      { name: "key" },
      ...[...missing.keys()].map((name) => el("option", { value: name }, nameOf(`${pointer}/${name}`))),
    );
    const shape = (): ValueShape => missing.get(key.value) as ValueShape;
    const field = el("span", { class: "field" }, valueField(shape()));
    key.addEventListener("change", () => field.replaceChildren(valueField(shape())));
    this.forms.modal(
      formOf({
        title: "Lägg till uppgift",
        printed: words.printed,
        fields: [
          ["Uppgift", key],
          ["Värde", field],
        ],
        save: ({ value = "", why }) => {
          const added = `${pointer}/${key.value}`;
          const done = `${nameOf(added)} är tillagt och sparat.`;
          return this.correct({ pointer: added, words }, done, why, fromField(shape(), value));
        },
        closed: () => this.forms.close(),
      }),
      back,
    );
  }

  /** Has a value corrected, or taken away where there is none, and shows where it stands then. */
  private async correct(
    what: Pick<Extract<Wanted, { kind: "value" }>, "pointer" | "words" | "read">,
    done: string,
    why: string | undefined,
    value?: Typed,
  ): Promise<void> {
    const entry = this.desk.signed({
      kind: "value",
      ...what,
      ...(value !== undefined && { value }),
      ...(why && { why }),
    });
    await this.desk.make({ do: "correct", entry }, done);
    this.desk.view?.reading.reveal(what.pointer);
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

/** A pointer as the shapes have it, with "#" for indices. */
const general = (pointer: string): string => pointer.replace(/\/\d+(?=\/|$)/g, "/#");

/** What an object could hold and does not, by key. */
function missingIn({ minutes, shapes }: Opened, pointer: string): Map<string, ValueShape> {
  const start = `${general(pointer)}/`;
  const holder = (valueAt(minutes, pointer) ?? {}) as Record<string, unknown>;
  return new Map(
    Object.entries(shapes)
      .filter(([at]) => at.startsWith(start))
      .map(([at, shape]) => [at.slice(start.length), shape] as const)
      .filter(([key]) => !key.includes("/") && !(key in holder)),
  );
}
