import type { Minutes } from "../model/minutes.js";
import { isWordOf, says } from "../vocabulary/validation.js";

/** The kinds of bodies that the law tells apart. */
export type Body = "council" | "board" | "committee";

/**
 * The kind of body where kommunallagen binds it; undefined where it does not, or where nothing says so. The organisation
 * decides (a municipality, a region, a kommunalförbund); where the document names none, a body's name that only they use.
 */
export function bodyOf({ organization, body, attendance }: Minutes): Body | undefined {
  const named = body ?? "";
  if (
    says(named, "outside") ||
    attendance.some(({ party }) => party && isWordOf(party.toLowerCase(), "abroadParties"))
  ) {
    return undefined;
  }
  const kind = kindOf(named);
  if (organization === undefined) return kind;
  if (says(organization, "outside") || !says(organization, "municipality")) return undefined;
  return kind ?? (body === undefined ? undefined : "committee");
}

/** The words tell from the most special to the most general: a board's committee is no board. */
function kindOf(name: string): Body | undefined {
  if (says(name, "committee")) return "committee";
  if (says(name, "council")) return "council";
  return says(name, "board") ? "board" : undefined;
}

/** Which kommunallag a meeting stood under: by its year of entry into force; undefined where the day is not known. */
export type Act = "2017:725" | "1991:900" | "older";

/** Kommunallagen (2017:725) is in force since 2018-01-01, kommunallagen (1991:900) was from 1992-01-01. */
export function actOf(date: string | undefined): Act | undefined {
  if (date === undefined) return undefined;
  return date >= "2018-01-01" ? "2017:725" : date >= "1992-01-01" ? "1991:900" : "older";
}
