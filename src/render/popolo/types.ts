/** The classes of Popolo (https://www.popoloproject.com/specs/) that minutes have something to say about. */

export interface Organization {
  id: string;
  name: string;
  classification: "organization" | "committee" | "party";
  parent_id?: string;
}

export interface Person {
  id: string;
  name: string;
  other_names?: { name: string }[];
}

export interface Membership {
  person_id: string;
  organization_id: string;
  on_behalf_of_id?: string;
  role?: string;
  label?: string;
}

export interface Event {
  id: string;
  name: string;
  classification: "meeting";
  organization_id?: string;
  start_date?: string;
  end_date?: string;
  location?: string;
  attendees: { id: string; name: string }[];
}

export interface Motion {
  id: string;
  /** Number of the § and place among its motions. */
  identifier: string;
  organization_id?: string;
  legislative_session_id: string;
  creator_id?: string;
  text: string;
  classification?: string;
  date?: string;
  extras?: { sponsor_ids: string[]; demands: { type: string; target?: string }[] };
}

export interface Count {
  option: Option;
  value: number;
}

export interface Vote {
  voter_id?: string;
  /** In place of `voter_id`, where nobody of `persons` is known by the name. */
  voter?: { name: string };
  option: Option;
  group_id?: string;
}

export type Option = "yes" | "no" | "abstain" | "absent";

export interface VoteEvent {
  id: string;
  identifier: string;
  organization_id?: string;
  legislative_session_id: string;
  start_date?: string;
  result?: "pass" | "fail";
  counts: Count[];
  votes: Vote[];
  /** What a yes and a no stand for. */
  extras?: { yes_means?: string; no_means?: string };
}

export interface Popolo {
  persons: Person[];
  organizations: Organization[];
  memberships: Membership[];
  events: Event[];
  motions: Motion[];
  vote_events: VoteEvent[];
}
