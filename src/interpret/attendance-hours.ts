import type { Context } from "../model/context.js";
import type { HourName, HourRoll, HourRow, Region } from "../model/outline.js";
import { addTo, append } from "../text/lists.js";
import type { Read } from "../text/passage.js";
import type { Listed } from "./attendance.js";
import { nameKey } from "./cover-known.js";
import { type Voter, votersOutside } from "./hour-voters.js";

/** A shorter time away, in minutes, is none: the card was taken out of the desk and put back. */
const SHORTEST_AWAY = 15;

/**
 * Adds everybody in a roll that says at which hours people came and went where no other list says who decided.
 * Where extraction has put the names of some substitutes behind all rows of a page, any row there may be theirs: whoever has
 * the seat is known to have sat in it where the lists of votes name him, or where there are none.
 */
export function addHours(listed: Listed[], context: Context): void {
  const roll = context.outline.hours;
  if (!roll) return;
  if (listed.some(({ attendee }) => attendee.category === "member")) return;
  context.claim([roll.head], "label");
  append(listed, new Attendants(roll, votersOutside(roll, context), context).all());
}

class Attendants {
  private readonly region: Region = { id: "members", lines: [] };
  private readonly found: Listed[] = [];
  /** Who was found last in somebody's own seat, or in another's. */
  private readonly last = new Map<string, Listed>();
  private readonly seats = new Map<string, HourRow[]>();
  private readonly loose = new Map<number, HourRoll["loose"]>();
  /** The parties of those who took seats. */
  private readonly parties = new Map<string, Read>();

  constructor(
    private readonly roll: HourRoll,
    private readonly voters: ReadonlyMap<string, Voter>,
    private readonly context: Context,
  ) {
    for (const row of roll.rows) {
      addTo(this.seats, seatOf(row), row);
      if (row.party) this.parties.set(nameKey((row.substitute ?? row.member).name.value), row.party);
    }
    for (const one of roll.loose) addTo(this.loose, one.stretch, one);
  }

  all(): Listed[] {
    for (const row of this.roll.rows) this.row(row);
    const known = new Set(this.found.map(({ name }) => nameKey(name)));
    for (const { name, line } of this.roll.loose) {
      if (!known.has(nameKey(name.name.value))) this.add(name, undefined, { line });
      known.add(nameKey(name.name.value));
    }
    return this.found;
  }

  private row(row: HourRow): void {
    const { member, substitute, seat, stretch } = row;
    const loose = this.loose.get(stretch) ?? [];
    if (substitute || loose.length === 0 || this.voters.size === 0) {
      this.add(substitute ?? member, substitute && member, row);
      return;
    }
    const taker = loose.find(({ name }) => seat !== undefined && this.voter(name)?.seats.has(seat));
    const sat = this.voter(member) !== undefined;
    if (taker && !sat && this.seats.get(seatOf(row))?.length === 1) this.add(taker.name, member, row);
    else if (taker) {
      // Both sat there, and the rows do not say who at which hours.
      const { arrives: _, leaves: __, ...either } = row;
      if (sat) this.add(member, undefined, either);
      this.add(taker.name, member, either);
    } else if (sat) this.add(member, undefined, row);
  }

  private voter(name: HourName): Voter | undefined {
    return this.voters.get(nameKey(name.name.value));
  }

  /** Somebody in a seat that is another's, or for the hours of a row; one entry for rows that go on with each other. */
  private add(
    who: HourName,
    replaces: HourName | undefined,
    { line, spans = [], party, arrives, leaves }: Pick<HourRow, "line"> & Partial<HourRow>,
  ): void {
    const { name } = who;
    this.context.claim(spans, "attendance");
    const key = `${nameKey(name.value)} ${replaces ? nameKey(replaces.name.value) : ""}`;
    const attendee = this.last.get(key)?.attendee;
    if (attendee && (!arrives || minutesBetween(attendee.leaves, arrives) < SHORTEST_AWAY)) {
      if (leaves) attendee.leaves = leaves;
      return;
    }
    const { voters, parties } = this;
    const voter = voters.get(nameKey(name.value));
    const code = party ?? voter?.party ?? parties.get(nameKey(name.value));
    const substitute = replaces !== undefined || (arrives === undefined && party === undefined);
    const one: Listed = {
      attendee: {
        name,
        ...(code && { party: code }),
        category: substitute ? "substitute" : "member",
        ...(voter?.role && { role: voter.role }),
        serving: true,
        ...(replaces && { replaces: { name: replaces.name } }),
        ...(arrives && { arrives }),
        ...(leaves && { leaves }),
      },
      region: this.region,
      line,
      at: replaces ? replaces.at : who.at,
      name: name.value,
      ...(substitute && { said: true }),
    };
    this.last.set(key, one);
    this.found.push(one);
  }
}

/** The seat of a row, or whose it is. */
const seatOf = ({ seat, member }: HourRow): string => seat ?? nameKey(member.name.value);

const minutesBetween = (from: Listed["attendee"]["leaves"], to: Read): number =>
  from === undefined ? Number.POSITIVE_INFINITY : minutesOf(to.value) - minutesOf((from as Read).value);

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
