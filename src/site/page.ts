import { version } from "../version.js";
import { html, type Markup } from "./html.js";
import { filled, labels, model } from "./words.js";

/** What every page of a site needs to know of it. */
export interface Site {
  title: string;
  /** Where it will be published, with a slash at the end, for feeds; undefined leaves them relative. */
  baseUrl?: string;
}

export interface Page {
  title: string;
  /** The way from the page to the site's root. */
  root: "" | "../";
  /** Which part of the navigation it belongs to. */
  part?: "bodies" | "matters" | "people" | "search";
  /** The way to the page from above: addresses and names. */
  crumbs?: readonly (readonly [href: string, name: string])[];
  feed?: readonly [href: string, title: string];
  /** Not for search engines: a page about a person. */
  private?: boolean;
  /** What the page is made of; `main` and everything around it. */
  content: Markup;
  /** Minutes have a stylesheet of their own. */
  document?: boolean;
  script?: boolean;
}

/**
 * Everything comes from the site itself. `file:` stands for it where the site lies in a folder, where a browser may take
 * every file for a stranger; minutes show shares of votes by a style attribute.
 */
const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; style-src-attr 'unsafe-inline'; img-src data:; form-action 'self' file:; base-uri 'none'";

/** A whole page (HTML Living Standard). */
export function pageOf(page: Page, site: Site): string {
  const { root, content, crumbs = [], feed } = page;
  const styles = ["stil", page.document ? "protokoll" : "sidor"];
  return html`<!doctype html>
<html lang="${model.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${page.title === site.title ? site.title : `${page.title} – ${site.title}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${page.private && html`<meta name="robots" content="noindex">\n`}${feed && html`<link rel="alternate" type="application/atom+xml" title="${feed[1]}" href="${feed[0]}">\n`}${styles.map((name) => html`<link rel="stylesheet" href="${root}assets/${name}.css">\n`)}${page.script && html`<script src="${root}assets/search.js" defer></script>\n`}</head>
<body class="${page.document ? "document" : "pages"}">
<a class="skip" href="#${model.anchors.main}">${model.skip}</a>
<div class="top">
${bar(page, site)}
${crumbs.length > 0 && html`<nav class="crumbs" aria-label="${labels.crumbs}"><ol>${crumbs.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}</ol></nav>\n`}</div>
${content}
${!page.document && html`<footer><p>${filled(labels.built, { version })}</p></footer>\n`}</body>
</html>
`.text;
}

function bar({ root, part }: Page, site: Site): Markup {
  const link = (name: "bodies" | "matters" | "people", folder: string): Markup =>
    html`<li><a href="${root}${folder}/index.html"${part === name && html` aria-current="true"`}>${labels[name]}</a></li>`;
  const search = html`<form class="quick" role="search" action="${root}sok.html" method="get"><label class="unseen" for="snabb">${labels.search.heading}</label><input id="snabb" name="q" type="search" autocomplete="off" spellcheck="false" placeholder="${labels.search.heading}"><button>${labels.search.button}</button></form>`;
  return html`<nav class="site" aria-label="${labels.navigation}"><a class="home" href="${root}index.html">${site.title}</a><ul>${link("bodies", "organ")}${link("matters", "arenden")}${link("people", "personer")}</ul></nav>
${part !== "search" && search}`;
}

/** The part of a page that is not minutes. */
export const main = (content: Markup): Markup =>
  html`<main id="${model.anchors.main}" tabindex="-1">
${content}
</main>`;
