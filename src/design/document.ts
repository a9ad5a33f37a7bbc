/**
 * How minutes are set: black text in one column on paper white, § numbers in the margin, and colour only where it means
 * something. Follows `base`; the landmarks it styles are children of the body, so that a site can put its own around them.
 */
export const documentStyle = `body { max-width: 46rem; }

/* Title page */
body > header { padding: 4rem 0 1.5rem; }
.owner { margin: 0 0 .6rem; font: 600 .8125rem/1.4 var(--sans); letter-spacing: .09em; text-transform: uppercase; color: var(--quiet); }
h1 .kind { display: block; margin-top: .5rem; font-size: .5em; line-height: 1.3; font-weight: 400; letter-spacing: 0; color: var(--quiet); }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .9rem 1.5rem; margin: 2.25rem 0 0; padding: 1.25rem 0; border: solid var(--line); border-width: 1px 0; }

/* Contents */
body > nav h2, .attached > p { font: 600 .75rem/1.4 var(--sans); letter-spacing: .03em; color: var(--quiet); }
body > nav { margin: 0 0 2rem; font: .9375rem/1.4 var(--sans); }
body > nav h2 { display: none; margin: 0 0 .75rem; }
body > nav summary { padding: .6rem 0; font-weight: 600; cursor: pointer; }
body > nav ol, body > nav li { margin: 0; padding: 0; list-style: none; }
body > nav a { display: block; padding: .35rem 0; color: var(--ink); text-decoration: none; }
body > nav a:hover span:last-child { text-decoration: underline; }
body > nav .number { color: var(--link); font-weight: 600; font-variant-numeric: lining-nums tabular-nums; margin-right: .25em; }

/* Attendance and other tables */
.groups { margin-top: 1.25rem; }
.group { break-inside: avoid; margin-bottom: 1.75rem; }
.group h3 { margin: 0 0 .25rem; }
.people { font-size: .9688rem; hyphens: auto; }
.people th:first-child { width: 56%; padding-right: .6rem; hyphens: manual; }
.people thead th { padding-top: 0; padding-bottom: 0; border: 0; font-size: 0; line-height: 0; }
.people td { color: var(--quiet); }
.people caption, .signed caption, .printed caption, .rest caption {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.signed th { width: 14rem; color: var(--quiet); }
.signed thead { display: none; }

/* A paragraph of the minutes */
main > section { padding-top: 2.25rem; margin-top: 2.25rem; border-top: 1px solid var(--line); }
main > section:first-child { margin-top: 0; border-top: 0; padding-top: 1rem; }
h2 .number, h2 .to { font-variant-numeric: lining-nums; color: var(--link); }
h2 .to { font-weight: 400; font-size: .8em; color: var(--quiet); }
.facts { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .9rem; margin-bottom: 1rem; font: .8125rem/1.5 var(--sans); color: var(--quiet); font-variant-numeric: lining-nums; }
.part > :first-child { margin-top: 1.6rem; }
.facts + .part > :first-child, h2 + .part > :first-child { margin-top: 1.25rem; }
.part > :last-child { margin-bottom: 0; }
.decision { margin: 1.6rem 0; padding: 1rem 1.25rem 1.1rem; background: var(--decision); border-left: 4px solid var(--mark); }
.part.decision > :first-child { margin-top: 0; }
.decision h3 { color: var(--link); }
.decision strong { font-weight: inherit; }
ul.printed { list-style: none; padding-left: 0; }
ul.printed li { padding-left: 2rem; text-indent: -2rem; }
ul.printed li > strong:first-child { display: inline-block; min-width: 1.75rem; text-indent: 0; font-weight: 400; color: var(--quiet); font-variant-numeric: lining-nums tabular-nums; }
.printed .token { white-space: nowrap; }
.recipients, .documents, .appeal { font-size: .9375rem; }
.recipients p, .documents p { margin-bottom: .3rem; }

/* Votes */
.vote:not(.part) { margin: 1.25rem 0; padding: 1rem 1.25rem; background: var(--raised); }
.vote table { margin: 0; }
.vote table + table { margin-top: 1.25rem; }
.vote tr:last-child > * { border-bottom: 0; }
.ballots { font-size: .9375rem; }
.ballots th, .ballots td { padding-top: .2rem; padding-bottom: .2rem; }
.totals th:first-child { width: 6.75rem; }
.totals td:nth-child(2) { width: 45%; white-space: nowrap; }
.count { display: inline-block; min-width: 1.75em; text-align: right; }
.bar { display: inline-block; vertical-align: baseline; height: .7em; width: calc((100% - 3em) * var(--share)); margin-left: .6em; background: var(--absent); }
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
body > footer { margin: 4rem 0 3rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font: .8125rem/1.5 var(--sans); color: var(--quiet); hyphens: manual; }
body > footer p { margin: 0 0 .3rem; }
body > footer cite { font-style: normal; color: var(--ink); }

/* On telephones facts stand as lines: what they are to the left */
@media (max-width: 29.99rem) {
  dl { gap: .5rem; }
  dl > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); column-gap: .75rem; align-items: baseline; }
  dl > div dd { margin: 0; }
  .totals th:first-child, .totals td:nth-child(2):not(:last-child) { width: 1px; }
  .totals td:nth-child(2):not(:last-child) .bar { display: none; }
  .totals td:nth-child(3) { overflow-wrap: anywhere; }
  .vote:not(.part) { padding: .75rem; }
  .vote th, .vote td { padding-right: .6rem; }
}
/* Two columns of people, § numbers in the margin */
@media (min-width: 46rem) {
  .groups { columns: 2; column-gap: 2.5rem; }
}
@media (min-width: 60rem) {
  body { max-width: 52rem; }
  main > section, body > header, body > footer { padding-left: 6.5rem; }
  .item > h2 { position: relative; }
  .item > h2 .number { position: absolute; right: 100%; width: 6.5rem; }
}
@media (min-width: 75rem) {
  body { display: grid; grid-template-columns: 16rem minmax(0, 46rem); column-gap: 4rem; max-width: 70rem; }
  body > header, main, body > footer { grid-column: 2; }
  body > nav { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; margin: 0; padding: 4.25rem 1rem 2rem 0; font-size: .875rem; }
  @supports selector(::details-content) {
    body > nav h2 { display: block; }
    body > nav summary { display: none; }
    body > nav details::details-content { display: block; content-visibility: visible; }
  }
}

@media print {
  body { display: block; max-width: none; }
  body > nav { display: none; }
  body > header { padding-top: 0; }
  body > header, body > footer, main > section { padding-left: 0; }
  body > header { padding-bottom: .5rem; }
  .groups { columns: 2; }
  main > section { margin-top: 1.5rem; padding-top: 1.25rem; }
  .item > h2 .number { position: static; }
  .signatures, body > footer { break-inside: avoid; }
  .attachment { break-before: page; border-top: 0; }
  .facts, .vote:not(.part) caption { break-after: avoid; }
  .vote:not(.part), .facts { break-inside: avoid; }
  .decision, .vote:not(.part) { border: 1px solid var(--line); border-left: 3pt solid #000; }
  .vote:not(.part) { border-left-width: 1px; }
  .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; background: #666 !important; }
}
`;
