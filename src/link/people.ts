import type { Context } from "../model/context.js";
import type { Span } from "../model/line.js";
import { type Mention, mentionsOf } from "../model/mentions.js";
import type { Minutes, Person, Place } from "../model/minutes.js";
import { squeeze } from "../text/fold.js";
import { editDistance, skeleton } from "../text/near.js";
import { isGenitive, withoutGenitive } from "../vocabulary/inflection.js";

/** A person under construction. */
interface Node {
  name: string;
  party?: string;
  key: string;
  spellings: Set<string>;
}

/** Reports that a name could be read two ways. */
type Doubt = (id: string, args: Record<string, string>) => void;

/** Where a name stands in the text. */
function placeOf(provenance: Record<string, Place>, { pointer }: Mention): Span[] {
  const place = provenance[`${pointer}/name`];
  return place ? (place.parts ?? [place]) : [];
}

type Model = Pick<Minutes, "attendance" | "verification" | "paragraphs" | "attachments" | "signatures">;

/**
 * One entry per real person, and the id of it wherever a person is named. Spellings join only on evidence: the same
 * name but for hyphens, accents and a genitive's ending, or one letter's difference with the same party and no rival.
 * Where two people could be meant they stay apart.
 */
export function linkPeople(model: Model, provenance: Record<string, Place>, context: Context): Person[] {
  const nodes: Node[] = [];
  const byKey = new Map<string, Node[]>();
  const bySurname = new Map<string, Node[]>();
  const near = new Map<string, Node[]>();
  const found: { mention: Mention; node: Node }[] = [];
  const add = (name: string, party: string | undefined): Node => {
    const node: Node = { name, key: keyOf(name), spellings: new Set([name]), ...(party !== undefined && { party }) };
    nodes.push(node);
    push(byKey, node.key, node);
    push(bySurname, surnameOf(name), node);
    for (const form of deletions(skeleton(name))) push(near, form, node);
    return node;
  };
  for (const mention of mentionsOf(model)) {
    const name = mention.ref.name;
    if (name === undefined) continue;
    const { party } = mention.ref;
    const doubt: Doubt = (id, args) => context.report(id, placeOf(provenance, mention), args);
    const node =
      same(byKey, name, party) ??
      genitive(byKey, name, party) ??
      surname(bySurname, name, party, doubt) ??
      similar(near, name, party, doubt, mention) ??
      add(name, party);
    if (node.party === undefined && party !== undefined) node.party = party;
    node.spellings.add(name);
    found.push({ mention, node });
  }
  const ids = new Map(nodes.map((node, i) => [node, `p${i + 1}`]));
  for (const { mention, node } of found) mention.ref.person = ids.get(node) as string;
  return nodes.map((node) => ({
    id: ids.get(node) as string,
    name: node.name,
    ...(node.party !== undefined && { party: node.party }),
    variants: [...node.spellings].filter((spelling) => spelling !== node.name),
  }));
}

/** Hyphens, accents' encoding and case do not tell people apart. */
const keyOf = (name: string): string =>
  squeeze(
    name
      .normalize("NFC")
      .toLowerCase()
      .replace(/[-\u2010\u2011]/g, " "),
  );

const surnameOf = (name: string): string => keyOf(name).split(" ").at(-1) ?? "";

const agrees = (node: Node, party: string | undefined): boolean =>
  node.party === undefined || party === undefined || node.party === party;

function same(byKey: ReadonlyMap<string, Node[]>, name: string, party: string | undefined): Node | undefined {
  const nodes = byKey.get(keyOf(name)) ?? [];
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
  party: string | undefined,
  doubt: Doubt,
): Node | undefined {
  if (keyOf(name).includes(" ")) return undefined;
  const nodes = (bySurname.get(keyOf(name)) ?? []).filter((node) => agrees(node, party));
  const [first, second] = nodes;
  if (first && second) doubt("person-surname-shared", { name, first: first.name, second: second.name });
  return only(nodes);
}

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
  for (const key of deletions(form))
    for (const node of near.get(key) ?? []) if (editDistance(form, skeleton(node.name), 1) <= 1) candidates.add(node);
  const [first, ...rivals] = [...candidates].filter((node) => node.party === party);
  if (first === undefined) return undefined;
  const bothPresent = mention.pointer.startsWith("/attendance/") && first.name !== name;
  if (rivals.length > 0 || bothPresent || candidates.size > 1) {
    doubt("person-ambiguous", { name, other: first.name });
    return undefined;
  }
  return first;
}

const only = (nodes: Node[]): Node | undefined => (nodes.length === 1 ? nodes[0] : undefined);

function deletions(form: string): string[] {
  const keys = [form];
  for (let i = 0; i < form.length; i++) keys.push(form.slice(0, i) + form.slice(i + 1));
  return keys;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
