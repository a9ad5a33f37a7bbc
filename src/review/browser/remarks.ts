import type { Entry, Finding } from "../../index.js";
import type { Kept, Opened } from "../protocol.js";
import { button, el, visible } from "./dom.js";
import { LINES, nameOf, SEVERITIES, shown } from "./words.js";

/** What the lists beside the reading tell the rest of the page. */
export interface RemarkEvents {
  finding(one: Finding): void;
  /** Words that nobody understood, by where they stand. */
  unclaimed(start: number, end: number): void;
  remove(index: number, when: string): void;
}

/** What was noticed, the gravest first; each jumps to its place. */
export function findingsOf({ findings }: Opened, events: RemarkEvents): HTMLElement {
  const ordered = (["error", "warning", "note"] as const).flatMap((severity) =>
    findings.filter((one) => one.severity === severity),
  );
  const list = el("ul", { class: "findings" });
  for (const one of ordered)
    list.append(
      el(
        "li",
        { class: one.severity },
        button("", () => events.finding(one), { class: "finding" }),
      ),
    );
  [...list.querySelectorAll("button")].forEach((element, i) => {
    const { severity, message, place, note } = ordered[i] as Finding;
    element.append(
      el("strong", {}, SEVERITIES[severity]),
      ` ${visible(message)}`,
      (note !== undefined && el("span", { class: "quiet" }, ` ${visible(note)}`)) || "",
      place ? el("span", { class: "quiet" }, ` rad ${place.line}`) : "",
    );
  });
  return titled(
    "anmaerkningar",
    `Anmärkningar (${findings.length})`,
    list,
    findings.length === 0 && el("p", { class: "quiet" }, "Inget att anmärka."),
  );
}

/** The words that no rule understood. */
export function unclaimedOf({ labels, text }: Opened, events: RemarkEvents): HTMLElement | undefined {
  const open = labels.filter(([start, end, as]) => as === "unclaimed" && text.slice(start, end).trim() !== "");
  if (open.length === 0) return undefined;
  const list = el(
    "ul",
    { class: "unclaimed" },
    ...open.map(([start, end]) =>
      el(
        "li",
        {},
        button(visible(text.slice(start, end).trim()), () => events.unclaimed(start, end), { class: "finding" }),
      ),
    ),
  );
  return titled("otolkat", `Inte tolkat (${open.length})`, list);
}

/** The corrections of the file, those that no longer hold marked. */
export function correctionsOf({ corrections }: Opened, events: RemarkEvents): HTMLElement | undefined {
  if (corrections.length === 0) return undefined;
  const list = el("ul", { class: "corrections" }, ...corrections.map((kept, i) => row(kept, i, events)));
  return titled("raettelser", `Rättelser (${corrections.length})`, list);
}

function row({ entry, applied, pointer }: Kept, index: number, events: RemarkEvents): HTMLElement {
  const what = visible(described(entry, pointer));
  const why = entry.why === undefined ? "" : ` – ${visible(entry.why)}`;
  return el(
    "li",
    { class: applied ? "" : "stale" },
    !applied && el("strong", {}, "Gäller inte längre "),
    what,
    el("span", { class: "quiet" }, ` ${visible(entry.by)}, ${entry.when.slice(0, 10)}${why} `),
    button("Ta bort", () => events.remove(index, entry.when), { "aria-label": `Ta bort rättelsen ${what}` }),
  );
}

/** A correction in one line. */
function described(entry: Entry, pointer: string | undefined): string {
  if (entry.kind === "value") {
    const at = pointer ?? entry.pointer;
    const old = entry.read === undefined ? "saknades" : `”${shown(at, entry.read)}”`;
    return `${nameOf(at)}: ${old} → ${entry.value === undefined ? "inget" : `”${shown(at, entry.value)}”`}`;
  }
  if (entry.kind === "line") return `Rad ”${entry.words.printed.slice(0, 60)}” → ${LINES[entry.as]}`;
  const names = entry.mentions.map(({ printed }) => printed.replace(/\s+/g, " ")).join(", ");
  return entry.kind === "join" ? `Samma person: ${names}` : `Egen person: ${names}`;
}

function titled(id: string, title: string, ...parts: (Node | string | undefined | false)[]): HTMLElement {
  return el(
    "section",
    { "aria-labelledby": `h-${id}`, class: "remarks" },
    el("h3", { id: `h-${id}` }, title),
    ...parts,
  );
}
