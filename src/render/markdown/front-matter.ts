import { stringify } from "yaml";
import type { Minutes, Person, PersonRef } from "../../model/minutes.js";

/**
 * What the body of the Markdown does not say, as YAML under the names of the schema: reading it gives the same values
 * back. People stand here only where they are spelt in several ways; identifiers are left to be given anew.
 */
export function frontMatter({
  schemaVersion,
  kind,
  organization,
  body,
  meeting,
  verification,
  people,
  source,
}: Minutes): string {
  const variants = people
    .filter((person) => person.variants.length > 0)
    .map(({ name, party, variants }: Person) => ({ name, party, variants }));
  const facts = {
    schemaVersion,
    kind,
    organization,
    body,
    meeting: Object.keys(meeting).length > 0 ? meeting : undefined,
    verification: verification && { ...verification, verifiers: verification.verifiers.map(named) },
    people: variants.length > 0 ? variants : undefined,
    source,
  };
  // YAML 1.1 readers, of which there are many, take an unquoted 13:00 for 780 and an unquoted date for a moment in time.
  return stringify(facts, { lineWidth: 0, aliasDuplicateObjects: false, compat: "yaml-1.1" }).trimEnd();
}

const named = ({ name, party }: PersonRef): PersonRef => ({
  ...(name !== undefined && { name }),
  ...(party !== undefined && { party }),
});
