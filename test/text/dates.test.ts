import { describe, expect, it } from "vitest";
import { datesIn, timesIn } from "../../src/vocabulary/calendar.ts";

describe("dates", () => {
  it.each([
    ["21 augusti 2008", "2008-08-21"],
    ["torsdagen den 21 augusti 2008", "2008-08-21"],
    ["2018-06-04", "2018-06-04"],
    ["2018‑06‑04", "2018-06-04"],
    ["2018.06.04", "2018-06-04"],
    ["den 4/6 2018", "2018-06-04"],
    ["4/6-2018", "2018-06-04"],
    ["4.6.2018", "2018-06-04"],
    ["180604", "2018-06-04"],
    ["20180604", "2018-06-04"],
    ["12 sept. 2001", "2001-09-12"],
  ])("reads %s", (text, value) => {
    expect(datesIn(text).map((date) => date.value)).toEqual([value]);
  });

  it("takes a missing year from elsewhere only where one is given", () => {
    expect(datesIn("den 5 juni")).toEqual([]);
    expect(datesIn("den 5 juni", 2018)[0]).toMatchObject({ value: "2018-06-05", dated: false });
  });

  it.each(["31 februari 2018", "2018-13-01", "180632", "99 maj 2018"])(
    "refuses %s, a day that does not exist",
    (text) => {
      expect(datesIn(text)).toEqual([]);
    },
  );
});

describe("times of day", () => {
  it.each([
    ["kl 16.00 – 16.15", ["16:00", "16:15"]],
    ["kl. 9.00-9.55", ["09:00", "09:55"]],
    ["Klockan 17:05 – 17:24", ["17:05", "17:24"]],
    ["15:00–15:45", ["15:00", "15:45"]],
    ["17:00- 19:36", ["17:00", "19:36"]],
    ["kl 8-10.30", ["08:00", "10:30"]],
    ["kl 18", ["18:00"]],
    ["kl 1830", ["18:30"]],
    ["4.6.2018 kl. 18.00-20.15", ["18:00", "20:15"]],
    ["kl. 13.00-14.30, 14.45-16.00", ["13:00", "14:30", "14:45", "16:00"]],
  ])("reads %s", (text, values) => {
    expect(timesIn(text).map((time) => time.value)).toEqual(values);
  });

  it("takes bare numbers, sums and telephone numbers for no time", () => {
    expect(timesIn("sal 12, 3 500 kronor, 08-718 80 00, 25 %")).toEqual([]);
  });
});
