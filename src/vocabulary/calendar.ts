import { type FoundDate, type FoundTime, findDates, findTimes } from "../text/dates.js";
import { Lexicon } from "../text/lexicon.js";
import calendar from "./calendar.json" with { type: "json" };

/** The dates of a text; with a year also those written without one. */
export const datesIn = (text: string, year?: number): FoundDate[] => findDates(text, calendar, year);

/** The times of day of a text. */
export const timesIn = (text: string): FoundTime[] => findTimes(text, calendar);

/** Words that say that a meeting was interrupted. */
export const breaks = new Lexicon<"adjourned">({ adjourned: calendar.adjourned });

/** Words that stand between the hour and the place. */
export const placeOpeners = new Lexicon<"place">({ place: calendar["before-place"] });

/** Words of dates and times that carry no value themselves: weekdays, articles, "kl". */
export const calendarWords = new Lexicon<"calendar">({
  calendar: [
    ...calendar.weekdays,
    ...calendar.articles,
    ...calendar.clock,
    ...calendar.hours,
    ...calendar.until,
    ...calendar.fillers,
  ],
});
