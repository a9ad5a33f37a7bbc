import { type Chosen, FACETS, type Facet } from "./facets.js";

/** What the page shows; all of it stands in the address, so that it can be linked to and gone back to. */
export interface State extends Chosen {
  typed: string;
  /** How many times more results were asked for. */
  pages: number;
}

const MOST_PAGES = 50;

/** From the part of an address after "#", else from the form's "?". */
export function stateOf({ hash, search }: { hash: string; search: string }): State {
  const given = new URLSearchParams(hash.length > 1 ? hash.slice(1) : search);
  const values = (facet: Facet): string[] => [...new Set(given.getAll(facet))];
  return {
    typed: (given.get("q") ?? "").slice(0, 200),
    pages: Math.min(MOST_PAGES, Math.max(1, Math.trunc(Number(given.get("sida"))) || 1)),
    kommun: values("kommun"),
    organ: values("organ"),
    ar: values("ar"),
    utfall: values("utfall"),
  };
}

export function hashOf(state: State): string {
  const out = new URLSearchParams();
  if (state.typed !== "") out.set("q", state.typed);
  for (const facet of FACETS) for (const value of state[facet]) out.append(facet, value);
  if (state.pages > 1) out.set("sida", String(state.pages));
  return `#${out}`;
}
