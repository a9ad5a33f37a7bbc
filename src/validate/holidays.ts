import { fromParts, partsOf, weekdayOf } from "./calendar.js";

/**
 * Days on which nobody must act: a period that ends on one runs until the next weekday (lagen 1930:173 om beräkning av
 * lagstadgad tid, 2 §): Sundays and the other holidays of lagen (1989:253), Saturdays, and the eves of midsummer,
 * Christmas and New Year. The ids name texts in `findings/remarks.json`.
 */
export function dayOff(day: number): string | undefined {
  const { year, month, date } = partsOf(day);
  const fixed = FIXED.get(month * 100 + date);
  if (fixed !== undefined && !(fixed === "national-day" && year < NATIONAL_DAY_SINCE)) return fixed;
  const moving = MOVING.get(day - easter(year));
  if (moving !== undefined && !(moving === "whit-monday" && year > WHIT_MONDAY_UNTIL)) return moving;
  const weekday = weekdayOf(day);
  // Midsummer's eve is the Friday between 19 and 25 June, its day the Saturday after; All Saints' the Saturday from 31 October to 6 November.
  if (month === 6 && weekday === FRIDAY && date >= 19 && date <= 25) return "midsummer-eve";
  if (month === 6 && weekday === SATURDAY && date >= 20 && date <= 26) return "midsummer-day";
  if (weekday === SATURDAY && (month * 100 + date === 1031 || (month === 11 && date <= 6))) return "all-saints";
  if (weekday === SATURDAY) return "saturday";
  return weekday === SUNDAY ? "sunday" : undefined;
}

/** The first day from `day` on that is a weekday. */
export function nextWeekday(day: number): number {
  let next = day;
  while (dayOff(next) !== undefined) next++;
  return next;
}

const FRIDAY = 4;
const SATURDAY = 5;
const SUNDAY = 6;

/** Lagen (2004:1320): 6 June became a holiday and Whit Monday ceased to be one in 2005. */
const NATIONAL_DAY_SINCE = 2005;
const WHIT_MONDAY_UNTIL = 2004;

const FIXED = new Map<number, string>([
  [101, "new-year"],
  [106, "epiphany"],
  [501, "may-day"],
  [606, "national-day"],
  [1224, "christmas-eve"],
  [1225, "christmas-day"],
  [1226, "boxing-day"],
  [1231, "new-year-eve"],
]);

/** Days after Easter Sunday. */
const MOVING = new Map<number, string>([
  [-2, "good-friday"],
  [0, "easter-sunday"],
  [1, "easter-monday"],
  [39, "ascension"],
  [49, "whit-sunday"],
  [50, "whit-monday"],
]);

/** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return fromParts(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
