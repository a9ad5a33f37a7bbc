import type { ValueShape } from "../../index.js";
import { button, el, visible } from "./dom.js";
import { CODES } from "./words.js";

/** A field named "value" for a value of the model, by its shape. */
export function valueField(shape: ValueShape, value?: unknown): HTMLElement {
  const text = value === undefined ? "" : String(value);
  const attributes = { name: "value", required: true };
  if (shape.enum || shape.type === "boolean") {
    const codes = shape.enum ?? (shape.only ? ["true"] : ["true", "false"]);
    return el(
      "select",
      attributes,
      ...codes.map((code) => el("option", { value: code, selected: code === text }, CODES[code] ?? code)),
    );
  }
  if (shape.type === "integer") return el("input", { ...attributes, type: "number", min: 0, step: 1, value: text });
  if (shape.format === "date") return el("input", { ...attributes, type: "date", value: text });
  const long = text.length > 60;
  if (!long)
    return el("input", { ...attributes, type: "text", value: text, pattern: patternOf(shape), autocomplete: "off" });
  return el("textarea", { ...attributes, rows: Math.min(6, Math.ceil(text.length / 50)) }, text);
}

/** The pattern as a form field takes it: without anchors, which it has by itself. */
const patternOf = ({ pattern }: ValueShape): string | undefined => pattern?.replace(/^\^/, "").replace(/\$$/, "");

/** What a field of a form says, as a value of the shape. */
export function fromField(shape: ValueShape, text: string): string | number | boolean {
  if (shape.type === "integer") return Number(text);
  return shape.type === "boolean" ? text === "true" : text.trim();
}

export interface FormOptions {
  title: string;
  /** The words of the source that it is about. */
  printed?: string;
  fields: (readonly [label: string, field: HTMLElement])[];
  /** Does what the form says; what it throws is shown in the form. */
  save(values: Readonly<Record<string, string>>): Promise<void>;
  /** A second thing to do, beside saving. */
  other?: { label: string; does(values: Readonly<Record<string, string>>): Promise<void> };
  closed(): void;
}

/** A form with the reason as its last field. Escape closes it. */
export function formOf({ title, printed, fields, save, other, closed }: FormOptions): HTMLFormElement {
  const fault = el("p", { class: "fault", role: "alert" });
  const form = el("form", { class: "correct", "aria-label": title });
  const attempt = async (does: typeof save): Promise<void> => {
    fault.textContent = "";
    try {
      await does(Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value)])));
    } catch (error) {
      fault.textContent = (error as Error).message;
    }
  };
  const why = el("input", { name: "why", type: "text", maxlength: 2000, autocomplete: "off" });
  form.append(
    el("p", { class: "form-title" }, title),
    ...(printed === undefined ? [] : [el("p", { class: "printed" }, "I källan står: ", el("q", {}, visible(printed)))]),
    ...[...fields, ["Varför (valfritt)", why] as const].map(([label, field]) =>
      el("label", {}, el("span", {}, label), field),
    ),
    fault,
    el(
      "div",
      { class: "buttons" },
      el("button", { type: "submit", class: "main" }, "Spara"),
      other && button(other.label, () => attempt(other.does)),
      button("Avbryt", closed),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void attempt(save);
  });
  form.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") closed();
  });
  for (const name of ["click", "dblclick", "pointerover", "focusin"])
    form.addEventListener(name, (event) => event.stopPropagation());
  return form;
}

/** Puts a form where it can be seen and takes it away again; one at a time. */
export class FormPlace {
  private form: HTMLElement | undefined;
  private dialog: HTMLDialogElement | undefined;
  private back: HTMLElement | undefined;

  /** Right below the element that it is about. */
  inline(form: HTMLElement, below: HTMLElement): void {
    this.close(false);
    this.form = form;
    this.back = below;
    // A heading is no place for a form.
    (below.closest("h3") ?? below).after(form);
    focusFirst(form);
  }

  /** In the middle of the page, everything else at rest. */
  modal(form: HTMLElement, back: HTMLElement | undefined): void {
    this.close(false);
    this.back = back;
    this.dialog = el("dialog", { "aria-label": form.getAttribute("aria-label") ?? "" }, form);
    this.dialog.addEventListener("cancel", () => this.close());
    document.body.append(this.dialog);
    this.dialog.showModal();
    focusFirst(form);
  }

  close(focus = true): void {
    this.form?.remove();
    this.dialog?.remove();
    if (focus) this.back?.focus({ preventScroll: true });
    this.form = this.dialog = this.back = undefined;
  }
}

function focusFirst(form: HTMLElement): void {
  const field = form.querySelector<HTMLElement>("input, select, textarea");
  field?.focus();
  if (field instanceof HTMLInputElement && field.type === "text") field.select();
  form.scrollIntoView({ block: "nearest" });
}
