import { Lexicon } from "../text/lexicon.js";
import { isRespelling, respelledText } from "../text/respelling.js";

/** Lists of phrases by kind, as a vocabulary's JSON file holds them. */
type Table = Readonly<Record<string, readonly string[]>>;

/** Makes of a vocabulary a function from kinds of words to the lexicon of their phrases. */
export const compile =
  <T extends Table>(table: T) =>
  <Id extends keyof T & string>(...ids: Id[]): Lexicon<Id> =>
    new Lexicon(
      Object.fromEntries(ids.map((id) => [id, table[id] as readonly string[]])) as Record<Id, readonly string[]>,
    );

/** The same for one kind at a time, whose phrases are compiled when they are first asked for. */
export function compileEach<T extends Table>(table: T): (id: keyof T & string) => Lexicon<keyof T & string> {
  const known = new Map<string, Lexicon<keyof T & string>>();
  const compiled = compile(table);
  return (id) => {
    let lexicon = known.get(id);
    if (!lexicon) known.set(id, (lexicon = compiled(id)));
    return lexicon;
  };
}

/** A cheap test whether a text holds any of the given beginnings of words, before it is taken apart; misread ones count as what they stand for. */
export function anyOf(beginnings: readonly string[]): { test(text: string): boolean } {
  const pattern = new RegExp(beginnings.join("|"), "i");
  return { test: (text) => pattern.test(text) || (isRespelling() && pattern.test(respelledText(text.toLowerCase()))) };
}
