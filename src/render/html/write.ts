import type { Element, Root } from "hast";
import rehypeDocument from "rehype-document";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "../../markdown/unified.js";
import labels from "../../model/labels.json" with { type: "json" };
import type { Minutes } from "../../model/minutes.js";
import { anchorsOf } from "../mdast/anchors.js";
import { titleOf } from "../mdast/title.js";
import type { RenderOptions } from "../renderer.js";
import { toMdast } from "../to-mdast.js";
import { handlers } from "./handlers.js";
import { jsonLd } from "./json-ld.js";
import { page } from "./page.js";
import { style } from "./style.js";

/** Nothing but what the page brings with it: no scripts, no frames, nothing fetched (Content Security Policy Level 3). */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const toHast = unified().use(remarkRehype, { handlers }).freeze();
const stringifier = unified().use(rehypeStringify).freeze();

/** One HTML page (HTML Living Standard) that needs no other file, or what stands in the body of it. */
export function write(minutes: Minutes, { fragment = false, links = {} }: RenderOptions = {}): string {
  const anchors = anchorsOf(minutes);
  const tree = toMdast(minutes, { ...links, permanent: fragment });
  const body = page(minutes, anchors, elements(toHast.runSync(tree) as Root), fragment);
  if (fragment) return stringifier.stringify(body);
  const document = unified().use(rehypeDocument, {
    language: labels.language,
    title: titleOf(minutes).text,
    style,
    meta: [
      { httpEquiv: "Content-Security-Policy", content: POLICY },
      { name: "color-scheme", content: "light dark" },
      { name: "referrer", content: "no-referrer" },
    ],
  });
  const whole = document.runSync(body) as Root;
  const head = descend(whole, "html", "head");
  head?.children.push(jsonLd(minutes, anchors), { type: "text", value: "\n" });
  return stringifier.stringify(whole);
}

/** The element that names lead to, one inside the other. */
function descend(parent: Root | Element, ...[name, ...rest]: string[]): Element | undefined {
  const found = elements(parent).find(({ tagName }) => tagName === name);
  return found && rest.length > 0 ? descend(found, ...rest) : found;
}

const elements = ({ children }: Root | Element): Element[] =>
  (children as Root["children"]).filter((child) => child.type === "element");
