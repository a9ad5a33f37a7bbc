import { tokens } from "../../design/tokens.js";

/**
 * The page's stylesheet: black text in one column on paper white, § numbers in the margin, and colour only where it
 * means something. Contrast is at least 4.5 : 1 in both colour schemes (WCAG 2.2, 1.4.3).
 */
export const style = `
${tokens}*, ::before, ::after { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 0 1.25rem; max-width: 46rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 var(--serif); font-kerning: normal; font-variant-numeric: oldstyle-nums; hanging-punctuation: first;
  overflow-wrap: break-word; hyphens: auto;
}
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
abbr[title] { text-decoration: none; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--ink); color: var(--paper); font-family: var(--sans); z-index: 1; }
.skip:focus { top: 1rem; }
p, ul, ol, blockquote, table { margin: 0 0 .85rem; }
h1, h2, h3 { text-wrap: pretty; hyphens: manual; line-height: 1.25; font-weight: 600; }

/* Title page */
header { padding: 4rem 0 1.5rem; }
.owner { margin: 0 0 .6rem; font: 600 .8125rem/1.4 var(--sans); letter-spacing: .09em; text-transform: uppercase; color: var(--quiet); }
h1 { margin: 0; font-size: clamp(2rem, 1.5rem + 2.4vw, 2.9rem); line-height: 1.1; letter-spacing: -.012em; }
h1 .kind { display: block; margin-top: .5rem; font-size: .5em; line-height: 1.3; font-weight: 400; letter-spacing: 0; color: var(--quiet); }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.75rem, 1fr)); gap: .9rem 1.5rem; margin: 2.25rem 0 0; padding: 1.25rem 0; border: solid var(--line); border-width: 1px 0; }
dt, caption, nav h2, .attached > p { font: 600 .75rem/1.4 var(--sans); letter-spacing: .03em; color: var(--quiet); }
dd { margin: .1rem 0 0; line-height: 1.45; }

/* Contents */
nav { margin: 0 0 2rem; font: .9375rem/1.4 var(--sans); }
nav h2 { display: none; margin: 0 0 .75rem; }
nav summary { padding: .6rem 0; font-weight: 600; cursor: pointer; }
nav ol, nav li { margin: 0; padding: 0; list-style: none; }
nav a { display: block; padding: .35rem 0; color: var(--ink); text-decoration: none; }
nav a:hover span:last-child { text-decoration: underline; }
nav .number { color: var(--link); font-weight: 600; font-variant-numeric: lining-nums tabular-nums; margin-right: .25em; }

/* Attendance and other tables */
.groups { margin-top: 1.25rem; }
.group { break-inside: avoid; margin-bottom: 1.75rem; }
.group h3 { margin: 0 0 .25rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: lining-nums tabular-nums; line-height: 1.4; hyphens: manual; }
th { font-weight: 600; text-align: left; }
th, td { padding: .38rem 1rem .38rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font: 600 .75rem/1.4 var(--sans); letter-spacing: .03em; color: var(--quiet); vertical-align: bottom; }
tbody th { font-weight: 400; }
th.number, td.number { text-align: right; }
caption { text-align: left; padding-bottom: .25rem; }
.people { font-size: .9688rem; table-layout: fixed; hyphens: auto; }
.people th:first-child { width: 56%; padding-right: .6rem; hyphens: manual; }
.people thead th { padding-top: 0; padding-bottom: 0; border: 0; font-size: 0; line-height: 0; }
.people td { color: var(--quiet); }
.people caption, .signed caption, .printed caption, .rest caption {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.scroll { overflow-x: auto; margin-bottom: .85rem; }
.scroll table { margin: 0; font-size: .9375rem; }
.signed th { width: 14rem; color: var(--quiet); }
.signed thead { display: none; }

/* A paragraph of the minutes */
main > section { padding-top: 2.25rem; margin-top: 2.25rem; border-top: 1px solid var(--line); }
main > section:first-child { margin-top: 0; border-top: 0; padding-top: 1rem; }
h2 { margin: 0 0 .35rem; font-size: clamp(1.3rem, 1.15rem + .7vw, 1.5rem); letter-spacing: -.005em; }
h2 .number, h2 .to { font-variant-numeric: lining-nums; color: var(--link); }
h2 .to { font-weight: 400; font-size: .8em; color: var(--quiet); }
h3 { margin: 1.6rem 0 .35rem; font-size: 1.0625rem; }
.facts { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .9rem; margin-bottom: 1rem; font: .8125rem/1.5 var(--sans); color: var(--quiet); font-variant-numeric: lining-nums; }
.badge { padding: 0 .6em; border: 1px solid currentColor; border-radius: 1em; font-weight: 600; }
.badge.approved, .badge.elected { color: var(--yes); }
.badge.rejected { color: var(--no); }
.badge.remitted, .badge.tabled { color: var(--abstained); }
.badge.proposed-to-council { color: var(--link); }
.part > :first-child { margin-top: 1.6rem; }
.facts + .part > :first-child, h2 + .part > :first-child { margin-top: 1.25rem; }
.part > :last-child { margin-bottom: 0; }
.decision { margin: 1.6rem 0; padding: 1rem 1.25rem 1.1rem; background: var(--decision); border-left: 4px solid var(--mark); }
.part.decision > :first-child { margin-top: 0; }
.decision h3 { color: var(--link); }
.decision strong { font-weight: inherit; }
li { margin-bottom: .3rem; padding-left: .2rem; }
ul, ol { padding-left: 1.5rem; }
li::marker { color: var(--quiet); font-variant-numeric: lining-nums tabular-nums; }
ul.printed { list-style: none; padding-left: 0; }
ul.printed li { padding-left: 2rem; text-indent: -2rem; }
ul.printed li > strong:first-child { display: inline-block; min-width: 1.75rem; text-indent: 0; font-weight: 400; color: var(--quiet); font-variant-numeric: lining-nums tabular-nums; }
blockquote { margin-left: 0; padding-left: 1.25rem; border-left: 2px solid var(--line); font-style: italic; }
.recipients, .documents, .appeal { font-size: .9375rem; }

/* Votes */
.vote:not(.part) { margin: 1.25rem 0; padding: 1rem 1.25rem; background: var(--raised); }
.vote table { margin: 0; }
.vote table + table { margin-top: 1.25rem; }
.vote tr:last-child > * { border-bottom: 0; }
.ballots { font-size: .9375rem; }
.ballots th, .ballots td { padding-top: .2rem; padding-bottom: .2rem; }
.totals td:nth-child(2) { width: 45%; }
.bar { display: inline-block; vertical-align: baseline; height: .7em; width: calc(var(--share) * .8); margin-left: .6em; background: var(--absent); }
.bar.yes { background: var(--yes); }
.bar.no { background: var(--no); }
.bar.abstained { background: var(--abstained); }
.choice.yes { color: var(--yes); }
.choice.no { color: var(--no); }
.choice.abstained { color: var(--abstained); }
.choice.absent { color: var(--absent); }
.warning { margin: .75rem 0 0; font: .875rem/1.4 var(--sans); color: var(--no); }

/* Attachments and the end */
.attached { margin-top: 1.6rem; }
.attached p, .attached ul { margin: 0; padding: 0; list-style: none; font-family: var(--sans); }
.attached li { padding: .15rem 0; font-size: .9375rem; }
.attachment .title { font-weight: 600; }
.names ul { list-style: none; padding: 0; }
.closing h2 { font-size: 1.25rem; }
.unclaimed { color: var(--quiet); }
footer { margin: 4rem 0 3rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font: .8125rem/1.5 var(--sans); color: var(--quiet); hyphens: manual; }
footer p { margin: 0 0 .3rem; }
footer cite { font-style: normal; color: var(--ink); }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .9em; overflow-wrap: anywhere; }
:target > h2 { text-decoration: underline; text-decoration-color: var(--mark); text-decoration-thickness: 2px; text-underline-offset: .3em; }

/* Two columns of people, § numbers in the margin */
@media (min-width: 46rem) {
  .groups { columns: 2; column-gap: 2.5rem; }
}
@media (min-width: 60rem) {
  body { max-width: 52rem; }
  main > section, header, footer { padding-left: 6.5rem; }
  .item > h2 { position: relative; }
  .item > h2 .number { position: absolute; right: 100%; width: 6.5rem; }
}
@media (min-width: 75rem) {
  body { display: grid; grid-template-columns: 16rem minmax(0, 46rem); column-gap: 4rem; max-width: 70rem; }
  header, main, footer { grid-column: 2; }
  nav { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; margin: 0; padding: 4.25rem 1rem 2rem 0; font-size: .875rem; }
  @supports selector(::details-content) {
    nav h2 { display: block; }
    nav summary { display: none; }
    nav details::details-content { display: block; content-visibility: visible; }
  }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }

@page { size: A4; margin: 22mm 24mm 24mm; @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 9pt sans-serif; } }
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --quiet: #444; --line: #bbb; --link: #000; --mark: #000; --decision: #fff; --yes: #000; --no: #000; --abstained: #000; --absent: #000; }
  html { font-size: 9.75pt; }
  body { display: block; max-width: none; padding: 0; font-size: 1.0769rem; line-height: 1.42; }
  nav, .skip { display: none; }
  header { padding-top: 0; }
  header, footer, main > section { padding-left: 0; }
  header { padding-bottom: .5rem; }
  .groups { columns: 2; }
  main > section { margin-top: 1.5rem; padding-top: 1.25rem; }
  .item > h2 .number { position: static; }
  .attachment { break-before: page; border-top: 0; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, caption, thead, .facts, .vote:not(.part) caption { break-after: avoid; }
  p, li, blockquote { orphans: 3; widows: 3; }
  tr, .vote:not(.part), .badge, .facts { break-inside: avoid; }
  .decision, .vote:not(.part) { border: 1px solid var(--line); border-left: 3pt solid #000; }
  .vote:not(.part) { border-left-width: 1px; }
  .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; background: #666 !important; }
  .scroll { overflow: visible; }
}
`;
