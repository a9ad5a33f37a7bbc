import { html, type Markup } from "../html.js";
import type { Doc, Meeting } from "../meetings.js";
import type { Outcome } from "../summary.js";
import { bodyName, filled, labels, longDate, meetingName, outcomeName, sign, versionName } from "../words.js";

/** Lists longer than this go on on another page. */
const LONGEST = 300;

/** A link to a document, or to one § of it. */
export const documentPath = (root: string, { slug }: Doc, anchor?: string): string =>
  `${root}protokoll/${slug}.html${anchor === undefined ? "" : `#${anchor}`}`;

/** How a meeting is listed: with its body where that is not the page's, with its § where the page has room for them. */
type Manner = "named" | "dated" | "told";

/** Meetings by their days; every version of the minutes can be reached. */
export function meetings(list: readonly Meeting[], root: string, manner: Manner): Markup {
  return html`<ol class="meetings" role="list">
${list.map((meeting) => {
  const [first, ...others] = meeting.docs;
  const named = manner === "named";
  const path = documentPath(root, first);
  const where = named && meeting.body.organization !== "" && `${meeting.body.organization} · `;
  return html`<li><a href="${path}">${named ? meetingName(meeting) : longDate(meeting.date)}</a>${
    manner === "told" && first.items.length > 1
      ? told(first, root)
      : html` <span class="quiet">${where}${versionName(first)}</span>`
  }${
    others.length > 0 &&
    html`<ul class="versions" role="list">${others.map((doc) => html`<li><a href="${documentPath(root, doc)}">${versionName(doc)}</a></li>`)}</ul>`
  }</li>\n`;
})}</ol>`;
}

/** What a document is about, § by §, folded. */
const told = (doc: Doc, root: string): Markup =>
  html`<details><summary>${versionName(doc)}</summary><ol role="list">
${doc.items.map(({ number, title, anchor, outcome }) => html`<li><a href="${documentPath(root, doc, anchor)}">${sign(number)} ${title ?? labels.untitled}</a> ${badge(outcome)}</li>\n`)}</ol></details>`;

/** The outcome as documents show it. */
const badge = (outcome: Outcome | undefined): Markup | false =>
  outcome !== undefined && outcome !== "other" && html`<span class="badge ${outcome}">${outcomeName(outcome)}</span>`;

/** A § of a meeting: what it is about, where and when, and what came of it. */
function item(doc: Doc, at: number, root: string, said?: string): Markup {
  const { number = "", title, anchor, outcome } = doc.items[at] ?? {};
  return html`<li><a href="${documentPath(root, doc, anchor)}">${sign(number)} ${title ?? labels.untitled}</a> ${badge(outcome)} <span class="quiet">${said !== undefined && html`<strong>${said}</strong> · `}${bodyName(doc.at.name)} · ${longDate(doc.date)}</span></li>\n`;
}

/** The § of a list, the first `LONGEST` of them: where there are more, the search finds them. */
export const items = (list: readonly { doc: Doc; item: number; said?: string }[], root: string): Markup =>
  html`<ol class="items" role="list">
${list.slice(0, LONGEST).map(({ doc, item: at, said }) => item(doc, at, root, said))}</ol>${
    list.length > LONGEST &&
    html`<p class="quiet">${filled(labels.pages.first, { shown: LONGEST, all: list.length })}</p>`
  }`;

/** A list that is parted over pages: the pages' names and what stands on each. */
export function paged<T>(
  list: readonly T[],
  name: (page: number) => string,
): { name: string; part: T[]; links: Markup | false }[] {
  const count = Math.max(1, Math.ceil(list.length / LONGEST));
  return Array.from({ length: count }, (_, i) => ({
    name: name(i + 1),
    part: list.slice(i * LONGEST, (i + 1) * LONGEST),
    links:
      count > 1 &&
      html`<nav class="paging" aria-label="${labels.pages.label}">${i > 0 && html`<a rel="prev" href="${name(i)}.html">${labels.pages.previous}</a> `}<span>${filled(labels.pages.page, { page: i + 1, pages: count })}</span>${i + 1 < count && html` <a rel="next" href="${name(i + 2)}.html">${labels.pages.next}</a>`}</nav>`,
  }));
}

/** The head of a page: what it is, and in a word what it holds. */
export const head = (title: string, lead?: Markup | string, above?: string): Markup =>
  html`<header>${above && html`<p class="owner">${above}</p>`}<h1>${title}</h1>${lead && html`<p class="lead">${lead}</p>`}</header>`;
