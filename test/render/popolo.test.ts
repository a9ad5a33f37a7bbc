import { expect, test } from "vitest";
import { render } from "../../src/render/index.ts";
import type { Popolo } from "../../src/render/popolo/types.ts";
import { momentOf } from "../../src/text/zone.ts";
import { sampleMinutes } from "../support/sample-minutes.ts";

const data = JSON.parse(await render(sampleMinutes, "popolo")) as Popolo;

test("every class is there and every reference leads somewhere", () => {
  const people = new Set(data.persons.map(({ id }) => id));
  const organizations = new Set(data.organizations.map(({ id }) => id));
  expect(people.size).toBe(sampleMinutes.people.length);
  expect(organizations.size).toBe(data.organizations.length);
  for (const { person_id, organization_id, on_behalf_of_id } of data.memberships) {
    expect(people).toContain(person_id);
    expect(organizations).toContain(organization_id);
    if (on_behalf_of_id !== undefined) expect(organizations).toContain(on_behalf_of_id);
  }
  for (const { creator_id, organization_id, extras } of data.motions) {
    expect(people).toContain(creator_id);
    expect(organizations).toContain(organization_id);
    for (const id of extras?.sponsor_ids ?? []) expect(people).toContain(id);
  }
  const [meeting] = data.events;
  for (const { id } of meeting?.attendees ?? []) expect(people).toContain(id);
  for (const { legislative_session_id } of [...data.motions, ...data.vote_events])
    expect(legislative_session_id).toBe(meeting?.id);
  for (const { votes } of data.vote_events) for (const { group_id } of votes) expect(organizations).toContain(group_id);
});

test("the meeting, its motions and its votes", () => {
  expect(data.events).toMatchObject([
    {
      classification: "meeting",
      start_date: "2024-03-12T13:00:00+01:00",
      location: "Sammanträdesrum Fyren, kommunhuset",
    },
  ]);
  expect(data.events[0]?.attendees).toHaveLength(16);
  expect(
    data.motions.map(({ identifier, creator_id, classification }) => [identifier, creator_id, classification]),
  ).toEqual([
    ["42/1", "p1", "approval"],
    ["42/2", "p9", "counter-proposal"],
    ["42/3", "p2", "remittal"],
  ]);
  expect(data.vote_events[0]).toMatchObject({
    identifier: "42/1",
    result: "pass",
    counts: [
      { option: "yes", value: 6 },
      { option: "no", value: 3 },
      { option: "abstain", value: 1 },
    ],
  });
  expect(data.organizations).toContainEqual({ id: "party:S", name: "Socialdemokraterna", classification: "party" });
});

test("local time knows summer", () => {
  expect(momentOf("2024-03-30", "13:00")).toMatch(/\+01:00$/);
  expect(momentOf("2024-03-31", "03:00")).toMatch(/\+02:00$/);
  expect(momentOf("2024-10-26", "13:00")).toMatch(/\+02:00$/);
  expect(momentOf("2024-10-27", "13:00")).toMatch(/\+01:00$/);
  expect(momentOf("1987-09-26", "13:00")).toMatch(/\+02:00$/);
  expect(momentOf("1987-10-01", "13:00")).toMatch(/\+01:00$/);
  expect(momentOf("1975-07-01", "13:00")).toMatch(/\+01:00$/);
});
