import { addTo } from "../../text/lists.js";
import { byCode } from "../../text/order.js";
import { html } from "../html.js";
import { latest, type Matter } from "../matters.js";
import { yearOf } from "../meetings.js";
import { main, type Page } from "../page.js";
import { bodyName, count, labels, longDate, organizationName } from "../words.js";
import { head, items, paged } from "./lists.js";

/** A matter through its meetings and bodies, oldest first. */
export function matterPage(matter: Matter): Page {
  const { number, title, organization, handled, alike } = matter;
  return {
    title: title === undefined ? number : `${number} ${title}`,
    root: "../",
    part: "matters",
    crumbs: [["index.html", labels.matters]],
    content:
      main(html`${head(title ?? number, html`${title !== undefined && html`Dnr ${number} · `}${count(handled.length, "times")}`, organizationName(organization))}
<section><h2>${labels.matter.history}</h2>
${items(handled, "../")}
</section>
${
  alike.length > 0 &&
  html`<section><h2>${labels.matter.alike}</h2>
<p>${labels.matter.alikeLead}</p>
<ul class="index" role="list">${alike.map((other) => html`<li><a href="${other.slug}.html">${other.number} ${other.title}</a> <span class="quiet">${bodyName(other.handled[0].doc.at.name)}</span></li>`)}</ul>
</section>`
}`),
  };
}

/** The lists of matters, by the year of their latest handling: file names without extension, and pages. */
export function matterLists(matters: readonly Matter[]): [name: string, page: Page][] {
  const years = new Map<string, Matter[]>();
  for (const matter of matters) {
    addTo(years, yearOf(latest(matter)), matter);
  }
  const file = (year: string): string => `ar-${year || "utan-datum"}`;
  const all = [...years].sort(([a], [b]) => byCode(b, a));
  const index: Page = {
    title: labels.matters,
    root: "../",
    part: "matters",
    content: main(html`${head(labels.matters, labels.matter.lead)}
<section><h2>${labels.matter.years}</h2>
<ul class="index" role="list">
${all.map(([year, list]) => html`<li><a href="${file(year)}.html">${year || labels.undated}</a> <span class="quiet">${count(list.length, "matters")}</span></li>\n`)}</ul>
</section>`),
  };
  const lists = all.flatMap(([year, list]) =>
    paged(list, (page) => (page === 1 ? file(year) : `${file(year)}-${page}`)).map(
      ({ name, part, links }): [string, Page] => [
        name,
        {
          title: `${labels.matters} ${year || labels.undated}`,
          root: "../",
          part: "matters",
          crumbs: [["index.html", labels.matters]],
          content: main(html`${head(`${labels.matters} ${year || labels.undated}`, count(list.length, "matters"))}
<section><ol class="items" role="list">
${part.map((matter) => html`<li><a href="${matter.slug}.html">${matter.title ?? labels.untitled}</a> <span class="quiet">${matter.number} · ${organizationName(matter.organization)} · ${longDate(latest(matter))}${matter.handled.length > 1 && ` · ${count(matter.handled.length, "times")}`}</span></li>\n`)}</ol>
${links}</section>`),
        },
      ],
    ),
  );
  return [["index", index], ...lists];
}
