import type { JoinCorrection, SplitCorrection, Words } from "../model/corrections.js";
import { type Mention, mentionsOf } from "../model/mentions.js";
import type { Minutes, Person } from "../model/minutes.js";

/** People joined and split after the reader has told them apart by their names. */
export class People {
  private readonly mentions: Mention[];
  /** Who everybody is, in the order of the model; ids are given anew at the end. */
  private people: Person[];

  constructor(private readonly minutes: Minutes) {
    this.mentions = [...mentionsOf(minutes)].filter(({ ref }) => ref.name !== undefined);
    this.people = minutes.people;
  }

  /** The person whom all of these mentions mean; undefined where one of the mentions is gone, or all mean one already. */
  join({ mentions }: JoinCorrection): Person | undefined {
    const groups = mentions.map((words) => this.at(words));
    const ids = new Set(groups.flatMap((group) => group.map(({ ref }) => ref.person)));
    const [kept, ...others] = this.people.filter(({ id }) => ids.has(id));
    if (!kept || others.length === 0 || groups.some((group) => group.length === 0)) return undefined;
    for (const { ref } of this.mentions) if (ids.has(ref.person)) ref.person = kept.id;
    this.people = this.people.filter((person) => !others.includes(person));
    for (const { party } of others) if (kept.party === undefined && party !== undefined) kept.party = party;
    this.rename(kept);
    return kept;
  }

  /** A person of their own; undefined where a mention is gone, they mean different people, or nobody would be left. */
  split({ mentions }: SplitCorrection): Person | undefined {
    const groups = mentions.map((words) => this.at(words));
    const taken = groups.flat();
    const ids = new Set(taken.map(({ ref }) => ref.person));
    const index = this.people.findIndex(({ id }) => ids.has(id));
    const from = this.people[index];
    const first = taken[0];
    if (!from || !first || ids.size > 1 || groups.some((group) => group.length === 0)) return undefined;
    if (this.of(from).length === new Set(taken).size) return undefined;
    const made: Person = { id: `p${this.people.length + 1}-new`, name: first.ref.name as string, variants: [] };
    const party = taken.find(({ ref }) => ref.party !== undefined)?.ref.party;
    if (party !== undefined) made.party = party;
    for (const { ref } of taken) ref.person = made.id;
    this.people.splice(index + 1, 0, made);
    this.rename(from);
    this.rename(made);
    this.renumber();
    return made;
  }

  /** Ids in the order of the list, as the reader gives them. */
  renumber(): void {
    const ids = new Map(this.people.map(({ id }, i) => [id, `p${i + 1}`]));
    for (const { ref } of this.mentions) ref.person = ids.get(ref.person as string) as string;
    this.people.forEach((person, i) => {
      person.id = `p${i + 1}`;
    });
    this.minutes.people = this.people;
  }

  /** The mentions whose name stands at these words. */
  private at({ start, end }: Words): Mention[] {
    return this.mentions.filter(({ pointer }) => {
      const place = this.minutes.provenance[`${pointer}/name`];
      return place?.start === start && place.end === end;
    });
  }

  private of({ id }: Person): Mention[] {
    return this.mentions.filter(({ ref }) => ref.person === id);
  }

  /** Name and spellings of a person as their mentions print them; the name stays where it still is one of them. */
  private rename(person: Person): void {
    const spellings = [...new Set(this.of(person).map(({ ref }) => ref.name as string))];
    if (!spellings.includes(person.name)) person.name = spellings[0] ?? person.name;
    person.variants = spellings.filter((spelling) => spelling !== person.name);
  }
}
