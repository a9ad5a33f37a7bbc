/**
 * What every page of the project looks like before it is anything in particular: type, links, focus, tables, lists, badges,
 * and the same on paper. Follows `tokens`; whoever adds to it follows it.
 */
export const base = `*, ::before, ::after { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 0 1.25rem;
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
h1 { margin: 0; font-size: clamp(2rem, 1.5rem + 2.4vw, 2.9rem); line-height: 1.1; letter-spacing: -.012em; }
dt, caption { font: 600 .75rem/1.4 var(--sans); letter-spacing: .03em; color: var(--quiet); }
dd { margin: .1rem 0 0; line-height: 1.45; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: lining-nums tabular-nums; line-height: 1.4; hyphens: manual; }
th { font-weight: 600; text-align: left; }
th, td { padding: .38rem 1rem .38rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font: 600 .75rem/1.4 var(--sans); letter-spacing: .03em; color: var(--quiet); vertical-align: bottom; }
tbody th { font-weight: 400; }
th.number, td.number { text-align: right; }
caption { text-align: left; padding-bottom: .25rem; }
.scroll { overflow-x: auto; margin-bottom: .85rem; }
.scroll table { margin: 0; font-size: .9375rem; }
h2 { margin: 0 0 .35rem; font-size: clamp(1.3rem, 1.15rem + .7vw, 1.5rem); letter-spacing: -.005em; }
h3 { margin: 1.6rem 0 .35rem; font-size: 1.0625rem; }
.badge { padding: 0 .6em; border: 1px solid currentColor; border-radius: 1em; font-weight: 600; }
.badge.approved, .badge.elected { color: var(--yes); }
.badge.rejected { color: var(--no); }
.badge.remitted, .badge.tabled { color: var(--abstained); }
.badge.proposed-to-council { color: var(--link); }
li { margin-bottom: .3rem; padding-left: .2rem; }
ul, ol { padding-left: 1.5rem; }
li::marker { color: var(--quiet); font-variant-numeric: lining-nums tabular-nums; }
blockquote { margin-left: 0; padding-left: 1.25rem; border-left: 2px solid var(--line); font-style: italic; }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .9em; overflow-wrap: anywhere; }
:target > h2 { text-decoration: underline; text-decoration-color: var(--mark); text-decoration-thickness: 2px; text-underline-offset: .3em; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }

@page { size: A4; margin: 22mm 24mm 24mm; @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 9pt sans-serif; } }
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --quiet: #444; --line: #bbb; --link: #000; --mark: #000; --decision: #fff; --yes: #000; --no: #000; --abstained: #000; --absent: #000; }
  html { font-size: 9.75pt; }
  body { max-width: none; padding: 0; font-size: 1.0769rem; line-height: 1.42; }
  .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, caption, thead { break-after: avoid; }
  p, li, blockquote { orphans: 3; widows: 3; }
  tr, .badge { break-inside: avoid; }
  .scroll { overflow: visible; }
}
`;
