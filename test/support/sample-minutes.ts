import type { Attendee, Ballot, Minutes, Paragraph, Place } from "../../src/model/minutes.ts";

/** Minutes that state nothing. */
export const emptyMinutes: Minutes = {
  schemaVersion: "1.0",
  kind: "minutes",
  source: { mediaType: "text/plain", sha256: "0".repeat(64), pages: 1, reader: "text 1", ocr: false },
  meeting: {},
  attendance: [],
  paragraphs: [],
  attachments: [],
  signatures: [],
  people: [],
  unclaimed: [],
  provenance: {},
};

/** A meeting that never took place, of people who do not exist: it uses every property of the model at least once. */

/** Everybody, in the order of the attendance. */
const everyone: [name: string, party?: string][] = [
  ["Ylva Sandhammar", "S"],
  ["Tage Lindros", "M"],
  ["Holger Wiik", "S"],
  ["Amina Farsund", "S"],
  ["Osvald Brink", "C"],
  ["Ebbe Rosenkvist", "MP"],
  ["Margit Ålander", "M"],
  ["Folke Stenmark", "L"],
  ["Signe Malmkvist", "V"],
  ["Runo Kvist", "SD"],
  ["Doris Ekeblad", "M"],
  ["Elsa-Brita Norén", "V"],
  ["Valter Hammarsjö"],
  ["Inga-Maj Törnros"],
  ["Selma Dybeck"],
  ["Konrad Ekvall"],
  ["Birger Tallmo", "S"],
];

const member = (name: string, party: string, more: Partial<Attendee> = {}): Attendee => ({
  name,
  party,
  category: "member",
  serving: true,
  ...more,
});
const substitute = (name: string, party: string, more: Partial<Attendee> = {}): Attendee => ({
  name,
  party,
  category: "substitute",
  serving: false,
  ...more,
});

const item = (number: string, title: string, rest: Partial<Paragraph>): Paragraph => ({
  number,
  title,
  diaryNumbers: [],
  sections: [],
  proposals: [],
  motions: [],
  votes: [],
  reservations: [],
  statements: [],
  recusals: [],
  recipients: [],
  attachments: [],
  ...rest,
});

const ballot = (name: string, party: string, choice: Ballot["choice"]): Ballot => ({
  name,
  party,
  person: `p${everyone.findIndex(([one]) => one === name) + 1}`,
  choice,
});

const opening = item("41", "Val av justerare och tid för justering", {
  sections: [
    {
      role: "decision",
      heading: "Beslut",
      blocks: [
        {
          type: "paragraph",
          text: "Kommunstyrelsen utser Tage Lindros (M) att jämte ordföranden justera protokollet tisdagen den 19 mars 2024.",
        },
      ],
    },
  ],
  decision: {
    text: "Kommunstyrelsen utser Tage Lindros (M) att jämte ordföranden justera protokollet tisdagen den 19 mars 2024.",
    points: [
      {
        text: "Kommunstyrelsen utser Tage Lindros (M) att jämte ordföranden justera protokollet tisdagen den 19 mars 2024.",
      },
    ],
    outcome: "elected",
    immediatelyVerified: false,
  },
});

const library = item("42", "Ny placering av Strandbiblioteket – inriktningsbeslut", {
  diaryNumbers: ["KS 2023/418"],
  sections: [
    {
      role: "background",
      heading: "Sammanfattning av ärendet",
      blocks: [
        {
          type: "paragraph",
          text: "Strandbiblioteket har sedan 1974 funnits i Sjömansgården. Hyresavtalet löper ut den 31 december 2025 och fastighetsägaren har aviserat en hyreshöjning om 38 procent. Förvaltningen har därför utrett tre alternativa placeringar och förordar det tidigare tingshuset.",
        },
        {
          type: "table",
          rows: [
            ["Alternativ", "Yta (kvm)", "Årshyra (tkr)", "Tillträde"],
            ["Sjömansgården (nuvarande)", "1 240", "2 950", "–"],
            ["Tingshuset", "1 410", "2 310", "augusti 2025"],
            ["Kvarteret Båtsmannen", "980", "1 870", "januari 2027"],
          ],
        },
      ],
    },
    {
      role: "documents",
      heading: "Beslutsunderlag",
      blocks: [
        {
          type: "list",
          ordered: false,
          items: [
            { text: "Kultur- och fritidsnämndens beslut den 7 februari 2024 § 9" },
            { text: "Tjänsteskrivelse den 22 januari 2024" },
            { text: "Lokalutredning Strandbiblioteket, version 2" },
          ],
        },
      ],
    },
    {
      role: "proposal",
      heading: "Kultur- och fritidsnämndens förslag till beslut",
      blocks: [
        {
          type: "list",
          ordered: true,
          items: [
            {
              number: "1",
              text: "Inriktningen ska vara att Strandbiblioteket flyttar till tingshuset senast den 1 november 2025.",
            },
            {
              number: "2",
              text: "Kommunstyrelsen uppdrar åt fastighetschefen att teckna avsiktsförklaring med ägaren.",
            },
          ],
        },
      ],
    },
    {
      role: "motions",
      heading: "Yrkanden",
      blocks: [
        {
          type: "paragraph",
          text: "Ylva Sandhammar (S) yrkar, med instämmande av Osvald Brink (C), bifall till nämndens förslag.",
        },
        { type: "paragraph", text: "Signe Malmkvist (V) yrkar bifall till eget förslag enligt bilaga A1." },
        {
          type: "paragraph",
          text: "Tage Lindros (M) yrkar att ärendet återremitteras för att belysa kostnaderna för flytten.",
        },
      ],
    },
    {
      role: "procedure",
      heading: "Propositionsordning",
      blocks: [
        {
          type: "paragraph",
          text: "Ordföranden ställer först proposition på om ärendet ska avgöras i dag eller återremitteras och finner att det ska avgöras i dag. Omröstning begärs.",
        },
        {
          type: "paragraph",
          text: "Kommunstyrelsen godkänner följande propositionsordning: Ja för att ärendet avgörs i dag. Nej för återremiss.",
        },
      ],
    },
    {
      role: "vote",
      heading: "Omröstningsresultat",
      blocks: [
        {
          type: "paragraph",
          text: "Med 6 ja-röster mot 3 nej-röster, och 1 som avstår, beslutar kommunstyrelsen att ärendet ska avgöras i dag. Ylva Sandhammar (S), Holger Wiik (S), Amina Farsund (S), Osvald Brink (C), Ebbe Rosenkvist (MP) och Folke Stenmark (L) röstar ja. Tage Lindros (M), Margit Ålander (M) och Runo Kvist (SD) röstar nej. Signe Malmkvist (V) avstår.",
        },
      ],
    },
    {
      role: "decision",
      heading: "Kommunstyrelsens beslut",
      blocks: [
        { type: "paragraph", text: "Kommunstyrelsen beslutar enligt kultur- och fritidsnämndens förslag:" },
        {
          type: "list",
          ordered: true,
          items: [
            {
              number: "1",
              text: "Inriktningen ska vara att Strandbiblioteket flyttar till tingshuset senast den 1 november 2025.",
            },
            {
              number: "2",
              text: "Kommunstyrelsen uppdrar åt fastighetschefen att teckna avsiktsförklaring med ägaren.",
            },
          ],
        },
      ],
    },
    { role: "other", blocks: [{ type: "paragraph", text: "Paragrafen förklaras omedelbart justerad." }] },
    {
      role: "reservation",
      heading: "Reservationer",
      blocks: [
        {
          type: "paragraph",
          text: "Signe Malmkvist (V) reserverar sig mot beslutet till förmån för eget förslag, bilaga A1.",
        },
        { type: "paragraph", text: "Tage Lindros (M) och Margit Ålander (M) reserverar sig mot beslutet." },
      ],
    },
    {
      role: "statement",
      heading: "Ersättaryttrande",
      blocks: [{ type: "paragraph", text: "Ersättaryttrande lämnas av Elsa-Brita Norén (V) enligt bilaga A1." }],
    },
    {
      role: "recipients",
      heading: "Beslutet skickas till",
      blocks: [
        { type: "list", ordered: false, items: [{ text: "Kultur- och fritidsnämnden" }, { text: "Fastighetschefen" }] },
      ],
    },
  ],
  proposals: [
    {
      by: ["Kultur- och fritidsnämnden"],
      date: "2024-02-07",
      points: [
        {
          number: "1",
          text: "Inriktningen ska vara att Strandbiblioteket flyttar till tingshuset senast den 1 november 2025.",
        },
        { number: "2", text: "Kommunstyrelsen uppdrar åt fastighetschefen att teckna avsiktsförklaring med ägaren." },
      ],
    },
  ],
  motions: [
    {
      by: [{ name: "Ylva Sandhammar", party: "S", person: "p1" }],
      supportedBy: [{ name: "Osvald Brink", party: "C", person: "p5" }],
      demands: [{ type: "approval", target: "nämndens förslag" }],
      text: "Ylva Sandhammar (S) yrkar, med instämmande av Osvald Brink (C), bifall till nämndens förslag.",
    },
    {
      by: [{ name: "Signe Malmkvist", party: "V", person: "p9" }],
      supportedBy: [],
      demands: [{ type: "counter-proposal", target: "eget förslag enligt bilaga A1" }],
      attachment: "A1",
      text: "Signe Malmkvist (V) yrkar bifall till eget förslag enligt bilaga A1.",
    },
    {
      by: [{ name: "Tage Lindros", party: "M", person: "p2" }],
      supportedBy: [],
      demands: [{ type: "remittal" }],
      text: "Tage Lindros (M) yrkar att ärendet återremitteras för att belysa kostnaderna för flytten.",
    },
  ],
  procedure:
    "Ordföranden ställer först proposition på om ärendet ska avgöras i dag eller återremitteras och finner att det ska avgöras i dag. Omröstning begärs. Kommunstyrelsen godkänner följande propositionsordning: Ja för att ärendet avgörs i dag. Nej för återremiss.",
  votes: [
    {
      yesMeans: "ärendet avgörs i dag",
      noMeans: "återremiss",
      yes: 6,
      no: 3,
      abstained: 1,
      ballots: [
        ballot("Ylva Sandhammar", "S", "yes"),
        ballot("Holger Wiik", "S", "yes"),
        ballot("Amina Farsund", "S", "yes"),
        ballot("Osvald Brink", "C", "yes"),
        ballot("Ebbe Rosenkvist", "MP", "yes"),
        ballot("Folke Stenmark", "L", "yes"),
        ballot("Tage Lindros", "M", "no"),
        ballot("Margit Ålander", "M", "no"),
        ballot("Runo Kvist", "SD", "no"),
        ballot("Signe Malmkvist", "V", "abstained"),
      ],
      verified: true,
    },
  ],
  decision: {
    text: "Kommunstyrelsen beslutar enligt kultur- och fritidsnämndens förslag:\n1. Inriktningen ska vara att Strandbiblioteket flyttar till tingshuset senast den 1 november 2025.\n2. Kommunstyrelsen uppdrar åt fastighetschefen att teckna avsiktsförklaring med ägaren.",
    points: [
      {
        number: "1",
        text: "Inriktningen ska vara att Strandbiblioteket flyttar till tingshuset senast den 1 november 2025.",
      },
      { number: "2", text: "Kommunstyrelsen uppdrar åt fastighetschefen att teckna avsiktsförklaring med ägaren." },
    ],
    outcome: "approved",
    immediatelyVerified: true,
  },
  reservations: [
    {
      by: [{ name: "Signe Malmkvist", party: "V", person: "p9" }],
      text: "Signe Malmkvist (V) reserverar sig mot beslutet till förmån för eget förslag, bilaga A1.",
      attachment: "A1",
    },
    {
      by: [
        { name: "Tage Lindros", party: "M", person: "p2" },
        { name: "Margit Ålander", party: "M", person: "p7" },
      ],
      text: "Tage Lindros (M) och Margit Ålander (M) reserverar sig mot beslutet.",
    },
  ],
  statements: [
    {
      type: "substitute-statement",
      by: [{ name: "Elsa-Brita Norén", party: "V", person: "p12" }],
      text: "Ersättaryttrande lämnas av Elsa-Brita Norén (V) enligt bilaga A1.",
      attachment: "A1",
    },
  ],
  recipients: ["Kultur- och fritidsnämnden", "Fastighetschefen"],
  attachments: ["A1"],
});

const budget = item("43", "Mål och budget 2025 med plan för 2026–2027 – ramar och planeringsförutsättningar", {
  diaryNumbers: ["KS 2024/12", "KS 2024/57-041"],
  sections: [
    {
      role: "earlier",
      heading: "Ärendets tidigare behandling",
      blocks: [
        {
          type: "paragraph",
          text: "Kommunstyrelsens arbetsutskott beslutade den 27 februari 2024 § 18 att överlämna ärendet utan eget förslag.",
        },
      ],
    },
    {
      role: "decision",
      heading: "Kommunstyrelsens förslag till kommunfullmäktige",
      blocks: [
        { type: "paragraph", text: "Kommunstyrelsen föreslår kommunfullmäktige besluta" },
        {
          type: "list",
          ordered: true,
          items: [
            { number: "a", text: "att fastställa planeringsramarna för 2025," },
            { number: "b", text: "att uppräkningen för löner och priser ska vara 2,6 procent, samt" },
            { number: "c", text: "att nämnderna senast den 30 augusti 2024 ska redovisa konsekvenser." },
          ],
        },
      ],
    },
    {
      role: "vote",
      heading: "Omröstning",
      blocks: [
        { type: "paragraph", text: "Ja för förslaget, nej för Runo Kvists (SD) yrkande." },
        {
          type: "table",
          rows: [
            ["Ledamot", "Ja", "Nej", "Avstår"],
            ["Ylva Sandhammar (S)", "X", "", ""],
            ["Osvald Brink (C)", "X", "", ""],
            ["Runo Kvist (SD)", "", "X", ""],
            ["Summa", "2", "1", "0"],
          ],
        },
      ],
    },
    {
      role: "statement",
      heading: "Protokollsanteckning",
      blocks: [
        { type: "paragraph", text: "Ebbe Rosenkvist (MP) lämnar följande anteckning:" },
        {
          type: "quote",
          text: "”Ramarna tar inte höjd för de klimatåtgärder som fullmäktige beslutade om i november. Vi återkommer i budgetberedningen.”",
        },
      ],
    },
  ],
  votes: [
    {
      yesMeans: "förslaget",
      noMeans: "Runo Kvists (SD) yrkande",
      yes: 2,
      no: 1,
      abstained: 0,
      ballots: [
        ballot("Ylva Sandhammar", "S", "yes"),
        ballot("Osvald Brink", "C", "yes"),
        ballot("Runo Kvist", "SD", "no"),
      ],
      verified: true,
    },
  ],
  decision: {
    text: "Kommunstyrelsen föreslår kommunfullmäktige besluta\natt fastställa planeringsramarna för 2025,\natt uppräkningen för löner och priser ska vara 2,6 procent, samt\natt nämnderna senast den 30 augusti 2024 ska redovisa konsekvenser.",
    points: [
      { number: "a", text: "att fastställa planeringsramarna för 2025," },
      { number: "b", text: "att uppräkningen för löner och priser ska vara 2,6 procent, samt" },
      { number: "c", text: "att nämnderna senast den 30 augusti 2024 ska redovisa konsekvenser." },
    ],
    outcome: "proposed-to-council",
    immediatelyVerified: false,
  },
  statements: [
    {
      type: "note",
      by: [{ name: "Ebbe Rosenkvist", party: "MP", person: "p6" }],
      text: "”Ramarna tar inte höjd för de klimatåtgärder som fullmäktige beslutade om i november. Vi återkommer i budgetberedningen.”",
    },
  ],
});

const marina = item("43 a", "Svar på motion om gästhamn vid Norra kajen", {
  diaryNumbers: ["KS 2022/301"],
  sections: [
    {
      role: "recusal",
      heading: "Jäv",
      blocks: [{ type: "paragraph", text: "På grund av jäv deltar inte Folke Stenmark (L) i handläggningen." }],
    },
    {
      role: "background",
      heading: "Ärende",
      blocks: [
        {
          type: "paragraph",
          text: "I en motion från Runo Kvist (SD) föreslås att en gästhamn med 24 platser anläggs vid Norra kajen. Bottenförhållandena undersöktes 2019; se www.almvik.example/kajen eller kontakta hamnen@almvik.example.",
        },
      ],
    },
    {
      role: "decision",
      heading: "Beslut",
      blocks: [{ type: "paragraph", text: "Kommunstyrelsen avslår motionen." }],
    },
  ],
  decision: {
    text: "Kommunstyrelsen avslår motionen.",
    points: [{ text: "Kommunstyrelsen avslår motionen." }],
    outcome: "rejected",
    immediatelyVerified: false,
  },
  recusals: [
    {
      name: "Folke Stenmark",
      party: "L",
      person: "p8",
      text: "På grund av jäv deltar inte Folke Stenmark (L) i handläggningen.",
    },
  ],
  reservations: [{ by: [{ party: "SD" }] }],
});

const reports = item("44", "Anmälningsärenden", {
  sections: [
    {
      role: "background",
      blocks: [
        {
          type: "list",
          ordered: true,
          items: [
            { number: "1", text: "Länsstyrelsens beslut om strandskydd, fastigheten Almvik 4:17" },
            { number: "3", text: "Protokoll från samrådsgruppen för ytterskärgården" },
          ],
        },
      ],
    },
    {
      role: "decision",
      blocks: [{ type: "paragraph", text: "Kommunstyrelsen noterar anmälningarna till protokollet." }],
    },
  ],
  decision: {
    text: "Kommunstyrelsen noterar anmälningarna till protokollet.",
    points: [{ text: "Kommunstyrelsen noterar anmälningarna till protokollet." }],
    outcome: "noted",
    immediatelyVerified: false,
  },
});

const place = (page: number, line: number, start: number, end: number): Place => ({ page, line, start, end });

export const sampleMinutes: Minutes = {
  schemaVersion: "1.0",
  kind: "minutes",
  source: {
    file: "almvik-ks-2024-03-12.pdf",
    mediaType: "application/pdf",
    sha256: "5f0c6d1e7a3b49d28c11f04e9ab2d7735e60c8f1a94b3d2e6f7081927a6b5c4d",
    pages: 9,
    reader: "pdfjs 5.4.296",
    ocr: false,
  },
  organization: "Almviks kommun",
  body: "Kommunstyrelsen",
  meeting: {
    date: "2024-03-12",
    start: "13:00",
    end: "16:40",
    place: "Sammanträdesrum Fyren, kommunhuset",
    adjournments: [
      { start: "14:20", end: "14:35" },
      { start: "15:50", end: "16:05" },
    ],
  },
  attendance: [
    member("Ylva Sandhammar", "S", { role: "chair", person: "p1" }),
    member("Tage Lindros", "M", { role: "first-vice-chair", person: "p2" }),
    member("Holger Wiik", "S", { person: "p3" }),
    substitute("Amina Farsund", "S", { serving: true, replaces: { name: "Birger Tallmo", party: "S" }, person: "p4" }),
    member("Osvald Brink", "C", { person: "p5" }),
    member("Ebbe Rosenkvist", "MP", { person: "p6", leaves: "16:10", paragraphs: "41–43" }),
    member("Margit Ålander", "M", { person: "p7" }),
    member("Folke Stenmark", "L", { person: "p8", paragraphs: "41–43, 44" }),
    member("Signe Malmkvist", "V", { person: "p9" }),
    member("Runo Kvist", "SD", { person: "p10", arrives: "13:25" }),
    substitute("Doris Ekeblad", "M", { person: "p11" }),
    substitute("Elsa-Brita Norén", "V", { person: "p12" }),
    {
      name: "Valter Hammarsjö",
      category: "official",
      role: "secretary",
      title: "kommunsekreterare",
      serving: false,
      person: "p13",
    },
    { name: "Inga-Maj Törnros", category: "official", title: "kommundirektör", serving: false, person: "p14" },
    {
      name: "Selma Dybeck",
      category: "official",
      title: "fastighetschef",
      affiliation: "samhällsbyggnadsförvaltningen",
      paragraphs: "42",
      serving: false,
      person: "p15",
    },
    { name: "Konrad Ekvall", category: "other", affiliation: "Ungdomsrådet", serving: false, person: "p16" },
    member("Birger Tallmo", "S", { serving: false, absent: true, person: "p17" }),
  ],
  verification: {
    verifiers: [
      { name: "Ylva Sandhammar", party: "S", person: "p1" },
      { name: "Tage Lindros", party: "M", person: "p2" },
    ],
    date: "2024-03-19",
    place: "Kansliet",
    paragraphs: "41–44",
    notice: { posted: "2024-03-20", removed: "2024-04-11", location: "Kommunkansliet, Storgatan 1, Almvik" },
  },
  paragraphs: [opening, library, budget, marina, reports],
  attachments: [
    {
      label: "A1",
      paragraph: "42",
      title: "Strandbiblioteket – behåll läsrummet vid vattnet",
      date: "2024-03-12",
      signatories: [
        { name: "Signe Malmkvist", party: "V", person: "p9" },
        { name: "Elsa Brita Norén", party: "V", person: "p12" },
      ],
      proposals: [
        {
          by: [],
          points: [
            { text: "att uppdra åt fastighetschefen att förhandla om fortsatt hyra i Sjömansgården," },
            { text: "att därutöver anföra följande:" },
          ],
        },
      ],
      text: [
        "Kommunstyrelsen 2024-03-12, ärende 42",
        "Strandbiblioteket – behåll läsrummet vid vattnet",
        "Signe Malmkvist (V)",
        "Elsa Brita Norén (V)",
        "Förslag till beslut",
        "Kommunstyrelsen beslutar",
        "att uppdra åt fastighetschefen att förhandla om fortsatt hyra i Sjömansgården,",
        "att därutöver anföra följande:",
        "Ett bibliotek är mer än kvadratmeter. Strandbiblioteket ligger där skolvägen, färjan och torget möts, och besöken har ökat fyra år i rad. Tingshuset saknar tillgänglig entré och hållplats.",
      ].join("\n"),
    },
  ],
  signatures: [
    { role: "secretary", name: "Valter Hammarsjö", person: "p13" },
    { role: "chair", name: "Ylva Sandhammar", person: "p1" },
    { role: "verifier", name: "Tage Lindros", person: "p2" },
    { role: "certifier" },
  ],
  people: everyone.map(([name = "", party], i) => ({
    id: `p${i + 1}`,
    name,
    ...(party !== undefined && { party }),
    variants: name === "Elsa-Brita Norén" ? ["Elsa Brita Norén"] : [],
  })),
  unclaimed: [
    { page: 4, line: 151, text: "Bilden på nästa sida visar tingshuset från söder." },
    { page: 9, line: 402, text: "* | kopia till arkivet | 24-03-21" },
  ],
  provenance: {
    "/body": place(1, 3, 41, 56),
    "/meeting/date": place(1, 2, 30, 40),
    "/paragraphs/0/title": place(3, 88, 3010, 3048),
    "/paragraphs/1/title": place(3, 97, 3390, 3443),
    "/paragraphs/1/decision/text": place(5, 170, 6120, 6380),
    "/paragraphs/2/title": place(6, 201, 7200, 7283),
    "/paragraphs/2/sections/3/blocks/1/text": place(7, 260, 9010, 9130),
    "/paragraphs/3/title": place(7, 268, 9200, 9243),
    "/paragraphs/4/title": place(8, 300, 10010, 10027),
    "/attachments/0/label": place(9, 350, 11000, 11002),
    "/attachments/0/text": {
      page: 9,
      line: 352,
      start: 11020,
      end: 11800,
      bbox: [72, 90, 523.5, 610],
      parts: [
        { start: 11020, end: 11400 },
        { start: 11480, end: 11800 },
      ],
    },
  },
};
