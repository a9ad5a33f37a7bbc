import type { Context } from "../model/context.js";
import type { Span } from "../model/line.js";
import { type Mention, mentionsOf } from "../model/mentions.js";
import type { Minutes, Person } from "../model/minutes.js";
import type { Places } from "../model/provenance.js";
import { squeeze } from "../text/fold.js";
import { addTo, only } from "../text/lists.js";
import { deletions, editDistance, skeleton } from "../text/near.js";
import { isGenitive, withoutGenitive } from "../vocabulary/inflection.js";

/** A person under construction. */
interface Node {
  name: string;
  party?: string;
  key: string;
  /** Its name as near ones are compared. */
  form: string;
  spellings: Set<string>;
}

/** Reports that a name could be read two ways. */
type Doubt = (id: string, args: Record<string, string>) => void;

/** Where a name stands in the text. */
function placeOf(provenance: Places, { pointer }: Mention): Span[] {
  const place = provenance.at(`${pointer}/name`);
  return place ? (place.parts ?? [place]) : [];
}

type Model = Pick<Minutes, "attendance" | "verification" | "paragraphs" | "attachments" | "signatures">;

/**
 * One entry per real person, and the id of it wherever a person is named. Spellings join only on evidence: the same
 * name but for hyphens, accents and a genitive's ending, or one letter's difference with the same party and no rival.
 * Where two people could be meant they stay apart.
 */
export function linkPeople(model: Model, provenance: Places, context: Context): Person[] {
  const known = new Known();
  const found: { ref: Mention["ref"]; node: Node }[] = [];
  for (const mention of mentionsOf(model)) {
    const { ref } = mention;
    if (ref.name === undefined) continue;
    const doubt: Doubt = (id, args) => context.report(id, placeOf(provenance, mention), args);
    found.push({ ref, node: known.named(ref.name, ref.party, doubt, mention) });
  }
  const ids = new Map(known.nodes.map((node, i) => [node, `p${i + 1}`]));
  for (const { ref, node } of found) ref.person = ids.get(node) as string;
  return known.nodes.map((node) => ({
    id: ids.get(node) as string,
    name: node.name,
    ...(node.party !== undefined && { party: node.party }),
    variants: [...node.spellings].filter((spelling) => spelling !== node.name),
  }));
}

/** The people who have been named so far. */
class Known {
  readonly nodes: Node[] = [];
  private readonly byKey = new Map<string, Node[]>();
  private readonly bySurname = new Map<string, Node[]>();
  private readonly near = new Map<string, Node[]>();
  /** By name and party as spelled: whoever had just these once has them ever after. */
  private readonly spelled = new Map<string, Node>();

  /** Who is meant by a name: somebody known, or somebody new. */
  named(name: string, party: string | undefined, doubt: Doubt, mention: Mention): Node {
    const spelling = `${name}\n${party ?? ""}`;
    const spelled = this.spelled.get(spelling);
    if (spelled && spelled.party === party) return spelled;
    const key = keyOf(name);
    const node =
      same(this.byKey, key, party) ??
      genitive(this.byKey, name, party) ??
      surname(this.bySurname, name, key, party, doubt) ??
      similar(this.near, name, party, doubt, mention) ??
      this.add(name, key, party);
    if (node.party === undefined && party !== undefined) node.party = party;
    node.spellings.add(name);
    if (node.key === key) this.spelled.set(spelling, node);
    return node;
  }

  private add(name: string, key: string, party: string | undefined): Node {
    const form = skeleton(name);
    const node: Node = { name, key, form, spellings: new Set([name]), ...(party !== undefined && { party }) };
    this.nodes.push(node);
    addTo(this.byKey, key, node);
    addTo(this.bySurname, surnameOf(key), node);
    for (const shorter of deletions(form)) addTo(this.near, shorter, node);
    return node;
  }
}

/** Hyphens, accents' encoding and case do not tell people apart. */
const keyOf = (name: string): string =>
  squeeze(
    name
      .normalize("NFC")
      .toLowerCase()
      .replace(/[-\u2010\u2011]/g, " "),
  );

const surnameOf = (key: string): string => key.slice(key.lastIndexOf(" ") + 1);

const agrees = (node: Node, party: string | undefined): boolean =>
  node.party === undefined || party === undefined || node.party === party;

function same(byKey: ReadonlyMap<string, Node[]>, key: string, party: string | undefined): Node | undefined {
  const nodes = byKey.get(key) ?? [];
  return nodes.find((node) => node.party === party) ?? only(nodes.filter((node) => agrees(node, party)));
}

/** "Gerdaus" is Gerdau where nobody is called Gerdaus. */
function genitive(byKey: ReadonlyMap<string, Node[]>, name: string, party: string | undefined): Node | undefined {
  if (!isGenitive(name)) return undefined;
  return only((byKey.get(keyOf(withoutGenitive(name))) ?? []).filter((node) => agrees(node, party)));
}

/** A surname alone names the only person of that name. */
function surname(
  bySurname: ReadonlyMap<string, Node[]>,
  name: string,
  key: string,
  party: string | undefined,
  doubt: Doubt,
): Node | undefined {
  if (key.includes(" ")) return undefined;
  const nodes = (bySurname.get(key) ?? []).filter((node) => agrees(node, party));
  const [first, second] = nodes;
  if (first && second) doubt("person-surname-shared", { name, first: first.name, second: second.name });
  return only(nodes);
}

/** So many alike names, none of them of the party, are no misspelling of one. */
const MOST_ALIKE = 1000;

/** One letter more, less or other in a name of nine letters or more, the same party on both sides, and no second candidate. */
function similar(
  near: ReadonlyMap<string, Node[]>,
  name: string,
  party: string | undefined,
  doubt: Doubt,
  mention: Mention,
): Node | undefined {
  const form = skeleton(name);
  if (form.length < 9 || party === undefined) return undefined;
  const candidates = new Set<Node>();
  let first: Node | undefined;
  for (const node of alike(near, form)) {
    candidates.add(node);
    if (node.party === party) first ??= node;
    // One of the party and any other: which of them is meant, nobody can tell.
    if (candidates.size > 1 && (first || candidates.size > MOST_ALIKE)) break;
  }
  if (first === undefined) return undefined;
  const bothPresent = mention.pointer.startsWith("/attendance/") && first.name !== name;
  if (bothPresent || candidates.size > 1) {
    doubt("person-ambiguous", { name, other: first.name });
    return undefined;
  }
  return first;
}

/** Those whose names differ from a form by one edit at most, some of them several times. */
function* alike(near: ReadonlyMap<string, Node[]>, form: string): Generator<Node> {
  for (const key of deletions(form))
    for (const node of near.get(key) ?? []) if (editDistance(form, node.form, 1) <= 1) yield node;
}
