import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Statement } from "../model/minutes.js";
import type { OutlineItem, OutlineSection } from "../model/outline.js";
import { append } from "../text/lists.js";
import { recusalWords } from "../vocabulary/recusals.js";
import { statementStems, statementWords } from "../vocabulary/statements.js";
import { attachmentOf, authored, type Entry, headingAuthors, type Saying, textOf } from "./authored.js";
import { headless, own, pieces } from "./prose.js";

type Type = Statement["type"];

const TYPES = {
  special: "special-statement",
  substitute: "substitute-statement",
  explanation: "vote-explanation",
  note: "note",
} as const;

const kinds = statementWords("special", "substitute", "explanation", "note");
const verbs = statementWords("say", "join", "none");
const strong = statementWords("strong", "none");
const abstaining = statementWords("abstain");
const conflict = recusalWords("conflict");

/** Reads the statements taken to the minutes, one per group of authors. */
export function statements(item: OutlineItem, _context: Context): Draft<Statement>[] {
  const entries: Entry<Type>[] = [];
  for (const section of own(
    item,
    "statement",
    "reservation",
    "decision",
    "procedure",
    "vote",
    "motions",
    "other",
    "recusal",
    "background",
  )) {
    if (section.role === "background" && !headless(section)) continue;
    const list = pieces(section);
    if (section.role === "statement") append(entries, underHeading(section, list));
    else if (list.some((piece) => statementStems.test(piece.passage.text)))
      authored(list, { sayings: elsewhere, whole: false }, entries);
  }
  return entries.map(statement);
}

function statement(entry: Entry<Type>): Draft<Statement> {
  const { passage, start, end } = entry.sentence;
  const abstains = abstaining.find(passage.text.slice(start, end)).length > 0;
  const text = textOf(entry) ?? (abstains ? passage.read(start, end) : undefined);
  return { type: entry.type, by: entry.by.map((mention) => mention.ref), text, attachment: attachmentOf(entry) };
}

/** Under a heading for statements every sentence in which somebody says something opens one, of the heading's type unless it names its own. */
function underHeading(section: OutlineSection, list: ReturnType<typeof pieces>): Entry<Type>[] {
  const type = typeIn(section.heading?.text ?? "") ?? "note";
  const sayings = (sentence: string): Saying<Type>[] => {
    if (conflict.find(sentence).length > 0) return [];
    const hits = verbs.find(sentence).filter((hit) => !isTail(sentence, hit.start) && !isFirstName(sentence, hit));
    if (hits.some((hit) => hit.id === "none")) return [];
    const joining = hits.filter((hit) => hit.id === "join");
    const first = hits[0];
    const says = first?.id === "say" && !joining.some((hit) => typeIn(sentence.slice(hit.start)));
    const joined = joining.length > 0 && !says;
    const own = (joined && type !== "note" ? undefined : typeIn(sentence)) ?? type;
    return (joined ? joining : hits.slice(0, 1)).map(({ id, start, end }) => ({
      start,
      end,
      type: own,
      joins: id === "join",
    }));
  };
  const found = authored(list, { sayings, bare: type, whole: true });
  if (found.length > 0 || !section.heading) return found;
  const by = headingAuthors(section.heading);
  const sentence = { passage: section.heading, start: 0, end: section.heading.length };
  return by.length > 0 ? [{ type, by, named: by, sentence, text: list.map((piece) => piece.passage) }] : [];
}

/** Whether a word stands behind a hyphen: the end of a double name may read like a verb. */
const isTail = (text: string, at: number): boolean => /\p{L}-$/u.test(text.slice(Math.max(0, at - 2), at));

/** "Inger Berg": a verb with a capital before another one is a first name. */
const isFirstName = (text: string, { start, end }: { start: number; end: number }): boolean =>
  /^\p{Lu}\p{Ll}+\s\p{Lu}/u.test(text.slice(start, end + 2)) && !text.slice(start, end).includes(" ");

/** Elsewhere a sentence opens a statement only where it calls it by its name or says that something is to be minuted. */
function elsewhere(sentence: string): Saying<Type>[] {
  if (!statementStems.test(sentence)) return [];
  const said = strong.find(sentence)[0];
  if (said?.id === "none") return [];
  const type = typeIn(sentence);
  if (said) return [{ start: said.start, end: said.end, type: type ?? "note" }];
  const verb = type
    ? verbs
        .find(sentence)
        .find((hit) => hit.id === "say" && !isTail(sentence, hit.start) && !isFirstName(sentence, hit))
    : undefined;
  return verb && type ? [{ start: verb.start, end: verb.end, type }] : [];
}

/** The type that a text calls a statement. */
function typeIn(text: string): Type | undefined {
  const hit = kinds.find(text)[0];
  return hit && TYPES[hit.id];
}
