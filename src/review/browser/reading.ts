import type { Minutes } from "../../index.js";
import type { Opened } from "../protocol.js";
import { el, rove } from "./dom.js";
import { Items } from "./items.js";
import { attendanceOf, meetingOf, signaturesOf, verificationOf } from "./meeting.js";
import { Parts } from "./parts.js";

/** What the reading tells the rest of the page. */
export interface ReadingEvents {
  over(pointer: string | undefined): void;
  choose(pointer: string): void;
  /** The value shall be corrected. */
  edit(pointer: string): void;
  /** Something that was not read shall be added to the object at this pointer. */
  add(pointer: string): void;
}

/** The reading: the meeting, who was there, and § by §. Every value is a button that shows where it stands. */
export class ReadingView {
  readonly element = el("div", { class: "reading" });
  private readonly values: ReadonlyMap<string, HTMLElement>;
  /** The value that had the focus before the pointer went down: pointing at it once more corrects it. */
  private before: Element | null = null;

  constructor(
    { minutes }: Opened,
    private readonly events: ReadingEvents,
  ) {
    const corrected = new Set(minutes.corrections?.flatMap(({ pointer }) => pointer ?? []));
    const parts = new Parts(corrected, events.add);
    this.element.append(...sectionsOf(minutes, parts));
    this.values = parts.values;
    const all = [...this.values.values()];
    if (all[0]) all[0].tabIndex = 0;
    this.element.addEventListener("pointerover", ({ target }) => events.over(pointerOf(target)));
    this.element.addEventListener("pointerleave", () => events.over(undefined));
    this.element.addEventListener("focusin", ({ target }) => {
      const pointer = pointerOf(target);
      if (pointer === undefined) return;
      rove([...this.values.values()], target as HTMLElement);
      events.choose(pointer);
    });
    this.element.addEventListener("pointerdown", () => {
      this.before = document.activeElement;
    });
    this.element.addEventListener("click", ({ target }) => {
      const pointer = pointerOf(target);
      if (pointer === undefined) return;
      if (this.values.get(pointer) === this.before) events.edit(pointer);
      else events.choose(pointer);
    });
    this.element.addEventListener("keydown", (event) => this.pressed(event));
  }

  /** Whether the value stands on the page. */
  has = (pointer: string): boolean => this.values.has(pointer);

  elementOf = (pointer: string): HTMLElement | undefined => this.values.get(pointer);

  /** Marks one value; where it lies in a part that is closed, that part's heading. */
  light(pointer: string | undefined): void {
    for (const element of this.element.querySelectorAll(".lit")) element.classList.remove("lit");
    const element = pointer === undefined ? undefined : this.values.get(pointer);
    element?.classList.add("lit");
    element?.closest("details:not([open])")?.querySelector("summary")?.classList.add("lit");
  }

  /** Brings a value into view and gives it the focus. */
  reveal(pointer: string, focus = true): void {
    const element = this.values.get(pointer);
    if (!element) return;
    for (let part = element.closest("details"); part; part = part.parentElement?.closest("details") ?? null)
      part.open = true;
    element.scrollIntoView({ block: "center" });
    if (focus) element.focus({ preventScroll: true });
  }

  focus(): void {
    const all = [...this.values.values()];
    (all.find(({ tabIndex }) => tabIndex === 0) ?? all[0])?.focus();
  }

  private pressed(event: KeyboardEvent): void {
    const pointer = pointerOf(event.target);
    if (pointer === undefined) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.events.edit(pointer);
      return;
    }
    // What lies in a part that is closed cannot be reached.
    const all = [...this.values.values()].filter((one) => one.closest("details:not([open])") === null);
    const at = all.indexOf(event.target as HTMLElement);
    const to = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : all[to];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }
}

function sectionsOf(minutes: Minutes, parts: Parts): HTMLElement[] {
  const { attendance, paragraphs, attachments, verification, signatures } = minutes;
  const items = new Items(parts);
  return [
    meetingOf(minutes, parts),
    ...(attendance.length > 0 ? [attendanceOf(minutes, parts)] : []),
    ...paragraphs.map((item, i) => items.item(item, i)),
    ...attachments.map((attachment, i) => items.attachment(attachment, i)),
    ...(verification ? [verificationOf(verification, parts)] : []),
    ...(signatures.length > 0 ? [signaturesOf(signatures, parts)] : []),
  ];
}

function pointerOf(target: EventTarget | null): string | undefined {
  return (target as HTMLElement | null)?.closest?.<HTMLElement>("[data-p]")?.dataset.p;
}
