import type { Archive } from "../archive.js";
import { html } from "../html.js";
import { main, type Page } from "../page.js";
import { labels } from "../words.js";
import { grouped, searchForm } from "./start.js";

const words = labels.search;
const MOST = 40;

/** The search: a form that the script brings to life, and without script the way to everything by hand. */
export function searchPage({ bodies }: Archive): Page {
  return {
    title: words.heading,
    root: "",
    part: "search",
    script: true,
    content: main(html`<header><h1>${words.heading}</h1></header>
${searchForm}
<noscript><p>${words.noscript}</p>${grouped(bodies.slice(0, MOST), "organ/", 2)}<p><a href="organ/index.html">${labels.start.allBodies}</a></p></noscript>
<p id="lage" role="status"></p>
<div class="found" id="fynd" hidden>
<aside id="avgransa" aria-label="${words.filter}"></aside>
<section aria-labelledby="traffar-rubrik"><h2 class="unseen" id="traffar-rubrik">${words.results}</h2><ol id="traffar" role="list"></ol><button type="button" id="fler" hidden></button></section>
</div>`),
  };
}
