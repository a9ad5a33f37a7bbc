/** Canonical Markdown opens with front matter whose first key is ours. */
const OPENING = /^---\r?\n(?:#[^\n]{0,500}\n){0,20}paragraf: ?["']?\d/;

export const isCanonical = (text: string): boolean => OPENING.test(text);
