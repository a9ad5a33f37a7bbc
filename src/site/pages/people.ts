import { addTo } from "../../text/lists.js";
import { byCode } from "../../text/order.js";
import { columns } from "../charts.js";
import { html, type Markup } from "../html.js";
import { yearOf } from "../meetings.js";
import { main, type Page } from "../page.js";
import { type Person, surnameFirst } from "../people.js";
import { plain, sortKey } from "..//terms.js";
import { bodyName, count, filled, labels, longDate, model, organizationName, roles } from "../words.js";
import { head, items, paged } from "./lists.js";

const words = labels.person;
/** Common names have many bearers; the register has them all. */
const MOST_ALIKE = 24;
const demands: Partial<Record<string, string>> = labels.demands;
const withParty = ({ name, party }: Person): string => (party === undefined ? name : `${name} (${party})`);

/** A person in one body: roles over time, attendance, what the person moved and how the person voted. */
export function personPage(person: Person): Page {
  const { body, moved, voted, reserved, alike, attended } = person;
  const motions = moved.map(({ doc, item, demands: asked }) => ({
    doc,
    item,
    said: [...new Set(asked.map((one) => demands[one] ?? one))].join(", ") || labels.demands.other,
  }));
  const votes = voted.map(({ doc, item, choice }) => ({ doc, item, said: model.vote.choices[choice] }));
  const nothing = attended.length + moved.length + voted.length + reserved.length === 0;
  const list = (title: string, given: Parameters<typeof items>[0]): Markup | false =>
    given.length > 0 && html`<section><h2>${title}</h2>\n${items(given, "../")}\n</section>\n`;
  return {
    title: `${withParty(person)}, ${bodyName(body.name)}`,
    root: "../",
    part: "people",
    private: true,
    crumbs: [["index.html", labels.people]],
    content:
      main(html`${head(withParty(person), html`<a href="../organ/${body.slug}.html">${bodyName(body.name)}</a>`, organizationName(body.organization))}
${nothing && html`<section><p>${words.nothing}</p></section>`}${served(person)}${attendance(person)}${list(words.motions, motions)}${list(words.votes, votes)}${list(words.reservations, reserved)}${
  alike.length > 0 &&
  html`<section><h2>${words.alike}</h2>
<p>${words.alikeLead}</p>
<ul class="index" role="list">${alike.slice(0, MOST_ALIKE).map((other) => html`<li><a href="${other.slug}.html">${withParty(other)}</a> <span class="quiet">${bodyName(other.body.name)}</span></li>`)}</ul>
</section>`
}`),
  };
}

/** What the person was, from when to when, as far as the minutes show. */
function served({ attended }: Person): Markup | false {
  const spans: { role: string; first: string; last: string }[] = [];
  for (const { meeting, as } of [...attended].reverse()) {
    if (meeting.date === "") continue;
    const office = as.role && roles[as.role];
    const role = [model.categories[as.category], office ?? as.title].filter(Boolean).join(", ");
    const last = spans.at(-1);
    if (last?.role === role) last.last = meeting.date;
    else spans.push({ role, first: meeting.date, last: meeting.date });
  }
  if (spans.length === 0) return false;
  return html`<section><h2>${words.roles}</h2>
<ul class="spans" role="list">${spans.reverse().map(({ role, first, last }) => html`<li>${role} <span class="quiet">${first === last ? longDate(first) : `${longDate(first)} – ${longDate(last)}`}</span></li>`)}</ul>
</section>
`;
}

function attendance({ name, attended }: Person): Markup | false {
  const years = new Map<string, { present: number; absent: number }>();
  let present = 0;
  for (const { meeting, as } of attended) {
    const year = yearOf(meeting.date) || labels.undated;
    const tally = years.get(year) ?? { present: 0, absent: 0 };
    tally[as.absent ? "absent" : "present"]++;
    if (!as.absent) present++;
    years.set(year, tally);
  }
  if (attended.length === 0) return false;
  const given = [...years]
    .sort(([a], [b]) => byCode(a, b))
    .map(([year, tally]) => ({
      name: year,
      short: year,
      shares: (["present", "absent"] as const).map((kind) => ({ kind, name: words[kind], value: tally[kind] })),
    }));
  return html`<section><h2>${words.attendance}</h2>
<p>${filled(words.attendanceLead, { present, meetings: count(attended.length, "meetings") })}</p>
${given.length > 1 && columns(filled(words.attendanceCaption, { name }), labels.year, given)}
</section>
`;
}

const initialOf = ({ name }: Person): string => {
  const [first = ""] = plain(surnameFirst(name));
  return /^[a-zåäö]$/.test(first) ? first : "";
};

/** The register: letters of surnames, and a list for each. File names without extension, and pages. */
export function peopleLists(people: readonly Person[]): [name: string, page: Page][] {
  const letters = new Map<string, Person[]>();
  for (const person of people) {
    addTo(letters, initialOf(person), person);
  }
  const file = (letter: string): string => `bokstav-${letter === "" ? "x" : letter.charCodeAt(0).toString(16)}`;
  const shown = (letter: string): string => letter.toUpperCase() || words.other;
  const all = [...letters].sort(([a], [b]) => byCode(sortKey(a) || "~", sortKey(b) || "~"));
  const index: Page = {
    title: labels.people,
    root: "../",
    part: "people",
    private: true,
    content: main(html`${head(labels.people, words.lead)}
<section><h2>${words.initials}</h2>
<ul class="letters" role="list">
${all.map(([letter, list]) => html`<li><a href="${file(letter)}.html">${shown(letter)}<span class="unseen">,</span> <span class="quiet">${list.length}</span></a></li>\n`)}</ul>
</section>`),
  };
  const lists = all.flatMap(([letter, list]) =>
    paged(list, (page) => (page === 1 ? file(letter) : `${file(letter)}-${page}`)).map(
      ({ name, part, links }): [string, Page] => [
        name,
        {
          title: `${labels.people}: ${shown(letter)}`,
          root: "../",
          part: "people",
          private: true,
          crumbs: [["index.html", labels.people]],
          content: main(html`${head(`${words.initials} ${shown(letter)}`, count(list.length, "people"))}
<section><ul class="index" role="list">
${part.map((person) => html`<li><a href="${person.slug}.html">${surnameFirst(person.name)}${person.party && ` (${person.party})`}</a> <span class="quiet">${bodyName(person.body.name)}, ${organizationName(person.body.organization)}</span></li>\n`)}</ul>
${links}</section>`),
        },
      ],
    ),
  );
  return [["index", index], ...lists];
}
