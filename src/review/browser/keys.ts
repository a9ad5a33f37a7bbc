import { button, el } from "./dom.js";

/** A shortcut: a key, what it does in words, and the doing. */
export interface Shortcut {
  key: string;
  /** As the help shows it. */
  shown: string;
  says: string;
  does(): void;
}

const STORED = "paragraf-shortcuts";

/** Single keys as shortcuts, which can be turned off (WCAG 2.1.4), and the sheet that lists them. */
export class Keys {
  private on = localStorage.getItem(STORED) !== "off";

  constructor(private readonly shortcuts: readonly Shortcut[]) {
    document.addEventListener("keydown", (event) => this.pressed(event));
  }

  help(): void {
    const rows = this.shortcuts.map(({ shown, says }) =>
      el("tr", {}, el("td", {}, el("kbd", {}, shown)), el("td", {}, says)),
    );
    const fixed = (
      [
        ["Tab", "nästa del: dokument, källa, tolkning, knappar"],
        ["↑ ↓", "nästa eller föregående värde, eller rad i källan"],
        ["Enter", "rätta värdet, eller märk om raden"],
        ["Esc", "stäng formuläret utan att spara"],
        ["Ctrl Z", "ångra den senaste ändringen"],
      ] as const
    ).map(([key, says]) => el("tr", {}, el("td", {}, el("kbd", {}, key)), el("td", {}, says)));
    const box = el("input", { type: "checkbox", checked: this.on, onchange: () => this.turn(box.checked) });
    const dialog = el(
      "dialog",
      { class: "help", "aria-labelledby": "h-help" },
      el("h2", { id: "h-help" }, "Tangenter"),
      el("table", {}, el("tbody", {}, ...fixed, ...rows)),
      el("label", {}, box, " Snabbtangenter med en bokstav"),
      el(
        "div",
        { class: "buttons" },
        button("Stäng", () => dialog.close(), { class: "main", autofocus: true }),
      ),
    );
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  private turn(on: boolean): void {
    this.on = on;
    localStorage.setItem(STORED, on ? "on" : "off");
  }

  private pressed(event: KeyboardEvent): void {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if ((target as HTMLElement).closest("input, select, textarea, dialog")) return;
    const undo = (ctrlKey || metaKey) && key === "z";
    if (!undo && (ctrlKey || metaKey || altKey || !this.on)) return;
    const found = this.shortcuts.find((one) => one.key === (undo ? "u" : key));
    if (!found) return;
    event.preventDefault();
    found.does();
  }
}
