import type { PhrasingContent, RootContent } from "mdast";
import labels from "../../model/labels.json" with { type: "json" };
import type { Attendee } from "../../model/minutes.js";
import { headingOf } from "./anchors.js";
import { type Leads, leading } from "./leads.js";
import { box, heading, table, text } from "./nodes.js";
import { partyCode } from "./party.js";
import { clock, nameOf } from "./words.js";

type Group = keyof typeof labels.groups;
type Column = keyof typeof labels.columns;

/** Who was present: one table for each run of the same group, in document order, with only the columns that it needs. */
export function attendance(attendees: readonly Attendee[], { person: lead }: Leads = {}): RootContent[] {
  if (attendees.length === 0) return [];
  const id = labels.anchors.attendance;
  const groups = inGroups(attendees).map(({ group, people }) =>
    box("div", { className: ["group", group] }, [
      heading(3, [text(labels.groups[group])]),
      tableOf(group, people, lead),
    ]),
  );
  return [
    box("section", { id, className: ["attendance"], ariaLabelledBy: [headingOf(id)] }, [
      heading(2, [text(labels.attendance)], { id: headingOf(id) }),
      box("div", { className: ["groups"] }, groups),
    ]),
  ];
}

function inGroups(attendees: readonly Attendee[]): { group: Group; people: Attendee[] }[] {
  const groups: { group: Group; people: Attendee[] }[] = [];
  for (const attendee of attendees) {
    const last = groups.at(-1);
    if (last && fits(attendee, last.group)) last.people.push(attendee);
    else groups.push({ group: groupOf(attendee), people: [attendee] });
  }
  return groups;
}

function groupOf(attendee: Attendee): Group {
  if (attendee.absent) return "absent";
  if (attendee.category === "member" || (attendee.category === "substitute" && attendee.serving)) return "deciding";
  return attendee.category;
}

/** A serving substitute stays where the document lists him or her: among those who decide, or among the substitutes. */
const fits = (attendee: Attendee, group: Group): boolean =>
  groupOf(attendee) === group || (group === "substitute" && attendee.category === "substitute" && !attendee.absent);

const columns: Record<Column, (attendee: Attendee, group: Group, lead: Leads["person"]) => PhrasingContent[]> = {
  name: ({ name, person }, _, lead) => [leading(person === undefined ? undefined : lead?.(person), text(name))],
  party: ({ party }) => (party === undefined ? [] : [partyCode(party)]),
  role: (attendee, group) => plain(roleOf(attendee, group)),
  title: ({ title }) => plain(title),
  affiliation: ({ affiliation }) => plain(affiliation),
  replaces: ({ replaces }) => plain(replaces && nameOf(replaces)),
  paragraphs: ({ paragraphs }) => plain(paragraphs),
  arrives: ({ arrives }) => plain(arrives && clock(arrives)),
  leaves: ({ leaves }) => plain(leaves && clock(leaves)),
};

const plain = (value: string | undefined): PhrasingContent[] => (value ? [text(value)] : []);

/** The role, and what the group alone would say wrongly of this person. */
function roleOf({ role, category, serving }: Attendee, group: Group): string {
  const parts = role === undefined ? [] : [labels.roles[role]];
  if (group === "absent") {
    parts.push(labels.categories[category]);
    if (serving) parts.push(labels.serving.yes);
  } else if (group === "deciding") {
    if (category === "substitute") parts.push(labels.serving.substitute);
    else if (!serving) parts.push(labels.serving.no);
  } else if (serving) parts.push(labels.serving.yes);
  return parts.join(", ");
}

function tableOf(group: Group, people: readonly Attendee[], lead: Leads["person"]): RootContent {
  const cells = (Object.keys(columns) as Column[]).map((column) => ({
    column,
    values: people.map((attendee) => columns[column](attendee, group, lead)),
  }));
  const used = cells.filter(({ column, values }) => column === "name" || values.some((value) => value.length > 0));
  const head = used.map(({ column }) => [text(labels.columns[column])]);
  const rows = people.map((_, i) => used.map(({ values }) => values[i] ?? []));
  const written = table([head, ...rows], {
    caption: labels.groups[group],
    header: true,
    rowHeader: true,
    name: "people",
  });
  for (const { children } of written.children) {
    children.forEach((cell, x) => {
      cell.data = { column: used[x]?.column ?? "" };
    });
  }
  return written;
}
