import type { Random } from "./generate/random.js";

/** Characters and words that have broken readers before. */
const SPIKES = [
  "§",
  "§ 1",
  "§§ 4–",
  "§ 12 forts.",
  "\f",
  "\r",
  "\u00a0",
  "\u00ad",
  "\u2028",
  "\ufeff",
  "\ufffd",
  "\ud800",
  "e\u0301",
  "\u202e",
  "\0",
  "((((((",
  "))))",
  "|",
  "| a | b |",
  "-",
  "–",
  "”",
  "Beslut",
  "Yrkanden",
  "Reservation",
  "Bilaga 1",
  "(S)",
  "Ja",
  "X",
  "att",
  "Dnr",
  "0",
  "99999999999999999999",
  "31 februari 2020",
  "25:61",
  "    ",
  "\t",
  "_____",
  "-----",
  "......",
  "Tillhör § 1, bilaga A1",
  "Paragrafer 9–1",
];

type Mutation = (text: string, random: Random, sources: readonly string[]) => string;

const lines = (text: string): string[] => text.split("\n");
const pages = (text: string): string[] => text.split("\f");

/** A stretch of a text: where it begins and ends. */
function stretch(text: string, random: Random, most: number): [number, number] {
  const start = random.int(0, text.length);
  return [start, Math.min(text.length, start + random.int(0, most))];
}

const MUTATIONS: readonly Mutation[] = [
  // cut
  (text, random) => {
    const [start, end] = stretch(text, random, 2000);
    return text.slice(0, start) + text.slice(end);
  },
  (text, random) => text.slice(0, random.int(0, text.length)),
  (text, random) => text.slice(random.int(0, text.length)),
  // splice
  (text, random, sources) => {
    const other = random.pick(sources);
    const [start, end] = stretch(other, random, 3000);
    const at = random.int(0, text.length);
    return text.slice(0, at) + other.slice(start, end) + text.slice(at);
  },
  (text, random, sources) =>
    text.slice(0, random.int(0, text.length)) + random.pick(sources).slice(random.int(0, 4000)),
  // pages
  (text, random) => random.shuffle(pages(text)).join("\f"),
  (text, random) => [...pages(text), random.pick(pages(text))].join("\f"),
  (text) => text.replaceAll("\f", ""),
  (text, random) => {
    const at = random.int(0, text.length);
    return `${text.slice(0, at)}\f${text.slice(at)}`;
  },
  // lines
  (text, random) => {
    const all = lines(text);
    const at = random.int(0, all.length);
    const block = all.splice(at, random.int(1, 20));
    all.splice(random.int(0, all.length), 0, ...block);
    return all.join("\n");
  },
  (text, random) =>
    lines(text)
      .filter(() => !random.chance(0.1))
      .join("\n"),
  (text, random) =>
    lines(text)
      .map((line) => (random.chance(0.1) ? line.trim() : line))
      .join("\n"),
  (text, random) =>
    lines(text)
      .map((line) => (random.chance(0.05) ? `${line}\n${line}` : line))
      .join("\n"),
  (text) => text.replaceAll("\n", "\n\n"),
  (text) => text.replaceAll("\n", "\r\n"),
  (text) => text.replace(/\n+/g, " "),
  // characters
  (text, random) => {
    const chars = [...text];
    for (let i = 0, count = random.int(1, 60); i < count && chars.length > 0; i++)
      chars[random.int(0, chars.length - 1)] = String.fromCharCode(random.int(1, random.chance(0.5) ? 255 : 0xffff));
    return chars.join("");
  },
  (text, random) => {
    let out = text;
    for (let i = 0, count = random.int(1, 12); i < count; i++) {
      const at = random.int(0, out.length);
      out = out.slice(0, at) + random.pick(SPIKES) + out.slice(at);
    }
    return out;
  },
  (text, random) => {
    const [start, end] = stretch(text, random, 3000);
    return text.slice(0, start) + text.slice(start, end).toUpperCase() + text.slice(end);
  },
  (text, random) => text.replace(/ +/g, () => (random.chance(0.05) ? "    " : " ")),
  (text, random) => text.replace(/[,.()]/g, (mark) => (random.chance(0.1) ? "" : mark)),
  (text, random) => {
    const spike = random.pick(SPIKES);
    const at = random.int(0, text.length);
    return text.slice(0, at) + spike.repeat(random.int(2, 400)) + text.slice(at);
  },
];

/** A text of the sources after one to four mutations. */
export function mutated(random: Random, sources: readonly string[]): string {
  let text = random.pick(sources);
  for (let i = 0, count = random.int(1, 4); i < count; i++) text = random.pick(MUTATIONS)(text, random, sources);
  return text;
}
