import texts from "./texts.json" with { type: "json" };

/** Language of what the tool says. */
export type Lang = "sv" | "en";

/** A text of the tool in a language, the slots filled in. */
export function wording(key: keyof typeof texts, lang: Lang, values: Record<string, string | number> = {}): string {
  return texts[key][lang].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
