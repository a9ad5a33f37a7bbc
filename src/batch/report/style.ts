import { tokens } from "../../design/tokens.js";

/** The report's look: wide tables that can be read, on screen and on paper. */
export const style = `${tokens}
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem clamp(1rem, 3vw, 3rem) 4rem; background: var(--paper); color: var(--ink);
  font: 0.9375rem/1.45 var(--sans); }
h1 { font: 600 1.75rem/1.2 var(--serif); margin: 0 0 0.35rem; }
h2 { font: 600 1.2rem/1.3 var(--serif); margin: 2.5rem 0 0.6rem; }
p { margin: 0 0 0.5rem; max-width: 46rem; }
.lead { font-size: 1.05rem; color: var(--quiet); }
.quiet { color: var(--quiet); margin-bottom: 0.9rem; }
code { font: 0.875em ui-monospace, Menlo, Consolas, monospace; color: var(--ink); }
.lead strong { color: var(--ink); font-weight: 600; }
a { color: var(--link); text-underline-offset: 0.15em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--line); }
th { position: sticky; top: 0; background: var(--paper); font-weight: 600; color: var(--quiet); font-size: 0.8125rem;
  white-space: nowrap; border-bottom: 2px solid var(--line); }
td:first-child { min-width: 14rem; overflow-wrap: anywhere; }
@media (max-width: 40rem) { td:first-child { min-width: 9rem; } }
.d { white-space: nowrap; }
.n { text-align: right; white-space: nowrap; }
.bad { color: var(--no); font-weight: 600; }
.zero { color: var(--quiet); }
.id, .rel { display: block; color: var(--quiet); font-size: 0.8125rem; }
th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
th button:hover { color: var(--ink); text-decoration: underline; }
th[aria-sort] button { color: var(--ink); }
th[aria-sort] button::after { content: "\\2009\\2191"; }
th[aria-sort="descending"] button::after { content: "\\2009\\2193"; }
form { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: center; margin: 0 0 0.75rem; }
form[hidden] { display: none; }
input, select { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--line);
  border-radius: 0.3rem; padding: 0.3rem 0.5rem; }
input { width: 18rem; max-width: 100%; }
label { color: var(--quiet); }
:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
@page { size: A4 landscape; margin: 16mm 16mm 18mm; @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 8.5pt sans-serif; } }
@media print {
  body { padding: 0; font-size: 8.5pt; }
  form { display: none; }
  .scroll { overflow: visible; }
  th { position: static; }
  th, .id, .rel { font-size: 7.5pt; }
  th, td { padding-right: 0.7rem; }
  td:first-child { min-width: 9rem; }
  tr { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;
