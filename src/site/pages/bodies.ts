import { addTo } from "../../text/lists.js";
import { byCode } from "../../text/order.js";
import type { Archive } from "../archive.js";
import { bars, columns } from "../charts.js";
import { html, type Markup } from "../html.js";
import { type Body, eachItem, type Meeting, yearOf } from "../meetings.js";
import { main, type Page } from "../page.js";
import type { Person } from "../people.js";
import { type Choice, noVotes, type Tally } from "../summary.js";
import { bodyName, count, filled, labels, longDate, model, organizationName } from "../words.js";
import { head, meetings } from "./lists.js";
import { grouped } from "./start.js";

const NEWEST = 10;
/** As many columns as can be told apart on a telephone. */
const COLUMNS = 40;
const MEMBERS = 60;

export function bodyIndex({ bodies }: Archive): Page {
  return {
    title: labels.bodies,
    root: "../",
    part: "bodies",
    content: main(html`${head(labels.bodies, count(bodies.length, "bodies"))}
<section>${grouped(bodies, "", 2)}</section>`),
  };
}

/** A body: its latest meetings, its years, how it votes, who comes. */
export function bodyPage(body: Body, members: readonly Person[]): Page {
  const name = bodyName(body.name);
  const held = body.meetings;
  return {
    title: bodyTitle(body),
    root: "../",
    part: "bodies",
    crumbs: [["index.html", labels.bodies]],
    feed: [`../floden/${body.slug}.xml`, bodyTitle(body)],
    content: main(html`${head(name, count(held.length, "meetings"), organizationName(body.organization))}
<section><h2>${labels.newest}</h2>
${meetings(held.slice(0, NEWEST), "../", "dated")}
</section>
<section><h2>${labels.years}</h2>
<ul class="index" role="list">
${yearsOf(body).map(([year, list]) => html`<li><a href="${yearFile(body, year)}">${year || labels.undated}</a> <span class="quiet">${count(list.length, "meetings")}</span></li>\n`)}</ul>
</section>
${attendance(body)}
${votes(body)}
${people(members)}
<p class="feed"><a href="../floden/${body.slug}.xml">${labels.feed}</a></p>`),
  };
}

/** The meetings of a body in one year. */
export function yearPage(body: Body, year: string, list: readonly Meeting[]): Page {
  const shown = year || labels.undated;
  return {
    title: `${bodyTitle(body)} ${shown}`,
    root: "../",
    part: "bodies",
    crumbs: [
      ["index.html", labels.bodies],
      [`${body.slug}.html`, bodyName(body.name)],
    ],
    content:
      main(html`${head(`${bodyName(body.name)} ${shown}`, count(list.length, "meetings"), organizationName(body.organization))}
<section>${meetings(list, "../", "told")}</section>`),
  };
}

/** "Kommunstyrelsen, Lillsjö kommun". */
export const bodyTitle = ({ name, organization }: Body): string =>
  organization === "" ? bodyName(name) : `${bodyName(name)}, ${organization}`;

export const yearFile = ({ slug }: Body, year: string): string => `${slug}-${year || "utan-datum"}.html`;

/** Years, newest first, with their meetings. */
export function yearsOf({ meetings: held }: Body): [year: string, meetings: Meeting[]][] {
  const years = new Map<string, Meeting[]>();
  for (const meeting of held) {
    addTo(years, yearOf(meeting.date), meeting);
  }
  return [...years].sort(([a], [b]) => byCode(b, a));
}

function attendance(body: Body): Markup | false {
  const known = body.meetings.filter(({ date, docs: [doc] }) => date !== "" && doc.serving > 0).slice(0, COLUMNS);
  if (known.length < 2) return false;
  const words = labels.attendance;
  const given = [...known].reverse().map(({ date, docs: [doc] }) => ({
    name: longDate(date),
    short: yearOf(date),
    shares: [{ kind: "present", name: words.column, value: doc.serving }],
  }));
  const caption = filled(words.caption, { body: bodyName(body.name) });
  return html`<section><h2>${words.heading}</h2>
<p>${filled(words.lead, { meetings: count(known.length, "meetings") })}</p>
${columns(caption, words.date, given)}
</section>`;
}

const CHOICES: readonly Choice[] = ["yes", "no", "abstained", "absent"];

function votes(body: Body): Markup | false {
  const parties = new Map<string, Tally>();
  let rounds = 0;
  for (const meeting of body.meetings) {
    eachItem(meeting, (doc, item) => {
      for (const vote of doc.votes) {
        if (vote.item !== item) continue;
        rounds++;
        for (const [party, cast] of vote.parties) {
          const tally = parties.get(party) ?? noVotes();
          for (const choice of CHOICES) tally[choice] += cast[choice];
          parties.set(party, tally);
        }
      }
    });
  }
  if (rounds === 0) return false;
  const words = labels.byParty;
  const all = (tally: Tally): number => CHOICES.reduce((sum, choice) => sum + tally[choice], 0);
  const rows = [...parties]
    .sort(([a, one], [b, other]) => all(other) - all(one) || byCode(a, b))
    .map(([name, tally]) => ({
      name,
      shares: CHOICES.map((kind) => ({ kind, name: model.vote.choices[kind], value: tally[kind] })),
    }));
  return html`<section><h2>${words.heading}</h2>
<p>${filled(words.lead, { votes: count(rounds, "votes") })}</p>
${bars(filled(words.caption, { body: bodyName(body.name) }), labels.party, rows)}
</section>`;
}

/** Those who came most often, and the way to all others. */
function people(members: readonly Person[]): Markup | false {
  const elected = members.filter(({ attended }) =>
    attended.some(({ as: { category } }) => category === "member" || category === "substitute"),
  );
  if (elected.length === 0) return false;
  const shown = [...elected]
    .sort((a, b) => b.attended.length - a.attended.length)
    .slice(0, MEMBERS)
    .sort((a, b) => elected.indexOf(a) - elected.indexOf(b));
  return html`<section><h2>${labels.members}</h2>
<ul class="index" role="list">
${shown.map(({ slug, name, party, attended }) => html`<li><a href="../personer/${slug}.html">${name}${party && ` (${party})`}</a> <span class="quiet">${count(attended.length, "meetings")}</span></li>\n`)}</ul>
${shown.length < elected.length && html`<p><a href="../personer/index.html">${labels.membersMore}</a></p>`}
</section>`;
}
