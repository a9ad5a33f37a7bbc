import type { Finding } from "../../index.js";
import type { Change, Opened, Wanted } from "../protocol.js";
import * as api from "./api.js";
import { button, el, visible } from "./dom.js";
import { type Desk, Edits } from "./edits.js";
import { FormPlace } from "./form.js";
import { Keys } from "./keys.js";
import { peopleOf } from "./people.js";
import { QueueView } from "./queue.js";
import { correctionsOf, findingsOf, unclaimedOf } from "./remarks.js";
import { View } from "./view.js";

const SIGNED = "paragraf-by";

/** The page: the queue, one document's source and reading side by side, and what is chosen in either. */
class Page implements Desk {
  private readonly status = el("p", { class: "status", role: "status", "aria-live": "polite" });
  private readonly source = el("section", { class: "pane", "aria-labelledby": "h-source" });
  private readonly reading = el("section", { class: "pane", "aria-labelledby": "h-reading", tabindex: "-1" });
  private readonly title = el("h1", {}, "Granska");
  private readonly undo = button("Ångra", () => void this.change({ do: "undo" }, "Ändringen är ångrad."), {
    disabled: true,
  });
  private readonly by = el("input", { type: "text", name: "by", maxlength: 200, autocomplete: "name" });
  private readonly queue = new QueueView((id) => void this.open(id));
  private readonly forms = new FormPlace();
  private readonly edits = new Edits(this, this.forms);
  private readonly keys: Keys = new Keys([
    { key: "k", shown: "k", says: "till källan", does: () => this.view?.source.focus() },
    { key: "t", shown: "t", says: "till tolkningen", does: () => this.view?.reading.focus() },
    { key: "n", shown: "n", says: "nästa anmärkning", does: () => this.step(1) },
    { key: "p", shown: "p", says: "föregående anmärkning", does: () => this.step(-1) },
    { key: "o", shown: "o", says: "nästa ord som inte tolkats", does: () => this.nextUnclaimed() },
    { key: "u", shown: "u", says: "ångra den senaste ändringen", does: () => this.undo.click() },
    { key: "j", shown: "j", says: "nästa dokument", does: () => this.beside(1) },
    { key: "J", shown: "J", says: "föregående dokument", does: () => this.beside(-1) },
    { key: "?", shown: "?", says: "den här listan", does: () => this.keys.help() },
  ]);
  view: View | undefined;
  /** Which finding, and which stretch that nobody understood, was shown last. */
  private readonly shown = { findings: -1, unclaimed: -1 };
  /** How many times a document was chosen. */
  private asked = 0;

  constructor() {
    this.by.value = localStorage.getItem(SIGNED) ?? "";
    this.by.addEventListener("change", () => localStorage.setItem(SIGNED, this.by.value));
    document.body.replaceChildren(
      el(
        "header",
        {},
        this.title,
        this.status,
        el("label", { class: "by" }, "Rättas av ", this.by),
        this.undo,
        button("Tangenter", () => this.keys.help(), { "aria-keyshortcuts": "?" }),
      ),
      el("main", {}, this.queue.element, this.source, this.reading),
    );
  }

  async start(): Promise<void> {
    const queue = await api.queue();
    this.by.placeholder = queue.by;
    this.queue.show(queue);
    document.body.classList.toggle("several", queue.documents.length > 1);
    const first = queue.documents.find(({ state }) => state !== "failed") ?? queue.documents[0];
    if (first) await this.open(first.id);
    for (let { waiting } = queue; waiting > 0; ) {
      await new Promise((done) => setTimeout(done, 700));
      const now = await api.queue();
      waiting = now.waiting;
      this.queue.show(now);
    }
  }

  say(text: string): void {
    this.status.textContent = text;
  }

  private async open(id: number): Promise<void> {
    const turn = ++this.asked;
    try {
      const opened = await api.open(id);
      // An answer that took longer than that of a later choice is not what is wanted any more.
      if (turn !== this.asked) return;
      this.show(opened);
      this.queue.mark(id);
    } catch (error) {
      if (turn === this.asked) this.say((error as Error).message);
    }
  }

  private beside(step: 1 | -1): void {
    const id = this.queue.beside(step);
    if (id !== undefined) void this.open(id);
  }

  private show(opened: Opened): void {
    const again = this.view?.opened.id === opened.id ? this.view : undefined;
    const scroll = again && [again.source.element.scrollTop, this.reading.scrollTop];
    this.forms.close(false);
    this.shown.findings = this.shown.unclaimed = -1;
    this.title.textContent = visible(opened.name);
    document.title = `${visible(opened.name)} – granska`;
    this.undo.disabled = !opened.undoable;
    const view = new View(opened, this.edits);
    this.view = view;
    this.source.replaceChildren(this.sourceHead(), view.source.element);
    const remarks = {
      finding: (one: Finding) => view.jump(one),
      unclaimed: (start: number, end: number) => view.point([{ start, end }]),
      remove: (index: number, when: string) =>
        void this.change({ do: "remove", index, when }, "Rättelsen är borttagen."),
    };
    const people = {
      choose: (pointer: string) => view.choose(pointer, true),
      correct: (entry: Wanted, done: string) => void this.change({ do: "correct", entry: this.signed(entry) }, done),
      say: (text: string) => this.say(text),
    };
    const parts = [
      findingsOf(opened, remarks),
      unclaimedOf(opened, remarks),
      correctionsOf(opened, remarks),
      view.reading.element,
      opened.minutes.people.length > 0 && peopleOf(opened, people),
    ];
    this.reading.replaceChildren(this.readingHead(), ...parts.filter((part) => part !== undefined && part !== false));
    if (scroll) [view.source.element.scrollTop, this.reading.scrollTop] = scroll as [number, number];
  }

  signed<T extends Wanted>(entry: T): T {
    const by = this.by.value.trim();
    return by === "" ? entry : { ...entry, by };
  }

  /** Has a change made and shows the document as it is read now. Throws what the server refuses. */
  async make(change: Change, done: string): Promise<void> {
    const { view } = this;
    if (!view) return;
    const opened = await api.change(view.opened.id, change);
    if (this.view === view) this.show(opened);
    this.say(done);
    this.queue.show(await api.queue());
  }

  private async change(change: Change, done: string): Promise<void> {
    try {
      await this.make(change, done);
    } catch (error) {
      this.say((error as Error).message);
    }
  }

  private step(by: 1 | -1): void {
    if (!this.showNext("findings", by)) this.say("Inget att anmärka.");
  }

  private nextUnclaimed(): void {
    if (!this.showNext("unclaimed", 1)) this.say("Allt är tolkat.");
  }

  private showNext(list: "findings" | "unclaimed", by: 1 | -1): boolean {
    const all = [...this.reading.querySelectorAll<HTMLButtonElement>(`.${list} .finding`)];
    if (all.length === 0) return false;
    const next = (Math.max(this.shown[list] + by, by - 1) + all.length) % all.length;
    this.shown[list] = next;
    all[next]?.focus();
    all[next]?.click();
    return true;
  }

  private sourceHead(): HTMLElement {
    const relabel = (): void => {
      const { line } = this.view ?? {};
      if (line) this.edits.relabel(line);
      else this.say("Välj en rad i källan först.");
    };
    return el(
      "div",
      { class: "head" },
      el("h2", { id: "h-source" }, "Källan"),
      legend(),
      button("Märk om raden", relabel),
    );
  }

  private readingHead(): HTMLElement {
    const correct = (): void => {
      const { pointer } = this.view ?? {};
      if (pointer !== undefined) this.edits.edit(pointer);
      else this.say("Välj ett värde i tolkningen först.");
    };
    return el("div", { class: "head" }, el("h2", { id: "h-reading" }, "Tolkningen"), button("Rätta värdet", correct));
  }
}

function legend(): HTMLElement {
  const one = (kind: string, name: string): HTMLElement =>
    el("li", {}, el("span", { class: `swatch ${kind}`, "aria-hidden": "true" }), name);
  return el(
    "ul",
    { class: "legend", "aria-label": "Färger" },
    one("lit", "utpekat"),
    one("unclaimed", "inte tolkat"),
    one("furniture", "sidhuvud, sidfot"),
  );
}

const page = new Page();
page.start().catch((error: Error) => page.say(error.message));
