import { tokens } from "../design/tokens.js";

/** The look of the review page: source and reading side by side, one above the other where the screen is narrow. */
export const style = `${tokens}
@media (prefers-color-scheme: light) { :root { --lit: #ffe08a; --chosen: #ffd24d; --open: #fbd9d3; --frame: #e6e6df; --fixed: #dcefe2; } }
@media (prefers-color-scheme: dark) { :root { --lit: #5b4a10; --chosen: #6f5a0e; --open: #5a2620; --frame: #2b2f35; --fixed: #1d3a29; } }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; background: var(--paper); color: var(--ink); font: 15px/1.45 var(--sans); }
button, input, select, textarea { font: inherit; color: inherit; }
button { background: var(--raised); border: 1px solid var(--line); border-radius: 4px; padding: .2em .7em; cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--mark); }
button:disabled { color: var(--quiet); cursor: default; }
button.main { background: var(--mark); border-color: var(--mark); color: var(--paper); }
input, select, textarea { background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; padding: .25em .4em; max-width: 100%; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 1px; }
h1 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; } h2 { font-size: 1rem; margin: 0; } h3 { font: 600 1.05rem/1.3 var(--serif); margin: 0 0 .4rem; }
.quiet { color: var(--quiet); } .warn { color: var(--abstained); }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
header { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1rem; padding: .5rem 1rem; border-bottom: 1px solid var(--line); background: var(--raised); }
h1 { margin-right: auto; }
header .status { flex: 1 1 8rem; min-height: 1.45em; margin: 0; color: var(--quiet); }
header .status:empty { position: absolute; }
.by input { width: 11rem; }
main { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); }
.several main { grid-template-columns: 13.5rem minmax(0, 1.1fr) minmax(0, 1fr); }
.queue { display: none; overflow: auto; padding: .8rem .6rem; border-right: 1px solid var(--line); }
.several .queue { display: block; }
.queue ol { list-style: none; margin: .6rem 0; padding: 0; }
.queue button { display: block; width: 100%; text-align: left; background: none; border: 0; border-left: 3px solid transparent; border-radius: 0; padding: .4rem .5rem; }
.queue button:hover { background: var(--raised); }
.queue [aria-current] { border-left-color: var(--mark); background: var(--decision); }
.queue .name { display: block; overflow-wrap: anywhere; } .folder { display: block; font-size: .8em; color: var(--quiet); } .queue .state { display: block; font-size: .85em; color: var(--quiet); }
.pane { overflow: hidden; display: flex; flex-direction: column; min-height: 0; }
.pane + .pane { border-left: 1px solid var(--line); overflow: auto; display: block; scrollbar-gutter: stable; }
.head { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; padding: .5rem .8rem; border-bottom: 1px solid var(--line); background: var(--paper); position: sticky; top: 0; z-index: 2; }
.head button { margin-left: auto; font-size: .9em; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem .8rem; list-style: none; margin: 0; padding: 0; font-size: .8em; color: var(--quiet); }
.swatch { display: inline-block; width: 1.1em; height: 1em; margin-right: .35em; vertical-align: -.12em; border: 1px solid var(--line); border-radius: 2px; }
.swatch.lit, .seg.lit { background: var(--lit); } .seg.chosen { background: var(--chosen); }
.swatch.unclaimed, .seg.unclaimed { background: var(--open); } .swatch.furniture { background: var(--frame); }
.source { flex: 1; overflow: auto; position: relative; }
.source:not(.pictured) { font: 13px/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace; padding: .5rem 0; }
.source:not(.pictured) .line { display: flex; padding-right: 1rem; scroll-margin: 4rem; }
.source .no { flex: none; width: 4em; padding-right: 1em; text-align: right; color: var(--quiet); user-select: none; }
.source .words { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 0; tab-size: 8; }
.line[aria-selected=true] { background: var(--decision); }
.seg { border-radius: 2px; cursor: pointer; unicode-bidi: isolate; }
.source:not(.pictured) .seg.furniture { color: var(--quiet); background: var(--frame); }
.seg.lit.lit, .seg.chosen.chosen { color: var(--ink); background: var(--lit); } .source:not(.pictured) .seg.chosen.chosen { background: var(--chosen); }
.pictured { background: var(--frame); padding: .8rem; color-scheme: light; }
.pictured .sheet { position: relative; width: 100%; max-width: 60rem; margin: 0 auto .8rem; background: #fff; box-shadow: 0 1px 4px #0005; }
.pictured img { position: absolute; inset: 0; width: 100%; height: 100%; }
.pictured .line { position: absolute; background: none; }
.pictured .line[aria-selected=true] { outline: 2px solid #0b4f86; outline-offset: 2px; }
.pictured .seg { position: absolute; overflow: hidden; white-space: pre; color: transparent; mix-blend-mode: multiply; font-size: 8px; line-height: 1.2; }
.pictured .seg.furniture { background: #e6e6df99; } .pictured .seg.unclaimed { background: #fbc9c0; }
.pictured .seg.lit.lit { background: #ffe08a; color: transparent; } .pictured .seg.chosen.chosen { background: #ffd24d; color: transparent; }
.pane > section, .reading > section { padding: .9rem 1rem; border-bottom: 1px solid var(--line); }
dl { margin: 0; } .row { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .2rem .8rem; padding: .2rem 0; }
dt { color: var(--quiet); } dd { margin: 0; } dd dl .row { grid-template-columns: 3rem minmax(0, 1fr); }
.row.decision { background: var(--decision); margin: .3rem -.5rem; padding: .5rem; border-left: 3px solid var(--mark); }
ul, ol.points { margin: 0; padding-left: 1.2rem; } .attendance, .people, .findings, .unclaimed, .corrections, .ballots { list-style: none; padding: 0; }
.attendance li, .people li { padding: .1rem 0; }
.people details { display: inline-block; vertical-align: top; margin-left: .6rem; } .people details li { font-size: .92em; }
.value { display: inline; text-align: left; background: none; border: 0; border-bottom: 1px dotted var(--quiet); border-radius: 2px; padding: 0 .1em; white-space: pre-line; overflow-wrap: anywhere; unicode-bidi: isolate; font-weight: inherit; }
.value.text, .value.heading { display: block; border-bottom: 0; width: 100%; padding: .15rem .2rem; font-family: var(--serif); } .value.heading { font-weight: 600; font-family: inherit; margin-top: .5rem; }
.value:hover, .value.lit, summary.lit { background: var(--lit); }
.value.outcome { font-weight: 600; } .value.party { color: var(--ink); font-weight: 600; }
.value.corrected { background: var(--fixed); border-bottom: 2px solid var(--yes); } .value.corrected.lit { background: var(--lit); }
.value.corrected::after { content: " ✎"; }
.value.choice.yes { color: var(--yes); } .value.choice.no { color: var(--no); } .value.choice.abstained { color: var(--abstained); } .value.choice.absent { color: var(--absent); }
.value.quiet { color: var(--quiet); }
.add { padding: 0 .45em; line-height: 1.3; color: var(--quiet); background: none; border-style: dashed; }
@media (hover: hover) { .attendance .add { visibility: hidden; } .attendance li:hover .add, .attendance li:focus-within .add { visibility: visible; } }
.ballots { columns: 13rem; } .ballots li { break-inside: avoid; }
summary { cursor: pointer; color: var(--link); width: fit-content; border-radius: 2px; } .whole { margin-top: .5rem; } .cells { padding: .1rem .2rem; }
.finding { display: block; width: 100%; text-align: left; background: none; border: 0; border-left: 3px solid var(--quiet); border-radius: 0; margin: .25rem 0; padding: .2rem .6rem; overflow-wrap: anywhere; unicode-bidi: isolate; }
.finding:hover { background: var(--raised); } .error .finding { border-left-color: var(--no); } .error strong { color: var(--no); }
.warning .finding { border-left-color: var(--abstained); } .warning strong { color: var(--abstained); } .unclaimed .finding { border-left-color: var(--no); }
.corrections li { padding: .2rem 0; overflow-wrap: anywhere; } .stale strong { color: var(--no); }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .6rem; }
form.correct { display: block; background: var(--raised); border: 1px solid var(--mark); border-radius: 6px; padding: .7rem .9rem; margin: .4rem 0; max-width: 34rem; font: 15px/1.45 var(--sans); }
form.correct p { margin: 0 0 .4rem; } .form-title { font-weight: 600; } .printed { overflow-wrap: anywhere; max-height: 6em; overflow: auto; }
form.correct label { display: grid; gap: .1rem; margin: .4rem 0; } form.correct label > span:first-child { color: var(--quiet); }
form.correct input, form.correct select, form.correct textarea { width: 100%; } .fault { color: var(--no); } .fault:empty { display: none; }
dialog { border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--ink); padding: 1rem; max-width: min(36rem, 94vw); } dialog::backdrop { background: #0006; }
dialog form.correct { border: 0; background: none; margin: 0; padding: 0; width: 30rem; max-width: 100%; }
.help td { padding: .15rem .8rem .15rem 0; vertical-align: top; } kbd { font: 600 .9em ui-monospace, monospace; border: 1px solid var(--quiet); border-radius: 4px; padding: 0 .35em; white-space: nowrap; } .help table { margin: .6rem 0; }
@media (max-width: 1100px) { .several main { grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); grid-template-rows: auto minmax(0, 1fr); } .several .queue { grid-column: 1 / -1; max-height: 9rem; border-right: 0; border-bottom: 1px solid var(--line); } .queue ol { columns: 16rem; } }
@media (max-width: 760px) {
  header { padding: .4rem .8rem; gap: .3rem .6rem; } header h1 { flex: 1 1 100%; } .by input { width: 8rem; }
  main, .several main { grid-template-columns: minmax(0, 1fr); grid-template-rows: none; display: block; overflow: auto; }
  .pane { height: 46vh; border-bottom: 2px solid var(--mark); } .pane + .pane { height: auto; border-left: 0; overflow: visible; }
  .several .queue { max-height: 7rem; } .row { grid-template-columns: 1fr; gap: 0; } .head { position: static; } .legend { display: none; }
  main > .pane:first-of-type { position: sticky; top: 0; z-index: 3; background: var(--paper); }
}
@media (prefers-reduced-motion: no-preference) { .seg, .value { transition: background-color .12s; } }
`;
