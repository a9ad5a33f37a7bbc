import type { RunPage } from "./engine.js";
import { type Tag, type Tags, tagKey } from "./tags.js";

/** Share of a file's text that must be tagged for its tags to be believed at all. */
const TAGGED_FILE = 0.6;
/** Share of a page's text that must be tagged for the rest of it to count as furniture. */
const TAGGED_PAGE = 0.4;
/** Share of the tagged text above which headings are no headings but a writer's way to large type. */
const MOST_HEADINGS = 0.5;

const ARTIFACT: Tag = { role: "artifact" };

/** What a file's tags are worth, page by page. */
export interface Trust {
  tags: Tags;
  /** What text without a tag is, by page from 1: an artifact on pages that are tagged otherwise. */
  untagged: (page: number) => Tag | undefined;
}

/**
 * Weighs the tag tree against the text: tags that cover little of it, or call half of it headings, are dropped. In a
 * tagged file all real content is tagged (PDF 32000-1, 14.8.2.2), so what is not is an artifact: a page head or foot.
 */
export function trustOf(tags: Tags, pages: readonly RunPage[]): Trust {
  const none: Trust = { tags: new Map(), untagged: () => undefined };
  if (tags.size === 0) return none;
  let all = 0;
  let known = 0;
  let headings = 0;
  const furniture = pages.map((page, i) => {
    let length = 0;
    let tagged = 0;
    for (const run of page.runs) {
      const tag = run.mcid === undefined ? undefined : tags.get(tagKey(i + 1, run.mcid));
      length += run.text.length;
      if (tag === undefined) continue;
      tagged += run.text.length;
      if (tag.role === "heading") headings += run.text.length;
    }
    all += length;
    known += tagged;
    return tagged > length * TAGGED_PAGE;
  });
  if (known < all * TAGGED_FILE || headings > known * MOST_HEADINGS) return none;
  return { tags, untagged: (page) => (furniture[page - 1] === true ? ARTIFACT : undefined) };
}
