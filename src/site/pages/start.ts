import { byCode } from "../../text/order.js";
import type { Archive } from "../archive.js";
import { html, type Markup } from "../html.js";
import { type Body, yearOf } from "../meetings.js";
import { main, type Page } from "../page.js";
import { bodyName, count, filled, labels, organizationName } from "../words.js";
import { head, meetings } from "./lists.js";

const NEWEST = 12;
const MOST_BODIES = 24;

/** The first page: the search, what is new, and whose minutes there are. */
export function start({ docs, bodies, meetings: all }: Archive, title: string): Page {
  const dates = docs.map(({ date }) => yearOf(date)).filter((year) => year !== "");
  const span = years(dates.at(-1), dates[0]);
  const contents = filled(labels.start.contents, {
    documents: count(docs.length, "documents"),
    bodies: count(bodies.length, "bodies"),
  });
  // Where there are many bodies, those that met last.
  const some =
    bodies.length > MOST_BODIES
      ? [...bodies].sort((a, b) => byCode(lastOf(b), lastOf(a))).slice(0, MOST_BODIES)
      : bodies;
  const shown = bodies.filter((body) => some.includes(body));
  return {
    title,
    root: "",
    part: "search",
    feed: ["floden/alla.xml", title],
    content: main(html`${head(title, `${contents}${span && `, ${span}`}.`)}
${searchForm}
<section><h2>${labels.start.latest}</h2>
${meetings(all.slice(0, NEWEST), "", "named")}
</section>
<section><h2>${labels.start.bodies}</h2>
${grouped(shown, "organ/", 3)}
${shown.length < bodies.length && html`<p><a href="organ/index.html">${labels.start.allBodies} (${bodies.length})</a></p>`}
</section>
<p class="feed"><a href="floden/alla.xml">${labels.feed}</a></p>`),
  };
}

/** The search as a form, for pages at the root of the site. */
export const searchForm: Markup = html`<form class="find" role="search" action="sok.html" method="get" id="sok">
<label for="q">${labels.search.field}</label>
<div><input id="q" name="q" type="search" autocomplete="off" spellcheck="false" aria-describedby="q-exempel"><button>${labels.search.button}</button></div>
<p class="quiet" id="q-exempel">${labels.search.example}</p>
</form>`;

/** Bodies under their organisation, with how much there is of each; `level` is that of the headings. */
export function grouped(bodies: readonly Body[], folder: string, level: 2 | 3): Markup {
  const groups = new Map<string, Body[]>();
  for (const body of bodies) groups.set(body.organization, [...(groups.get(body.organization) ?? []), body]);
  return html`<div class="organizations">
${[...groups].map(
  ([
    organization,
    own,
  ]) => html`<div>${level === 2 ? html`<h2>${organizationName(organization)}</h2>` : html`<h3>${organizationName(organization)}</h3>`}
<ul class="index" role="list">
${own.map((body) => html`<li><a href="${folder}${body.slug}.html">${bodyName(body.name)}</a> <span class="quiet">${count(body.meetings.length, "meetings")}${spanOf(body)}</span></li>\n`)}</ul></div>\n`,
)}</div>`;
}

const lastOf = ({ meetings: held }: Body): string => held[0]?.date ?? "";

function spanOf({ meetings: held }: Body): string {
  const dates = held.map(({ date }) => yearOf(date)).filter((year) => year !== "");
  const span = years(dates.at(-1), dates[0]);
  return span && `, ${span}`;
}

function years(first: string | undefined, last: string | undefined): string {
  if (first === undefined || last === undefined) return "";
  return first === last ? first : filled(labels.start.span, { first, last });
}
