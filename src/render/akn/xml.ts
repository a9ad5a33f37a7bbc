import { type Element, document as written } from "../../xml/xml.js";

export { type Child, clean, type Element, el } from "../../xml/xml.js";

/** Namespace of Akoma Ntoso Version 1.0, which was drafted as 3.0. */
export const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** Elements that hold running text: white space inside them is theirs. */
const MIXED = new Set(["p", "num", "heading", "block"]);

export const document = (root: Element): string => written(root, MIXED);
