import type { Listed, Queue } from "../protocol.js";
import { el, visible } from "./dom.js";
import { percent } from "./words.js";

/** The documents, the worst first. */
export class QueueView {
  readonly element = el("nav", { class: "queue", "aria-label": "Dokument" });
  private documents: readonly Listed[] = [];
  private current: number | undefined;

  constructor(private readonly choose: (id: number) => void) {}

  show({ documents, waiting }: Queue): void {
    this.documents = documents;
    const list = el("ol", {}, ...documents.map((one) => this.row(one)));
    const rest =
      waiting > 0 ? el("p", { class: "quiet", role: "status" }, `${waiting} dokument återstår att läsa …`) : "";
    this.element.replaceChildren(el("h2", {}, `Dokument (${documents.length})`), list, rest);
  }

  /** Says which document is on the page. */
  mark(id: number): void {
    this.current = id;
    for (const element of this.element.querySelectorAll<HTMLElement>("[data-id]"))
      if (Number(element.dataset.id) === id) element.setAttribute("aria-current", "true");
      else element.removeAttribute("aria-current");
  }

  /** The document after (or before) the current one. */
  beside(step: 1 | -1): number | undefined {
    return this.documents[this.documents.findIndex(({ id }) => id === this.current) + step]?.id;
  }

  private row(one: Listed): HTMLElement {
    const { id, name, corrections, stale } = one;
    const extra =
      corrections > 0
        ? ` · ${corrections === 1 ? "1 rättelse" : `${corrections} rättelser`}${stale > 0 ? `, ${stale} gäller inte längre` : ""}`
        : "";
    return el(
      "li",
      {},
      el(
        "button",
        {
          type: "button",
          "data-id": id,
          "aria-current": id === this.current && "true",
          onclick: () => this.choose(id),
        },
        el(
          "span",
          { class: "name" },
          fileOf(name),
          folderOf(name) !== "" && el("span", { class: "folder" }, folderOf(name)),
        ),
        el("span", { class: "state" }, visible(stateOf(one)) + extra),
      ),
    );
  }
}

const fileOf = (name: string): string => visible(name.slice(name.lastIndexOf("/") + 1));
const folderOf = (name: string): string => visible(name.slice(0, name.lastIndexOf("/") + 1));

function stateOf({ state, reason, errors, warnings, unclaimed }: Listed): string {
  if (state === "waiting") return "väntar";
  if (state === "failed") return reason ?? "går inte att läsa";
  const parts = [
    errors > 0 && `${errors} fel`,
    warnings > 0 && (warnings === 1 ? "1 varning" : `${warnings} varningar`),
    unclaimed > 0 && `${percent(unclaimed)} otolkat`,
  ];
  return parts.filter(Boolean).join(" · ") || "inget att anmärka";
}
