import type { Minutes } from "../../model/minutes.js";

/** 1-based pages of the source, both included. */
export interface Pages {
  first: number;
  last: number;
}

/** The pages that each § and each attachment was read from, by index; unknown where nothing of it has a place or the source is one page. */
export interface PagesOf {
  paragraphs: (Pages | undefined)[];
  attachments: (Pages | undefined)[];
}

/** Found in one walk over the provenance, whose keys are JSON Pointers: "/paragraphs/3/title". */
export function pagesOf({ provenance, source }: Minutes): PagesOf {
  const found: PagesOf = { paragraphs: [], attachments: [] };
  if (source.pages === 1) return found;
  for (const pointer of Object.keys(provenance)) {
    const place = provenance[pointer];
    const end = pointer.indexOf("/", 1);
    const list = pointer.slice(1, Math.max(end, 1));
    if (!place || (list !== "paragraphs" && list !== "attachments")) continue;
    const next = pointer.indexOf("/", end + 1);
    const index = Number(pointer.slice(end + 1, next < 0 ? undefined : next));
    if (!Number.isSafeInteger(index) || index < 0) continue;
    const pages = found[list][index];
    if (!pages) found[list][index] = { first: place.page, last: place.page };
    else if (place.page < pages.first) pages.first = place.page;
    else if (place.page > pages.last) pages.last = place.page;
  }
  return found;
}
