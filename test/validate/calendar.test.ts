import { describe, expect, it } from "vitest";
import { dayOf, isoOf, weekdayOf } from "../../src/validate/calendar.ts";
import { dayOff, easter, nextWeekday } from "../../src/validate/holidays.ts";

const day = (iso: string): number => dayOf(iso) ?? Number.NaN;

describe("calendar days", () => {
  it("count as JavaScript's own calendar does, in UTC, over four centuries", () => {
    for (let number = -80_000; number < 60_000; number += 7) {
      const iso = new Date(number * 86_400_000).toISOString().slice(0, 10);
      expect(isoOf(number)).toBe(iso);
      expect(dayOf(iso)).toBe(number);
      expect(weekdayOf(number)).toBe((new Date(number * 86_400_000).getUTCDay() + 6) % 7);
    }
  });

  it("take no date that does not exist", () => {
    for (const iso of ["2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "24-04-01", "", "2024-4-1"]) {
      expect(dayOf(iso)).toBeUndefined();
    }
    expect(dayOf("2024-02-29")).toBeDefined();
  });
});

describe("Swedish holidays", () => {
  it("find Easter", () => {
    const sundays = [
      "1961-04-02",
      "1997-03-30",
      "2000-04-23",
      "2008-03-23",
      "2011-04-24",
      "2024-03-31",
      "2025-04-20",
      "2038-04-25",
    ];
    for (const iso of sundays) expect(isoOf(easter(Number(iso.slice(0, 4))))).toBe(iso);
  });

  it.each([
    ["2024-01-01", "new-year"],
    ["2024-01-06", "epiphany"],
    ["2024-03-29", "good-friday"],
    ["2024-04-01", "easter-monday"],
    ["2024-05-01", "may-day"],
    ["2024-05-09", "ascension"],
    ["2024-05-19", "whit-sunday"],
    ["2004-05-31", "whit-monday"],
    ["2024-05-20", undefined],
    ["2024-06-06", "national-day"],
    ["2003-06-06", undefined],
    ["2024-06-21", "midsummer-eve"],
    ["2024-06-22", "midsummer-day"],
    ["2020-06-19", "midsummer-eve"],
    ["2024-11-02", "all-saints"],
    ["2020-10-31", "all-saints"],
    ["2024-12-24", "christmas-eve"],
    ["2024-12-26", "boxing-day"],
    ["2024-12-31", "new-year-eve"],
    ["2024-11-09", "saturday"],
    ["2024-11-10", "sunday"],
    ["2024-11-11", undefined],
    ["2024-04-30", undefined],
  ])("%s is %s", (iso, name) => expect(dayOff(day(iso))).toBe(name));

  it("a period that ends on one runs until the next weekday", () => {
    expect(isoOf(nextWeekday(day("2024-03-29")))).toBe("2024-04-02");
    expect(isoOf(nextWeekday(day("2023-12-23")))).toBe("2023-12-27");
    expect(isoOf(nextWeekday(day("2024-11-11")))).toBe("2024-11-11");
  });
});
