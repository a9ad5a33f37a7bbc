import type { Element } from "hast";
import type { Minutes } from "../../model/minutes.js";
import { escapedUnit, visible } from "../../text/visible.js";
import { momentOf } from "../../text/zone.js";
import type { Anchors } from "../mdast/anchors.js";
import { titleOf } from "../mdast/title.js";
import { sign } from "../mdast/words.js";
import { h } from "./h.js";

/**
 * What the page is, for search engines and catalogues (JSON-LD 1.1 with the vocabulary of schema.org): the document, its
 * meeting and its items. People are left out on purpose: that the page names them is no reason to feed indexes of persons. A block of
 * data runs nothing and fetches nothing.
 */
export function jsonLd(minutes: Minutes, anchors: Anchors): Element {
  const { organization, body, meeting, paragraphs } = minutes;
  const { date, start, end, place } = meeting;
  const owner = organization === undefined ? undefined : { "@type": "Organization", name: visible(organization) };
  const organizer =
    body === undefined ? owner : { "@type": "Organization", name: visible(body), parentOrganization: owner };
  const at = (time: string | undefined): string | undefined =>
    date === undefined ? undefined : visible(time === undefined ? date : momentOf(date, time));
  const name = titleOf(minutes).text;
  const data = {
    "@context": "https://schema.org",
    "@type": "DigitalDocument",
    name,
    inLanguage: "sv",
    author: organizer,
    about: {
      "@type": "Event",
      name,
      startDate: at(start),
      endDate: end === undefined ? undefined : at(end),
      location: place === undefined ? undefined : { "@type": "Place", name: visible(place) },
      organizer,
    },
    hasPart: paragraphs.map(({ number, title }, i) => ({
      "@type": "CreativeWork",
      identifier: visible(sign(number)),
      name: title === undefined ? undefined : visible(title),
      url: `#${anchors.paragraphs[i] ?? ""}`,
    })),
  };
  // Nothing in it can close the element or open another one.
  const text = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escapedUnit);
  return h("script", { type: "application/ld+json" }, text);
}
