import type { Minutes, Vote as ModelVote, Paragraph } from "../../model/minutes.js";
import { momentOf } from "../../text/zone.js";
import { titleOf } from "../mdast/title.js";
import parties from "../parties.json" with { type: "json" };
import type { Event, Membership, Motion, Option, Organization, Person, Popolo, VoteEvent } from "./types.js";

const MEETING = "meeting";
const OWNER = "organization";
const BODY = "body";
const partyId = (code: string): string => `party:${code}`;

const options: readonly (readonly ["yes" | "no" | "abstained" | "absent", Option])[] = [
  ["yes", "yes"],
  ["no", "no"],
  ["abstained", "abstain"],
  ["absent", "absent"],
];
const optionOf = new Map(options);

/**
 * The minutes as Popolo. Identifiers hold within this document only: whoever joins documents decides who is whom. What
 * Popolo has no property for stands in `extras`.
 */
export function popoloOf(minutes: Minutes): Popolo {
  const date = minutes.meeting.date;
  const dated = {
    legislative_session_id: MEETING,
    ...(minutes.body !== undefined && { organization_id: BODY }),
  };
  return {
    persons: minutes.people.map(
      ({ id, name, variants }): Person => ({
        id,
        name,
        ...(variants.length > 0 && { other_names: variants.map((variant) => ({ name: variant })) }),
      }),
    ),
    organizations: organizations(minutes),
    memberships: memberships(minutes),
    events: [meeting(minutes)],
    motions: minutes.paragraphs.flatMap((item) => motions(item, { ...dated, ...(date !== undefined && { date }) })),
    vote_events: minutes.paragraphs.flatMap((item) =>
      item.votes.map((vote, i) =>
        voteEvent(vote, `${item.number}/${i + 1}`, {
          ...dated,
          ...(date !== undefined && { start_date: date }),
        }),
      ),
    ),
  };
}

function organizations({ organization, body, attendance, people, paragraphs }: Minutes): Organization[] {
  const codes = new Set<string>();
  for (const { party } of [
    ...people,
    ...attendance,
    ...paragraphs.flatMap(({ votes }) => votes.flatMap(({ ballots }) => ballots)),
  ])
    if (party !== undefined) codes.add(party);
  const named = new Map(Object.entries(parties));
  const found: Organization[] = [];
  if (organization !== undefined) found.push({ id: OWNER, name: organization, classification: "organization" });
  if (body !== undefined)
    found.push({
      id: BODY,
      name: body,
      classification: "committee",
      ...(organization !== undefined && { parent_id: OWNER }),
    });
  for (const code of codes) found.push({ id: partyId(code), name: named.get(code) ?? code, classification: "party" });
  return found;
}

/** In the body as the attendance has it, in the party as the people have it. */
function memberships({ attendance, people, body }: Minutes): Membership[] {
  const found: Membership[] = [];
  for (const { person, party, category, role, title } of attendance) {
    if (person === undefined || body === undefined) continue;
    found.push({
      person_id: person,
      organization_id: BODY,
      ...(party !== undefined && { on_behalf_of_id: partyId(party) }),
      role: role ?? category,
      ...(title !== undefined && { label: title }),
    });
  }
  for (const { id, party } of people) {
    if (party !== undefined) found.push({ person_id: id, organization_id: partyId(party) });
  }
  return found;
}

function meeting(minutes: Minutes): Event {
  const { date, start, end, place } = minutes.meeting;
  const present = minutes.attendance.filter(({ absent, person }) => !absent && person !== undefined);
  const attendees = new Map(present.map(({ person = "", name }) => [person, name]));
  const at = (time: string | undefined): string | undefined =>
    date === undefined || time === undefined ? date : momentOf(date, time);
  const [start_date, end_date] = [at(start), at(end)];
  return {
    id: MEETING,
    name: titleOf(minutes).text,
    classification: "meeting",
    ...(minutes.body !== undefined && { organization_id: BODY }),
    ...(start_date !== undefined && { start_date }),
    ...(end_date !== undefined && { end_date }),
    ...(place !== undefined && { location: place }),
    attendees: [...attendees].map(([id, name]) => ({ id, name })),
  };
}

type Dated = Pick<Motion, "organization_id" | "legislative_session_id" | "date">;

function motions({ number, motions: moved }: Paragraph, dated: Dated): Motion[] {
  return moved.map(({ by, supportedBy, demands, text }, i) => {
    const [creator, ...others] = by.flatMap(({ person }) => person ?? []);
    const sponsors = [...others, ...supportedBy.flatMap(({ person }) => person ?? [])];
    const identifier = `${number}/${i + 1}`;
    return {
      id: `motion:${identifier}`,
      identifier,
      ...dated,
      ...(creator !== undefined && { creator_id: creator }),
      text,
      ...(demands[0] && { classification: demands[0].type }),
      ...((sponsors.length > 0 || demands.length > 0) && { extras: { sponsor_ids: sponsors, demands } }),
    };
  });
}

type Placed = Pick<VoteEvent, "organization_id" | "legislative_session_id" | "start_date">;

function voteEvent(vote: ModelVote, identifier: string, placed: Placed): VoteEvent {
  const { yes, no, yesMeans, noMeans, ballots } = vote;
  return {
    id: `vote:${identifier}`,
    identifier,
    ...placed,
    // A tie is settled by the chair's casting vote, which is not counted here.
    ...(yes !== no && { result: yes > no ? "pass" : "fail" }),
    counts: options.flatMap(([key, option]) => {
      const value = vote[key];
      return value === undefined ? [] : [{ option, value }];
    }),
    votes: ballots.map(({ person, name, party, choice }) => ({
      ...(person !== undefined ? { voter_id: person } : { voter: { name } }),
      option: optionOf.get(choice) ?? "absent",
      ...(party !== undefined && { group_id: partyId(party) }),
    })),
    ...((yesMeans !== undefined || noMeans !== undefined) && {
      extras: {
        ...(yesMeans !== undefined && { yes_means: yesMeans }),
        ...(noMeans !== undefined && { no_means: noMeans }),
      },
    }),
  };
}
