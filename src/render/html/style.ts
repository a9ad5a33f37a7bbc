import { base } from "../../design/base.js";
import { documentStyle } from "../../design/document.js";
import { tokens } from "../../design/tokens.js";

/** The page's stylesheet, whole: the page brings everything with it. */
export const style = `\n${tokens}${base}${documentStyle}`;
