import type { PhrasingContent } from "mdast";
import type { Links } from "../renderer.js";
import { box } from "./nodes.js";

/** Where the page's names and numbers lead. */
export interface Leads extends Links {
  /** Whether the number of a § leads to the § itself, for readers to copy. */
  permanent?: boolean;
}

/** The content as a link, where there is something to lead to. */
export const leading = (href: string | undefined, content: PhrasingContent): PhrasingContent =>
  href === undefined ? content : box("a", { href }, [content]);
