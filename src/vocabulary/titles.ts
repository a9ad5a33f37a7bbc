import roles from "./roles.json" with { type: "json" };

const titles = new Set<string>(roles.titles);
/** Endings of compound titles: words long enough not to end a surname by chance. */
const endings = roles.titles.filter((word) => word.length >= 5).concat(roles["title-endings"]);
const surnames = roles["surname-endings"];

/** Whether a word names an office or a profession: a known one, or a compound that ends in one ("ekonomichef"). */
export function isTitle(word: string): boolean {
  const lower = word.toLowerCase().replace(/[.,;:]+$/, "");
  if (titles.has(lower)) return true;
  return (
    endings.some((ending) => lower.length > ending.length + 1 && lower.endsWith(ending)) &&
    !surnames.some((ending) => lower.endsWith(ending))
  );
}

/** Whether a word belongs to the name of an organisation. */
export function isOrganization(word: string): boolean {
  const lower = word.toLowerCase();
  return organizations.has(lower) || (lower.length > 8 && organizationEndings.some((ending) => lower.endsWith(ending)));
}

const organizations = new Set<string>(roles.organizations);
const organizationEndings = roles.organizations.filter((word) => word.length >= 6);
