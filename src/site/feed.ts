import { clean, document, type Element, el } from "../xml/xml.js";
import { type Meeting, yearOf } from "./meetings.js";
import type { Site } from "./page.js";
import { digest } from "./slug.js";
import { count, labels, meetingName, sign, versionName } from "./words.js";

const NAMESPACE = "http://www.w3.org/2005/Atom";
const MIXED = new Set(["title", "summary", "name", "id", "updated", "published", "generator"]);
const MOST = 50;
const MOST_ITEMS = 12;

/** No feed is older than this: where no document has a date, Atom wants one all the same. */
const NEVER = "1970-01-01";

/**
 * The newest meetings as an Atom feed (RFC 4287). Without `baseUrl` links are relative to the feed. Times are those of the
 * minutes, day by day: nothing depends on when the site was built.
 *
 * @param path of the feed below the site's root
 */
export function feed(path: string, title: string, meetings: readonly Meeting[], site: Site): string {
  const dated = meetings.filter(({ date }) => date !== "").slice(0, MOST);
  const address = (below: string): string => (site.baseUrl === undefined ? `../${below}` : `${site.baseUrl}${below}`);
  const root = el(
    "feed",
    { xmlns: NAMESPACE, "xml:lang": "sv" },
    el("id", {}, uuid(JSON.stringify(["feed", site.baseUrl, path]))),
    el("title", {}, clean(title)),
    el("updated", {}, moment(dated.map(updatedOf).sort().at(-1) ?? NEVER)),
    el("author", {}, el("name", {}, clean(site.title))),
    el("link", { rel: "self", type: "application/atom+xml", href: address(path) }),
    el("link", { rel: "alternate", type: "text/html", href: address("index.html") }),
    ...dated.map((meeting) => entry(meeting, address)),
  );
  return document(root, MIXED);
}

function entry(meeting: Meeting, address: (below: string) => string): Element {
  const [doc] = meeting.docs;
  const titles = doc.items
    .slice(0, MOST_ITEMS)
    .map(({ number, title }) => `${sign(number)} ${title ?? labels.untitled}`);
  const rest = doc.items.length - titles.length;
  return el(
    "entry",
    {},
    el("id", {}, uuid(doc.slug)),
    el("title", {}, clean(meetingName(meeting))),
    el("updated", {}, moment(updatedOf(meeting))),
    el("published", {}, moment(meeting.date)),
    ...meeting.docs.map((one, i) =>
      el("link", {
        rel: i === 0 ? "alternate" : "related",
        type: "text/html",
        title: clean(versionName(one)),
        href: address(`protokoll/${one.slug}.html`),
      }),
    ),
    el("category", { term: clean(yearOf(meeting.date)) }),
    el("summary", {}, clean([...titles, ...(rest > 0 ? [`+ ${count(rest, "items")}`] : [])].join("; "))),
  );
}

/** The last day that something happened to the minutes of a meeting. */
const updatedOf = ({ docs }: Meeting): string =>
  docs
    .map(({ updated }) => updated)
    .sort()
    .at(-1) || NEVER;

/** A day of the model as a moment (RFC 3339); the hour is not known. */
const moment = (day: string): string => `${day}T00:00:00Z`;

/** A UUID made from a hash (RFC 9562, version 8): the same thing has the same one in every site. */
function uuid(identity: string): string {
  const hex = digest(identity);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
