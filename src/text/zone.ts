/** Milliseconds of a day. */
const DAY = 86_400_000;

/** Day of the month of the last Sunday of a month of 31 or 30 days; 1 January 1970 was a Thursday. */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 0) / DAY;
  const length = last - Date.UTC(year, month - 1, 0) / DAY;
  return length - ((((last + 4) % 7) + 7) % 7);
}

/**
 * What Swedish local time is ahead of UTC: "+01:00", in summer "+02:00". Summer time has been kept since 1980, until 1995
 * to the last Sunday of September, then of October (lag 1979:988; directive 2000/84/EC); the hour of the change itself
 * counts as what it changes to.
 *
 * @param date ISO 8601
 * @param time "HH:MM"
 */
function swedishOffset(date: string, time: string): "+01:00" | "+02:00" {
  const year = Number(date.slice(0, 4));
  if (!(year >= 1980)) return "+01:00";
  const endMonth = year < 1996 ? 9 : 10;
  const moment = `${date.slice(5, 10)}T${time}`;
  const starts = `03-${String(lastSunday(year, 3)).padStart(2, "0")}T02:00`;
  const ends = `${String(endMonth).padStart(2, "0")}-${lastSunday(year, endMonth)}T03:00`;
  return moment >= starts && moment < ends ? "+02:00" : "+01:00";
}

/** The moment as ISO 8601 with its offset: "2024-03-12T13:00:00+01:00". "24:00" stays the end of its day. */
export function momentOf(date: string, time: string): string {
  return `${date}T${time}:00${swedishOffset(date, time)}`;
}
