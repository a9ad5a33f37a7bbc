type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

/**
 * An element with attributes and children. Text is only ever set as text, so that nothing in a document becomes markup.
 * A function is a listener ("onclick"), true a bare attribute, undefined and false none.
 */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** A button that does something. */
export const button = (text: string, does: () => void, attributes: Attributes = {}): HTMLButtonElement =>
  el("button", { type: "button", onclick: does, ...attributes }, text);

/** Control characters and marks that turn the direction of text, which would hide what a document says, as visible signs. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (char) => {
    const code = char.charCodeAt(0);
    return code < 32 ? String.fromCharCode(0x2400 + code) : code === 127 ? "\u2421" : "\uFFFD";
  });
}

const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Moves within a list of elements of which one is a tab stop. */
export function rove(all: readonly HTMLElement[], to: HTMLElement | undefined): void {
  if (!to) return;
  for (const one of all) if (one.tabIndex === 0) one.tabIndex = -1;
  to.tabIndex = 0;
}
