import type { Minutes } from "../../../src/model/minutes.ts";
import { parse } from "../../../src/pipeline.ts";
import { families, generate } from "./index.js";
import { namer } from "./names.js";
import { Random } from "./random.js";

const TOWNS = ["Älvsala", "Norrmyra", "Kalvö", "Sandhamra", "Östervik", "Björnlunda", "Hagestad", "Ringby"];
const BODIES = [
  ["Kommunstyrelsen", "KS"],
  ["Kommunfullmäktige", "KF"],
  ["Socialnämnden", "SN"],
  ["Utbildningsnämnden", "UN"],
  ["Miljö- och byggnadsnämnden", "MBN"],
  ["Kultur- och fritidsnämnden", "KFN"],
] as const;

/** The families whose documents may come from any municipality. */
const FAMILIES = Object.keys(families).filter((name) => !["finland", "church", "region"].includes(name));

/**
 * Models of an archive: generated documents, read as any others, and then told to be of a few bodies whose people and
 * matters come back from meeting to meeting. The same number and seed give the same models.
 */
export async function* archive(count: number, seed = 1): AsyncGenerator<Minutes> {
  const random = new Random(seed);
  const rosters = new Map<string, string[]>();
  for (let i = 0; i < count; i++) {
    const { text } = generate(FAMILIES[i % FAMILIES.length] as string, seed * 100_000 + i);
    const { minutes } = await parse(text, { file: `protokoll-${i}.txt` });
    const town = TOWNS[i % TOWNS.length] as string;
    const [body, prefix] = BODIES[Math.floor(i / TOWNS.length) % BODIES.length] as (typeof BODIES)[number];
    // Two or three meetings a month, whatever the size of the archive.
    const day = new Date(Date.UTC(2025, 11, 20) - Math.floor(i / (TOWNS.length * BODIES.length)) * 26 * 86_400_000);
    const year = day.getUTCFullYear();
    let json = JSON.stringify(minutes);
    const places = new Map<string, number>();
    for (const person of [...minutes.people].sort((a, b) => b.name.length - a.name.length)) {
      const key = `${town} ${body} ${person.party ?? "–"}`;
      const roster = rosters.get(key) ?? [];
      rosters.set(key, roster);
      const place = places.get(key) ?? 0;
      places.set(key, place + 1);
      // Now and then somebody new comes; in a large archive some are namesakes.
      if (roster[place] === undefined || random.chance(0.02)) roster[place] = namer(new Random(random.int(1, 1e9)))();
      json = json.replaceAll(JSON.stringify(person.name).slice(1, -1), roster[place] as string);
    }
    const told = JSON.parse(json) as Minutes;
    const paragraphs = told.paragraphs.map((item) => ({
      ...item,
      diaryNumbers: item.diaryNumbers.map(() => `${random.chance(0.7) ? prefix : "KS"} ${year}/${random.int(1, 120)}`),
    }));
    const date = day.toISOString().slice(0, 10);
    yield { ...told, organization: `${town}s kommun`, body, meeting: { ...told.meeting, date }, paragraphs };
  }
}
