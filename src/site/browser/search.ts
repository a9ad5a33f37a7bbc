/** The search page, brought to life. Built into one classic script by `scripts/build.ts`. */
import labels from "../labels.json" with { type: "json" };
import type { Base } from "../search/format.js";
import { type Query, queryOf } from "../terms.js";
import { type Hits, search } from "./engine.js";
import { type Columns, columnsOf, FACETS, type Facet, narrowed, valuesOf } from "./facets.js";
import { load } from "./loader.js";
import { hashOf, type State, stateOf } from "./state.js";
import { el, facetOf, type Result, resultOf } from "./view.js";

const PAGE = 20;
/** Milliseconds without a key before a search begins. */
const PAUSE = 180;

const words = labels.search;
const legends: Record<Facet, string> = {
  kommun: words.organization,
  organ: words.body,
  ar: words.year,
  utfall: words.outcome,
};

function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id}`);
  return found as T;
}

const form = byId<HTMLFormElement>("sok");
const field = byId<HTMLInputElement>("q");
const status = byId("lage");
const found = byId("fynd");
const aside = byId("avgransa");
const list = byId<HTMLOListElement>("traffar");
const more = byId<HTMLButtonElement>("fler");

let state = stateOf(location);
/** The search whose results are awaited: older ones are dropped. */
let turn = 0;
let columns: Columns | undefined;
let last: { typed: string; query: Query; hits: Hits } | undefined;

/** Shows what the state asks for; `kept` results stay where only more of them are asked for. */
async function show(kept = 0): Promise<void> {
  const mine = ++turn;
  if (document.activeElement !== field) field.value = state.typed;
  if (state.typed.trim() === "") {
    found.hidden = true;
    status.textContent = "";
    document.title = pageTitle;
    return;
  }
  try {
    const base = await load("base", 0);
    columns ??= columnsOf(base);
    if (last?.typed !== state.typed) {
      const query = queryOf(state.typed);
      const hits = await search(query, base);
      if (mine !== turn) return;
      last = { typed: state.typed, query, hits };
    }
    await draw(base, columns, last, kept, mine);
  } catch {
    if (mine !== turn) return;
    found.hidden = true;
    status.textContent = words.failed;
  }
}

const pageTitle = document.title;

async function draw(
  base: Base,
  known: Columns,
  { query, hits }: { query: Query; hits: Hits },
  kept: number,
  mine: number,
): Promise<void> {
  const units = narrowed(hits.units, state, known);
  const shown = units.slice(kept, state.pages * PAGE);
  const results = await Promise.all(shown.map((unit) => resultAt(unit, base, known)));
  if (mine !== turn) return;
  const items = results.map((result) => resultOf(result, query));
  if (kept === 0) list.replaceChildren(...items);
  else list.append(...items);
  drawFacets(hits.units, known);
  found.hidden = hits.units.length === 0;
  more.hidden = units.length <= state.pages * PAGE;
  more.textContent = words.more.replace("{count}", String(Math.min(PAGE, units.length - state.pages * PAGE)));
  const told = units.length === 1 ? words.one : words.many.replace("{count}", String(units.length));
  const remark = hits.headingsOnly ? words.headingsOnly : words.ignored;
  const common = hits.common.length > 0 ? ` ${remark.replace("{words}", hits.common.join(", "))}` : "";
  status.textContent = `${units.length === 0 ? words.none : told}${common}`;
  document.title = `${state.typed} – ${pageTitle}`;
  if (kept > 0) items[0]?.querySelector("a")?.focus();
}

async function resultAt(unit: number, base: Base, known: Columns): Promise<Result> {
  const doc = known.docOf[unit] ?? 0;
  let file = 0;
  while ((base.shown[file + 1] ?? Number.POSITIVE_INFINITY) <= doc) file++;
  const docs = await load("shown", file);
  const { slug, title, units } = docs[doc - (base.shown[file] ?? 0)] ?? { slug: "", title: "", units: [] };
  const [anchor = "", label = "", heading = "", diary = "", excerpt = ""] =
    units[unit - (known.firstOf[doc] ?? 0)] ?? [];
  const organization = known.value("kommun", unit);
  const outcome = known.value("utfall", unit);
  return {
    href: `protokoll/${slug}.html#${anchor}`,
    label,
    title: heading,
    where: [title, base.organizations.length > 1 ? organization : "", diary === "" ? "" : `Dnr ${diary}`]
      .filter((part) => part !== "")
      .join(" · "),
    excerpt,
    ...(outcome !== "" && { outcome: { id: outcome, label: known.label("utfall", outcome) } }),
  };
}

/** The facets, folded on a narrow screen; the box that was used keeps the focus. */
function drawFacets(units: readonly number[], known: Columns): void {
  const active = document.activeElement;
  const used = active instanceof HTMLInputElement && aside.contains(active) ? active : undefined;
  const sets = FACETS.map((facet) => ({ facet, values: valuesOf(facet, units, state, known) }))
    .filter(({ facet, values }) => values.length > 1 || state[facet].length > 0)
    .map(({ facet, values }) => facetOf(facet, legends[facet], values, state));
  const open = aside.querySelector("details.facets")?.hasAttribute("open") ?? matchMedia("(min-width: 52rem)").matches;
  aside.replaceChildren(el("details", { className: "facets", open }, el("summary", {}, words.filter), ...sets));
  if (!used) return;
  const again = [...aside.querySelectorAll("input")].find(
    ({ name, value }) => name === used.name && value === used.value,
  );
  const folded = again?.closest("details:not(.facets)");
  if (folded instanceof HTMLDetailsElement) folded.open = true;
  again?.focus();
}

/** Goes to a state: a step that "back" takes back, or a correction of the one that is shown. */
function go(next: State, step: boolean): void {
  state = next;
  const hash = hashOf(next);
  if (hash === location.hash) return;
  if (step) history.pushState(null, "", hash);
  else history.replaceState(null, "", hash);
}

let timer: ReturnType<typeof setTimeout> | undefined;
/** Whether the typing that goes on has made its step in the history. */
let typing = false;

function typed(step: boolean): void {
  clearTimeout(timer);
  if (field.value === state.typed) return;
  // Other words are another search: what was chosen for the old ones is let go with the old ones.
  go({ ...state, typed: field.value, pages: 1 }, step);
  void show();
}

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    typed(!typing);
    typing = true;
  }, PAUSE);
});
field.addEventListener("blur", () => {
  typing = false;
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  typed(!typing);
  typing = false;
});
aside.addEventListener("change", (event) => {
  if (!(event.target instanceof HTMLInputElement)) return;
  const facet = event.target.name as Facet;
  const { value, checked } = event.target;
  const others = state[facet].filter((one) => one !== value);
  go({ ...state, [facet]: checked ? [...others, value] : others, pages: 1 }, true);
  void show();
});
more.addEventListener("click", () => {
  const kept = list.children.length;
  go({ ...state, pages: state.pages + 1 }, false);
  void show(kept);
});
document.addEventListener("keydown", (event) => {
  const elsewhere = !(event.target instanceof HTMLInputElement);
  if (event.key !== "/" || !elsewhere || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  field.focus();
  field.select();
});
addEventListener("popstate", () => {
  state = stateOf(location);
  field.value = state.typed;
  void show();
});

field.value = state.typed;
void show();
if (state.typed === "") field.focus();
