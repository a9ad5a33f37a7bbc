/** Inputs that make careless readers slow: each grows with `size`, and reading it must grow no faster. */
export interface Pathology {
  name: string;
  /** The input of a size: about how often its unit is repeated. */
  make(size: number): string;
  /** The size that the benchmark reads. */
  full: number;
  /** The size that the tests read, where a small share of that hides what grows too fast. */
  tested?: number;
}

const HEAD = "Exempelby kommun\nKommunstyrelsen\n2020-01-01\n\n§ 1\nTaxa\n";
const COVER = "Exempelby kommun\nKommunstyrelsen 2020-01-01\nPlats och tid      Salen, kl. 13.00–15.00\n";

/** The nth invented name: letters only, no two alike. */
function nameOf(n: number): string {
  let rest = n;
  let tail = "";
  for (let i = 0; i < 4; i++) {
    tail += String.fromCharCode(97 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return `Anna B${tail}`;
}

const repeated =
  (unit: string | ((i: number) => string), glue = "") =>
  (size: number): string =>
    Array.from({ length: size }, (_, i) => (typeof unit === "string" ? unit : unit(i))).join(glue);

const under =
  (heading: string, make: (size: number) => string) =>
  (size: number): string =>
    `${HEAD}${heading}\n${make(size)}\n`;

export const pathologies: readonly Pathology[] = [
  { name: "section signs", full: 1_000_000, make: repeated("§") },
  { name: "section signs on lines", full: 300_000, make: repeated("§\n") },
  { name: "numbered items", full: 100_000, make: repeated((i) => `§ ${i + 1}\nTitel\n`) },
  { name: "open brackets", full: 1_000_000, make: under("Yrkanden", repeated("(")) },
  { name: "open brackets after names", full: 200_000, make: under("Yrkanden", repeated("Anna Ek (S ", "")) },
  { name: "escapes that begin nothing", full: 300_000, make: repeated("\u001b]\u001b&1a1a\u001b[\u001b") },
  { name: "letters printed over each other", full: 300_000, make: repeated("a\bb") },
  { name: "one long line", full: 50_000_000 / 12, make: repeated("ord och ord ") },
  { name: "one long word", full: 20_000_000, make: repeated("a") },
  { name: "white space", full: 20_000_000, make: repeated(" ") },
  { name: "blank lines", full: 5_000_000, make: repeated("\n") },
  { name: "form feeds", full: 500_000, make: repeated("\f") },
  { name: "headings", full: 100_000, tested: 16_000, make: under("Ärendet", repeated("Beslut\n")) },
  { name: "headings and text", full: 50_000, make: under("Ärendet", repeated("Beslut\nTaxan antas.\n")) },
  {
    name: "names in a motion",
    full: 100_000,
    make: under(
      "Yrkanden",
      (size) => `${repeated((i) => `${nameOf(i)} (S)`, ", ")(size)} yrkar bifall till förslaget.`,
    ),
  },
  {
    name: "names at the table",
    full: 100_000,
    make: (size) =>
      `${COVER}Beslutande         ${repeated((i) => `${nameOf(i)} (S)`, "\n                   ")(size)}\n\n§ 1\nTaxa\n`,
  },
  {
    name: "one name again and again",
    full: 100_000,
    make: under("Yrkanden", repeated("Anna Ek (S) yrkar avslag på förslaget.\n")),
  },
  {
    name: "commas in a vote",
    full: 1_000_000,
    make: under("Omröstning", (size) => `Ja röstar Anna Ek (S)${",".repeat(size)} och Bo Alm (M).`),
  },
  {
    name: "votes",
    full: 50_000,
    make: under("Omröstning", repeated("Omröstningen utfaller med 5 ja-röster och 4 nej-röster. ")),
  },
  {
    name: "a vote of very many",
    full: 100_000,
    make: under("Omröstning", (size) => `${repeated((i) => `${nameOf(i)} (S)`, ", ")(size)} röstar Ja (${size}).`),
  },
  {
    name: "a table of votes",
    full: 50_000,
    make: under(
      "Omröstningsresultat",
      (size) =>
        `Ledamot                  Parti     Ja     Nej\n${repeated((i) => `${nameOf(i)}               S         X`, "\n")(size)}`,
    ),
  },
  {
    name: "heads of votes again and again",
    full: 50_000,
    tested: 4_000,
    make: under("Omröstning", repeated("JA NEJ\nAnna Berg (s) Bo Ek (m)\n")),
  },
  { name: "dollars before numbers", full: 200_000, make: repeated((i) => `$ ${i + 1}\nTitel\n`) },
  {
    name: "answers behind single blanks",
    full: 50_000,
    make: under(
      "Omröstning",
      repeated((i) => `${nameOf(i)} (S) Ja\n`),
    ),
  },
  {
    name: "answers on lines of their own",
    full: 50_000,
    make: under(
      "Omröstning",
      repeated((i) => `${nameOf(i)}\nS\nJa\n`),
    ),
  },
  {
    name: "closing pages",
    full: 50_000,
    make: (size) => `${HEAD}Beslut\nTaxan antas.\n${repeated((i) => `Justerat\n${nameOf(i)}\n`)(size)}`,
  },
  {
    name: "deep lists",
    full: 20_000,
    make: under(
      "Beslut",
      repeated((i) => `${" ".repeat(i % 400)}${i + 1}. Punkt\n`),
    ),
  },
  { name: "bullets", full: 100_000, make: under("Beslut", repeated("• punkt\n")) },
  { name: "clauses", full: 100_000, make: under("Beslut", repeated("att anta taxan, samt\n")) },
  { name: "hyphens at line ends", full: 200_000, make: under("Ärendet", repeated("arbets-\n")) },
  { name: "quotation marks", full: 500_000, make: under("Protokollsanteckning", repeated("”")) },
  { name: "dot leaders", full: 100_000, make: repeated((i) => `§ ${i + 1} Titel ........................ ${i + 1}\n`) },
  { name: "pipes", full: 500_000, make: under("Ärendet", repeated("|")) },
  { name: "table rows", full: 100_000, make: under("Ärendet", repeated("| a | b |\n")) },
  { name: "columns", full: 100_000, make: under("Ärendet", repeated("ett      två      tre\n")) },
  {
    name: "reservations",
    full: 50_000,
    make: under("Reservationer", repeated("Anna Ek (S) reserverar sig mot beslutet.\n")),
  },
  { name: "instances", full: 50_000, make: under("Yrkanden", repeated("Anna Ek (S) instämmer. ")) },
  {
    name: "attachments",
    full: 30_000,
    make: (size) =>
      `${HEAD}Beslut\nTaxan antas.\n${repeated((i) => `\fTillhör § 1, bilaga A${i + 1}\nAnna Ek (S)\nFörslag till beslut\natt avslå\n`)(size)}`,
  },
  {
    name: "page heads",
    full: 20_000,
    make: repeated((i) => `Exempelby kommun   PROTOKOLL   ${i + 1} (20000)\nKommunstyrelsen\n\ntext på sidan\n\f`),
  },
  { name: "labels", full: 100_000, make: repeated("Beslutande\n") },
  { name: "dates", full: 100_000, make: under("Ärendet", repeated("den 12 maj 2020 ")) },
  { name: "digits", full: 2_000_000, make: under("Ärendet", repeated("1")) },
  { name: "references", full: 100_000, make: under("Ärendet", repeated("se § 12 och ")) },
  { name: "underscores", full: 2_000_000, make: under("Beslut", repeated("_")) },
  { name: "soft hyphens", full: 1_000_000, make: under("Beslut", repeated("a\u00ad")) },
  { name: "marks of Markdown", full: 100_000, make: (size) => `# A\n# B\n${repeated("[**a](<!-- *b ![")(size)}` },
  { name: "combining marks", full: 1_000_000, make: under("Beslut", repeated("e\u0301")) },
];
