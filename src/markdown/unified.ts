/** The one place that imports unified, which both Markdown and HTML are written with. */
export { unified } from "unified";
