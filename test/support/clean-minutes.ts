import type { Attendee, Decision, Minutes, Paragraph, PersonRef, Section } from "../../src/model/minutes.ts";
import { fromParts, isoOf } from "../../src/validate/calendar.ts";
import { dayOff, nextWeekday } from "../../src/validate/holidays.ts";
import { namer } from "./generate/names.ts";
import { Random } from "./generate/random.ts";

const PARTIES = ["S", "M", "C", "V", "KD", "L", "SD", "MP"];
const BODIES = [
  "Kommunstyrelsen",
  "Kommunfullmäktige",
  "Socialnämnden",
  "Miljö- och byggnadsnämnden",
  "Kommunstyrelsens arbetsutskott",
];

/** Minutes in which nothing is wrong: whole, with votes, reservations, a recusal, attachments. The same seed gives the same minutes. */
export function cleanMinutes(seed: number): Minutes {
  const random = new Random(seed);
  const name = namer(random);
  const person = (i: number): Required<Pick<PersonRef, "name" | "party" | "person">> => ({
    name: name(),
    party: PARTIES[i % PARTIES.length] as string,
    person: `p${i + 1}`,
  });
  const members = Array.from({ length: 9 + 2 * random.int(0, 3) }, (_, i) => person(i));
  const substitutes = [person(40), person(41)];
  const body = BODIES[seed % BODIES.length] as string;
  const met = nextWeekday(fromParts(2018 + (seed % 7), 1 + random.int(0, 11), 1 + random.int(0, 27)));
  const verified = nextWeekday(met + 3 + random.int(0, 6));
  const posted = dayOff(verified + 1) === undefined ? verified + 1 : verified;
  const secretary = name();
  const [chair, first, second] = members as [PersonRef, PersonRef, PersonRef];
  const attendance: Attendee[] = [
    ...members.map(
      (one, i): Attendee => ({ ...one, category: "member", serving: true, ...(i === 0 && { role: "chair" as const }) }),
    ),
    { ...(substitutes[0] as PersonRef & { name: string }), category: "substitute", serving: true },
    { ...(substitutes[1] as PersonRef & { name: string }), category: "substitute", serving: false },
    { name: secretary, category: "official", role: "secretary", title: "sekreterare", serving: false },
  ];
  const start = random.int(1, 300);
  const matters = [
    choice(second),
    plain(),
    contested(members),
    recused(members),
    ...(body.endsWith("fullmäktige") ? [question(first)] : []),
    remitted(members),
    attached(members),
    plain(),
  ];
  const paragraphs = matters.map((make, i) => make(String(start + i), body));
  return {
    schemaVersion: "1.0",
    kind: "minutes",
    source: {
      file: `clean-${seed}.txt`,
      mediaType: "text/plain",
      sha256: "0".repeat(64),
      pages: 1,
      reader: "test",
      ocr: false,
    },
    organization: "Exempelby kommun",
    body,
    meeting: { date: isoOf(met), start: "13:00", end: "16:30", place: "Kommunhuset" },
    attendance,
    verification: {
      verifiers: [second],
      date: isoOf(verified),
      paragraphs: `${start}–${start + paragraphs.length - 1}`,
      notice: { posted: isoOf(posted), removed: isoOf(nextWeekday(posted + 22)), location: "Kommunhuset" },
    },
    paragraphs,
    attachments: [
      {
        label: "A1",
        paragraph: paragraphs.at(-2)?.number ?? "",
        signatories: [second],
        proposals: [],
        text: "Vi yrkar att ärendet avslås.",
      },
    ],
    signatures: [
      { role: "secretary", name: secretary },
      { role: "chair", name: chair.name ?? "", person: "p1" },
      { role: "verifier", name: second.name ?? "", person: "p3" },
    ],
    people: [],
    unclaimed: [],
    provenance: {},
  };
}

type Make = (number: string, body: string) => Paragraph;

const section = (role: Section["role"], heading: string, text: string): Section => ({
  role,
  heading,
  blocks: [{ type: "paragraph", text }],
});

function item(number: string, title: string, sections: Section[], more: Partial<Paragraph>): Paragraph {
  const none = {
    diaryNumbers: [],
    proposals: [],
    motions: [],
    votes: [],
    reservations: [],
    statements: [],
    recusals: [],
  };
  return { number, title, ...none, sections, recipients: [], attachments: [], ...more };
}

const decided = (text: string, outcome: Decision["outcome"] = "approved"): Decision => ({
  text,
  points: [{ text }],
  outcome,
  immediatelyVerified: false,
});

const PROPOSAL = { by: ["Förvaltningen"], points: [{ text: "Planen antas." }] };

function choice(verifier: PersonRef): Make {
  return (number) => {
    const text = `${verifier.name} utses att justera protokollet.`;
    return item(number, "Val av justerare", [section("decision", "Beslut", text)], {
      decision: decided(text, "elected"),
    });
  };
}

function plain(): Make {
  return (number, body) => {
    const text = `${body} antar planen.`;
    return item(
      number,
      "Plan för underhåll av gator",
      [section("background", "Sammanfattning", "Gatorna är slitna."), section("decision", "Beslut", text)],
      {
        diaryNumbers: [`KS 2024/${number}`],
        proposals: [PROPOSAL],
        decision: decided(text),
      },
    );
  };
}

/** Two motions, an open vote with names, a reservation by those who lost. */
function contested(members: readonly (PersonRef & { name: string })[]): Make {
  return (number) => {
    const no = members.slice(2, 5);
    const yes = members.filter((one) => !no.includes(one));
    const [mover] = no as [PersonRef & { name: string }];
    const [chair, first] = members as [PersonRef & { name: string }, PersonRef & { name: string }];
    const text = `Taxan fastställs enligt ${first.name}s yrkande.`;
    const sections = [
      section(
        "motions",
        "Yrkanden",
        `${first.name} (${first.party}) yrkar bifall. ${mover.name} (${mover.party}) yrkar avslag.`,
      ),
      section(
        "procedure",
        "Propositionsordning",
        "Ordföranden ställer proposition på bifall och avslag och finner bifall. Votering begärs.",
      ),
      section("vote", "Omröstning", `Med ${yes.length} ja mot ${no.length} nej bifalls förslaget.`),
      section("decision", "Beslut", text),
      section("reservation", "Reservation", `${mover.name} reserverar sig.`),
    ];
    return item(number, "Taxa för renhållning", sections, {
      diaryNumbers: [`KS 2024/${number}`],
      proposals: [PROPOSAL],
      motions: [
        { by: [first], supportedBy: [chair], demands: [{ type: "approval" }], text: `${first.name} yrkar bifall.` },
        { by: [mover], supportedBy: [], demands: [{ type: "rejection" }], text: `${mover.name} yrkar avslag.` },
      ],
      procedure: "Ordföranden ställer proposition på bifall och avslag och finner bifall.",
      votes: [
        {
          yes: yes.length,
          no: no.length,
          ballots: members.map((one) => ({ ...one, choice: no.includes(one) ? ("no" as const) : ("yes" as const) })),
          verified: true,
        },
      ],
      decision: decided(text),
      reservations: [{ by: [mover], text: `${mover.name} reserverar sig.` }],
    });
  };
}

function recused(members: readonly (PersonRef & { name: string })[]): Make {
  return (number, body) => {
    const [, , , , , who, mover] = members as (PersonRef & { name: string; party: string })[];
    if (!who || !mover) throw new RangeError("too few members");
    const text = `${body} godkänner avtalet.`;
    const sections = [
      section("recusal", "Jäv", `${who.name} deltar inte på grund av jäv.`),
      section("motions", "Yrkanden", `${mover.name} yrkar bifall.`),
      section("decision", "Beslut", text),
    ];
    return item(number, "Avtal om skötsel", sections, {
      diaryNumbers: [`KS 2024/${number}`],
      motions: [{ by: [mover], supportedBy: [], demands: [{ type: "approval" }], text: `${mover.name} yrkar bifall.` }],
      recusals: [
        {
          name: who.name,
          party: who.party,
          person: who.person as string,
          text: `${who.name} deltar inte på grund av jäv.`,
        },
      ],
      decision: decided(text),
      reservations: [],
    });
  };
}

function question(from: PersonRef): Make {
  return (number) => {
    const text = "Interpellationen är besvarad.";
    return item(
      number,
      "Interpellation om skolskjuts",
      [
        section("background", "Ärendet", `${from.name} har ställt en interpellation.`),
        section("decision", "Beslut", text),
      ],
      {
        decision: decided(text, "other"),
      },
    );
  };
}

/** A motion to remit stands against approval; decided without a vote. */
function remitted(members: readonly PersonRef[]): Make {
  return (number, body) => {
    const [, first, second] = members as [PersonRef, PersonRef, PersonRef];
    const text = `${body} återremitterar ärendet.`;
    const sections = [
      section("motions", "Yrkanden", `${first.name} yrkar bifall. ${second.name} yrkar återremiss.`),
      section(
        "procedure",
        "Beslutsgång",
        "Ordföranden frågar om ärendet ska avgöras idag och finner att det återremitteras.",
      ),
      section("decision", "Beslut", text),
    ];
    return item(number, "Om- och tillbyggnad av skola", sections, {
      diaryNumbers: [`KS 2024/${number}`],
      proposals: [PROPOSAL],
      motions: [
        { by: [first], supportedBy: [], demands: [{ type: "approval" }], text: `${first.name} yrkar bifall.` },
        { by: [second], supportedBy: [], demands: [{ type: "remittal" }], text: `${second.name} yrkar återremiss.` },
      ],
      procedure: "Ordföranden frågar om ärendet ska avgöras idag och finner att det återremitteras.",
      decision: decided(text, "remitted"),
    });
  };
}

function attached(members: readonly PersonRef[]): Make {
  return (number, body) => {
    const who = members[2] as PersonRef;
    const text = `${body} antar programmet.`;
    return item(
      number,
      "Program för arkitektur",
      [
        section("decision", "Beslut", text),
        section("reservation", "Reservation", `${who.name} reserverar sig, bilaga A1.`),
      ],
      {
        diaryNumbers: [`KS 2024/${number}`],
        proposals: [PROPOSAL],
        decision: decided(text),
        reservations: [{ by: [who], attachment: "A1", text: `${who.name} reserverar sig, bilaga A1.` }],
        attachments: ["A1"],
      },
    );
  };
}
