import { type Minutes, render } from "../../index.js";
import { html, Markup } from "../html.js";
import { matterSlug } from "../matters.js";
import { type Doc, yearOf } from "../meetings.js";
import type { Page } from "../page.js";
import { bodyName, labels, longDate, meetingName, versionName } from "../words.js";
import { yearFile } from "./bodies.js";
import { documentPath } from "./lists.js";

/**
 * The minutes themselves, as the HTML format sets them, with the way to everything around them.
 *
 * @param matters names of the pages of matters that there are
 */
export async function documentPage(doc: Doc, minutes: Minutes, matters: ReadonlySet<string>): Promise<Page> {
  const { at, meeting, people } = doc;
  const pages = new Map(people.map(({ id, page }) => [id, page]));
  const fragment = await render(minutes, "html", {
    fragment: true,
    links: {
      person: (id) => {
        const page = pages.get(id);
        return page === undefined ? undefined : `../personer/${page}.html`;
      },
      matter: (number) => {
        const page = matterSlug(doc, number);
        return matters.has(page) ? `../arenden/${page}.html` : undefined;
      },
    },
  });
  const others = meeting.docs.filter((other) => other !== doc);
  const versions =
    others.length > 0 &&
    html`<aside class="versions" aria-label="${labels.version}"><p>${labels.version}</p><ul role="list">${others.map((other) => html`<li><a href="${documentPath("../", other)}">${versionName(other)}</a></li>`)}</ul></aside>`;
  return {
    title: meetingName(meeting),
    root: "../",
    part: "bodies",
    crumbs: [
      [
        `../organ/${at.slug}.html`,
        at.organization === "" ? bodyName(at.name) : `${bodyName(at.name)}, ${at.organization}`,
      ],
      [`../organ/${yearFile(at, yearOf(doc.date))}`, yearOf(doc.date) || longDate("")],
    ],
    document: true,
    content: html`${versions}${new Markup(fragment)}`,
  };
}
