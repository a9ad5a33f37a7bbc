import { respelled } from "../text/respelling.js";
import roles from "./roles.json" with { type: "json" };

const titles = new Set<string>([...roles.titles, ...roles.ordinals]);
/** Endings of compound titles: words long enough not to end a surname by chance. */
const endsInTitle = endingOf(roles.titles.filter((word) => word.length >= 5).concat(roles["title-endings"]));
const endsInSurname = endingOf(roles["surname-endings"]);
const endsInPlural = endingOf(roles["plural-endings"]);

/** Whether a word names an office or a profession: a known one, or a compound that ends in one ("ekonomichef"). */
export function isTitle(word: string): boolean {
  const lower = respelled(withoutMarks(word).toLowerCase());
  return titles.has(lower) || (endsInTitle(lower) && !endsInSurname(lower));
}

/** A word without the marks behind it. */
function withoutMarks(word: string): string {
  let end = word.length;
  while (end > 0 && ".,;:".includes(word[end - 1] as string)) end--;
  return word.slice(0, end);
}

/** Whether a word is a title in the plural: it holds for everybody named behind it. */
export const isPluralTitle = (word: string): boolean => endsInPlural(word.toLowerCase());

const organizations = new Set<string>(roles.organizations);
const endsInOrganization = endingOf(roles.organizations.filter((word) => word.length >= 6));

/** Whether a word belongs to the name of an organisation. Short ones count in capitals only ("LO", "AB"). */
export function isOrganization(word: string): boolean {
  if (organizations.has(word)) return true;
  const lower = word.toLowerCase();
  return (lower.length > 4 && organizations.has(lower)) || (lower.length > 8 && endsInOrganization(lower));
}

/** A test whether a word ends in one of the endings, by their few lengths; the last two letters rule most words out. */
function endingOf(endings: readonly string[]): (word: string) => boolean {
  const known = new Set(endings);
  const lengths = [...new Set(endings.map((ending) => ending.length))];
  const last = new Set(endings.map((ending) => ending.slice(-2)));
  return (word) =>
    last.has(word.slice(-2)) && lengths.some((length) => word.length >= length && known.has(word.slice(-length)));
}
