import fc from "fast-check";
import type { Block, Minutes, Paragraph, PersonRef, Proposal } from "../../src/model/minutes.ts";

/** Pieces that Markdown, YAML, HTML or our own conventions would take for something. */
const NASTY =
  "<script>alert(1)</script>|</style>|<!-- decision -->|<!-- vote 1 -->|-->|<br>|&amp;|&#35;|&|<|>|\"|'|`|```|```yaml|~~~|~x~|*|**|_|\\|# |## |#|1.|1. |12) |a. |- |-----|---|===|***|+ |> |    |\t|\n|\n\n|\r|\r\n|---\n|...|§ 7|§|[x](y)|![x](y)|[x]: y|[^1]|[^1]: z|[ ] |[…]| […] |[[…]|{.x}|:::|www.x.se|http://x.se/a_b|https://é.se|a@b.se|mailto:a@b.se|\u202E|\u2066|\u0000|\u0007|\u0085|\u2028|\uD800|\uFEFF|\u00A0|\u00AD|\u3000|bilaga A1|Bilaga|Bilaga A1 till § 6|Dnr |Beslut|Yrkanden|Närvarande|å|x| |Ja|(S)|()|..|2024|:|: |!|!!str x|%YAML|@x|null|true|~|0x1F|1e3|2024-03-12|13:00|p1|- a|? b|🏛️|👩🏽‍⚖️|نص|שלום|, | till § |**b.** x|constructor|__proto__".split(
    "|",
  );

/** Text that passes the schema: at least one character. */
export const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("Anna Ek", "Bo Öst", "bifall till förslaget", "Kommunstyrelsen beslutar", "KS 2024/12"),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...NASTY, "|", "\\|"), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(""))
      .filter((value) => value !== ""),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom("ett", "två,", "§ 7", "tre.", "[…]", "*fyra*", "fem|", "1."), {
        minLength: 20,
        maxLength: 60,
      })
      .map((words) => words.join(" ")),
  },
);

const date = fc.constantFrom("2024-03-12", "1987-12-31");
const time = fc.constantFrom("09:05", "13:00", "24:00");
const party = fc.oneof(fc.constantFrom("S", "M", "MP"), text);
const name = fc.oneof(fc.constantFrom("Anna Ek", "Bo Öst", "Anna Ek (S)", "Cia"), text);
const person = fc.constantFrom("p1", "p2", "p3", "p9");
const list = <T>(one: fc.Arbitrary<T>, most = 3) => fc.array(one, { maxLength: most });
const some = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T)[]) =>
  fc.record(shape, { requiredKeys: required as never[] }) as fc.Arbitrary<T>;

const ref = some({ name, party, person }, []) as fc.Arbitrary<PersonRef>;
const number = fc.oneof(fc.constantFrom("1", "2", "3", "a", "b", "10"), text);
const point = some({ number, text }, ["text"]);
const proposal = some({ by: list(text), date, points: list(point) }, ["by", "points"]) as fc.Arbitrary<Proposal>;

const counted = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.array(text, { minLength: 1, maxLength: 3 }));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("paragraph" as const), text }),
  fc.record({ type: fc.constant("quote" as const), text }),
  fc.record({
    type: fc.constant("list" as const),
    ordered: fc.boolean(),
    items: fc.array(point, { minLength: 1, maxLength: 3 }),
  }),
  counted.map(
    ([start, texts]): Block => ({
      type: "list",
      ordered: true,
      items: texts.map((one, i) => ({ number: String(start + i), text: one })),
    }),
  ),
  fc.record({
    type: fc.constant("table" as const),
    rows: fc.array(list(fc.oneof(text, fc.constant(""))), { minLength: 1, maxLength: 3 }),
  }),
) as fc.Arbitrary<Block>;

const role = fc.constantFrom(
  "background",
  "documents",
  "earlier",
  "proposal",
  "motions",
  "procedure",
  "vote",
  "decision",
  "reservation",
  "statement",
  "recusal",
  "recipients",
  "appeal",
  "other",
);
const heading = fc.oneof(fc.constantFrom("Beslut", "Yrkanden", "Ärendet", "Expedieras till"), text);
const section = some({ role, heading, blocks: list(block) }, ["role", "blocks"]);
const choice = fc.constantFrom("yes", "no", "abstained", "absent");
const amount = fc.integer({ min: 0, max: 99 });
const vote = some(
  {
    yesMeans: text,
    noMeans: text,
    yes: amount,
    no: amount,
    abstained: amount,
    absent: amount,
    ballots: list(some({ name, party, person, choice }, ["name", "choice"]), 4),
    verified: fc.boolean(),
  },
  ["yes", "no", "ballots", "verified"],
);
const demandType = fc.constantFrom(
  "approval",
  "rejection",
  "remittal",
  "tabling",
  "amendment",
  "addition",
  "counter-proposal",
  "other",
);
const demand = some({ type: demandType, target: text }, ["type"]);
const outcome = fc.constantFrom(
  "approved",
  "rejected",
  "remitted",
  "tabled",
  "noted",
  "elected",
  "proposed-to-council",
  "withdrawn",
  "other",
);

const bare = some(
  {
    number: fc.oneof(fc.constantFrom("6", "12 a", "7"), text),
    title: text,
    diaryNumbers: list(text),
    sections: list(section),
    proposals: list(proposal, 2),
    motions: list(
      some({ by: list(ref), supportedBy: list(ref, 2), demands: list(demand), attachment: text, text }, [
        "by",
        "supportedBy",
        "demands",
        "text",
      ]),
      2,
    ),
    procedure: text,
    votes: list(vote, 2),
    decision: some({ text, points: list(point), outcome, immediatelyVerified: fc.boolean() }, [
      "text",
      "points",
      "outcome",
      "immediatelyVerified",
    ]),
    reservations: list(some({ by: list(ref), text, attachment: text }, ["by"]), 2),
    statements: list(
      some(
        {
          type: fc.constantFrom("special-statement", "substitute-statement", "note", "vote-explanation"),
          by: list(ref),
          text,
          attachment: text,
        },
        ["type", "by"],
      ),
      2,
    ),
    recusals: list(some({ name, party, person, text }, ["name"]), 2),
    recipients: list(text),
    attachments: list(text),
  },
  [
    "number",
    "diaryNumbers",
    "sections",
    "proposals",
    "motions",
    "votes",
    "reservations",
    "statements",
    "recusals",
    "recipients",
    "attachments",
  ],
) as unknown as fc.Arbitrary<Paragraph>;

/** A § whose typed values are told by its sections, as reading makes them, so that quotations and defaults are met. */
const paragraph: fc.Arbitrary<Paragraph> = fc.tuple(bare, fc.boolean()).map(([item, alike]) => {
  if (!alike) return item;
  const lines = item.sections.flatMap(({ blocks }) => blocks.flatMap((one) => ("text" in one ? [one.text] : [])));
  const [first = "x", ...rest] = lines;
  return {
    ...item,
    motions: item.motions.map((motion, i) => ({ ...motion, text: lines[i] ?? first })),
    reservations: item.reservations.map((one) => ({ ...one, text: rest.length > 0 ? rest.join("\n") : first })),
    ...(item.decision && { decision: { ...item.decision, text: first } }),
  };
});

const attendee = some(
  {
    name,
    party,
    category: fc.constantFrom("member", "substitute", "official", "other"),
    role: fc.constantFrom(
      "chair",
      "first-vice-chair",
      "second-vice-chair",
      "third-vice-chair",
      "vice-chair",
      "secretary",
    ),
    title: text,
    serving: fc.boolean(),
    replaces: ref,
    paragraphs: fc.oneof(fc.constant("163–170, 172"), text),
    arrives: time,
    leaves: time,
    absent: fc.constant(true),
    affiliation: text,
    person,
  },
  ["name", "category", "serving"],
);

const people = list(fc.record({ name, variants: fc.uniqueArray(name, { maxLength: 2 }) }), 3).chain((given) =>
  fc.tuple(
    ...given.map((one, i) =>
      fc.option(party, { nil: undefined }).map((code) => ({
        id: `p${i + 1}`,
        name: one.name,
        ...(code !== undefined && { party: code }),
        variants: one.variants,
      })),
    ),
  ),
);

const correction = some(
  {
    kind: fc.constantFrom("value", "line", "join", "split"),
    pointer: text,
    read: fc.oneof(text, fc.integer(), fc.boolean()),
    as: text,
    person,
    start: fc.integer({ min: 0, max: 99 }),
    end: fc.integer({ min: 0, max: 99 }),
    printed: text,
    by: text,
    when: fc.constant("2026-11-25T12:00:00Z"),
    why: text,
  },
  ["kind", "start", "end", "printed", "by", "when"],
);

/** Minutes that the schema accepts, of any shape, with hostile text wherever a text may stand. */
export const arbitraryMinutes: fc.Arbitrary<Minutes> = some(
  {
    schemaVersion: fc.constant("1.0"),
    kind: fc.constantFrom("minutes", "extract"),
    source: fc.constant({ mediaType: "text/plain", sha256: "0".repeat(64), pages: 1, reader: "text 1", ocr: false }),
    organization: text,
    body: text,
    meeting: some(
      {
        date,
        start: time,
        end: time,
        place: text,
        adjournments: fc.array(fc.record({ start: time, end: time }), { minLength: 1, maxLength: 2 }),
      },
      [],
    ),
    attendance: list(attendee, 4),
    verification: some(
      {
        verifiers: list(ref),
        date,
        place: text,
        paragraphs: text,
        notice: some({ posted: date, removed: date, location: text }, []),
      },
      ["verifiers"],
    ),
    paragraphs: list(paragraph),
    attachments: list(
      some(
        {
          label: fc.oneof(fc.constant("A1"), text),
          paragraph: fc.oneof(fc.constant("6"), text),
          title: text,
          date,
          signatories: list(ref),
          proposals: list(proposal, 1),
          text,
        },
        ["label", "signatories", "proposals", "text"],
      ),
      2,
    ),
    signatures: list(
      some({ role: fc.constantFrom("secretary", "chair", "verifier", "certifier"), name, person }, ["role"]),
    ),
    people,
    unclaimed: list(
      fc.record({ page: fc.integer({ min: 1, max: 9 }), line: fc.integer({ min: 1, max: 99 }), text }),
      2,
    ),
    provenance: fc.constant({}),
    corrections: fc.array(correction, { minLength: 1, maxLength: 2 }),
  },
  [
    "schemaVersion",
    "kind",
    "source",
    "meeting",
    "attendance",
    "paragraphs",
    "attachments",
    "signatures",
    "people",
    "unclaimed",
    "provenance",
  ],
) as unknown as fc.Arbitrary<Minutes>;
