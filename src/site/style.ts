import { base } from "../design/base.js";
import { documentStyle } from "../design/document.js";
import { tokens } from "../design/tokens.js";

/** What every page of a site has: the design's base, and the bar above. */
export const sharedStyles = `${tokens}${base}
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); font: .8125rem/1.5 var(--sans); font-variant-numeric: lining-nums; }
.top { padding: 1rem 0 .75rem; border-bottom: 1px solid var(--line); font: .9375rem/1.4 var(--sans); hyphens: manual; }
.top { display: grid; grid-template-columns: 1fr auto; gap: .5rem 1.5rem; align-items: center; }
.top ul, .top ol { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.top li { margin: 0; padding: 0; }
nav.site { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; align-items: baseline; }
nav.site a { display: inline-block; padding: .3rem 0; color: var(--ink); text-decoration: none; }
nav.site a:hover { text-decoration: underline; }
nav.site a[aria-current] { color: var(--link); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .4em; }
nav.site .home { font-weight: 600; }
.crumbs { grid-column: 1 / -1; font-size: .8125rem; }
.crumbs ol { gap: .25rem .5rem; }
.crumbs li + li::before { content: "/"; margin-right: .5rem; color: var(--quiet); }
.quick { display: flex; gap: .4rem; }
input[type="search"] { min-width: 0; padding: .4rem .6rem; border: 1px solid var(--quiet); border-radius: 3px; background: var(--paper); color: var(--ink); font: inherit; }
input[type="search"]::placeholder { color: var(--quiet); opacity: 1; }
button { padding: .4rem .9rem; border: 1px solid var(--mark); border-radius: 3px; background: var(--paper); color: var(--link); font: inherit; font-weight: 600; cursor: pointer; }
button:hover { background: var(--decision); }
.versions ul { margin: 0; padding: 0; list-style: none; }
.versions li { padding: 0; }
@media (max-width: 40rem) {
  .top { grid-template-columns: 1fr; }
  .quick input { flex: 1; }
}
@media print { .top { display: none; } }
`;

/** Pages that are not minutes. */
export const pageStyles = `body { max-width: 56rem; }
header { padding: 3rem 0 .5rem; }
h1 { font-size: clamp(1.8rem, 1.4rem + 2vw, 2.5rem); }
.owner { margin: 0 0 .6rem; font: 600 .8125rem/1.4 var(--sans); letter-spacing: .09em; text-transform: uppercase; color: var(--quiet); }
.lead { margin: .75rem 0 0; font-size: 1.1875rem; line-height: 1.45; color: var(--quiet); }
main > section { margin-top: 2.5rem; }
main > section > h2, .found h2 { padding-bottom: .35rem; margin-bottom: .75rem; border-bottom: 1px solid var(--line); }
main ul, main ol { margin: 0 0 .85rem; padding: 0; list-style: none; }
main li { margin: 0; padding: .4rem 0; }
.meetings > li, .items > li { padding: .55rem 0; }
.meetings > li > .quiet, .items > li > .quiet { display: block; }
.meetings details { font: .9375rem/1.5 var(--sans); }
.meetings summary { color: var(--quiet); font-size: .8125rem; cursor: pointer; }
.meetings details li { padding: .2rem 0 .2rem 1rem; }
.meetings .versions { margin: .1rem 0 0; font: .8125rem/1.5 var(--sans); }
.meetings .versions li { display: inline-block; padding: 0 1rem 0 0; }
.items strong { font-weight: 600; color: var(--ink); }
.items .badge { font: 600 .75rem/1.5 var(--sans); }
.index { columns: 19rem 3; column-gap: 2.5rem; }
.index li { break-inside: avoid; padding: .25rem 0; line-height: 1.4; }
.organizations { columns: 19rem 2; column-gap: 2.5rem; }
.organizations > div { break-inside: avoid; padding-bottom: 1.25rem; }
.organizations h2, .organizations h3 { margin: 0 0 .1rem; font-size: 1.0625rem; letter-spacing: 0; }
.organizations .index { columns: auto; }
.spans li { padding: .25rem 0; }
.letters { display: grid; grid-template-columns: repeat(auto-fill, minmax(4.75rem, 1fr)); gap: .5rem; }
.letters li { padding: 0; }
.letters a { display: block; padding: .5rem .6rem; white-space: nowrap; border: 1px solid var(--line); border-radius: 3px; text-decoration: none; }
.letters a:hover { border-color: var(--mark); }
.paging { display: flex; gap: 1.25rem; margin-top: 1rem; font: .9375rem/1.5 var(--sans); }
.feed { margin-top: 2.5rem; font: .875rem/1.5 var(--sans); }
.find { margin: 1.75rem 0 0; padding: 1.25rem; background: var(--raised); border-left: 4px solid var(--mark); font: 1rem/1.4 var(--sans); hyphens: manual; }
.find label { display: block; margin-bottom: .4rem; font-weight: 600; }
.find div { display: flex; gap: .5rem; }
.find input { flex: 1; padding: .6rem .75rem; font-size: 1.125rem; }
.find button { padding: .6rem 1.25rem; background: var(--link); color: var(--paper); }
.find button:hover { background: var(--ink); border-color: var(--ink); }
.find p { margin: .5rem 0 0; }
#lage { margin: 1.25rem 0 0; font: .9375rem/1.5 var(--sans); color: var(--quiet); min-height: 1.5em; }
.found { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem 2.5rem; margin-top: .5rem; }
.found [hidden] { display: none; }
.facet { margin: 0 0 1.25rem; padding: 0; border: 0; min-width: 0; font: .875rem/1.4 var(--sans); hyphens: manual; }
.facet legend { padding: 0 0 .25rem; font: 600 .75rem/1.4 var(--sans); letter-spacing: .03em; color: var(--quiet); }
.facet label { display: flex; gap: .5rem; align-items: baseline; padding: .22rem 0; cursor: pointer; }
.facet input { margin: 0; accent-color: var(--mark); }
.facet .number { margin-left: auto; color: var(--quiet); font-variant-numeric: lining-nums tabular-nums; }
.facets > summary { padding: .5rem 0; font: 600 .9375rem/1.4 var(--sans); cursor: pointer; }
#traffar > li { padding: .85rem 0; border-bottom: 1px solid var(--line); }
#traffar h3 { margin: 0; font-size: 1.125rem; }
#traffar p { margin: .2rem 0 0; }
#traffar .badge { font: 600 .75rem/1.5 var(--sans); }
mark { background: color-mix(in srgb, var(--mark) 18%, transparent); color: inherit; }
#fler { margin: 1rem 0 2rem; font: 600 .9375rem/1.4 var(--sans); }
.chart { margin: 1rem 0 0; }
.chart svg { display: block; overflow: visible; font: 13px var(--sans); font-variant-numeric: lining-nums tabular-nums; }
.chart text { fill: var(--ink); }
.chart .tick { fill: var(--quiet); font-size: 12px; }
.chart .name { font-weight: 600; }
.chart .grid { stroke: var(--line); }
.chart .axis { stroke: var(--quiet); }
.yes, .present { fill: var(--yes); --swatch: var(--yes); }
.no { fill: var(--no); --swatch: var(--no); }
.abstained { fill: var(--abstained); --swatch: var(--abstained); }
.absent { fill: var(--absent); --swatch: var(--absent); }
.present { fill: var(--mark); --swatch: var(--mark); }
.chart rect { stroke: var(--paper); stroke-width: 1px; }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font: .8125rem/1.5 var(--sans); }
.key li { padding: 0; }
.swatch { display: inline-block; width: .8em; height: .8em; margin-right: .4em; background: var(--swatch); }
.chart details { margin-top: .5rem; font: .875rem/1.4 var(--sans); }
.chart summary { padding: .3rem 0; color: var(--link); cursor: pointer; }
.chart table { width: auto; min-width: 50%; }
body > footer { margin: 4rem 0 3rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font: .8125rem/1.5 var(--sans); color: var(--quiet); hyphens: manual; }
@media (min-width: 52rem) {
  .found { grid-template-columns: 13rem minmax(0, 1fr); }
}
@media print {
  .find, .feed, .paging, .chart summary, .found aside, #fler { display: none; }
  header { padding-top: 0; }
  .chart { break-inside: avoid; }
  .chart rect { stroke: #000; stroke-width: .5px; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .yes, .present { fill: #333; --swatch: #333; }
  .no { fill: #888; --swatch: #888; }
  .abstained { fill: #bbb; --swatch: #bbb; }
  .absent { fill: #e4e4e4; --swatch: #e4e4e4; }
  .swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  mark { background: none; font-weight: 600; }
}
`;

/** Minutes, set as the HTML format sets them, below the bar. */
export const documentStyles = `${documentStyle}
.item > h2 .number a, .people a { color: inherit; text-decoration: none; }
.item > h2 .number a:hover, .people a:hover { text-decoration: underline; }
.versions { margin: 1rem 0 0; padding: .75rem 1rem; background: var(--raised); font: .875rem/1.5 var(--sans); }
.versions p { margin: 0 0 .2rem; font-weight: 600; }
@media (min-width: 60rem) { .versions { margin-left: 6.5rem; } }
@media (min-width: 75rem) {
  .top { grid-column: 1 / -1; }
  .versions { grid-column: 2; }
  body > nav { grid-row: 2 / span 4; }
}
@media print { .versions { display: none; } }
`;
