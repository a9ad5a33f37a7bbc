/** A line that opens with the number of an item. */
const NUMBER = /^([ \t]*§§?[ \t]*)(\d{1,4})\b/gm;

/**
 * One long document made of many: the documents in turn, page breaks between, until there are so many bytes. Their items
 * are numbered on, so that they are the items of one meeting: numbers that began anew would be read as quotations.
 */
export function longText(documents: readonly string[], bytes: number): string {
  const parts: string[] = [];
  let items = 0;
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const document = documents[i % documents.length] as string;
    const numbers = Array.from(document.matchAll(NUMBER), ([, , number]) => Number(number));
    const ordered = [...new Set(numbers)].sort((a, b) => a - b);
    const ranks = new Map(ordered.map((number, rank) => [number, items + rank + 1]));
    const part = `${document.replace(NUMBER, (_, sign: string, number: string) => `${sign}${ranks.get(Number(number))}`)}\f`;
    items += ordered.length;
    size += Buffer.byteLength(part);
    parts.push(part);
  }
  return parts.join("");
}
