import { resolve, sep } from "node:path";
import { type Finding, type Minutes, migrate, validate } from "../index.js";
import { addTo } from "../text/lists.js";
import { version } from "../version.js";
import { type Archive, archiveOf, type Found } from "./archive.js";
import { searchScript } from "./assets.js";
import { feed } from "./feed.js";
import { modelsIn, readStored, type Stored } from "./models.js";
import { MARKER, type Output, replacing, SiteError } from "./output.js";
import { type Page, pageOf, type Site } from "./page.js";
import { bodyIndex, bodyPage, bodyTitle, yearFile, yearPage, yearsOf } from "./pages/bodies.js";
import { documentPage } from "./pages/document.js";
import { matterLists, matterPage } from "./pages/matters.js";
import { peopleLists, personPage } from "./pages/people.js";
import { searchPage } from "./pages/search.js";
import { start } from "./pages/start.js";
import type { Person } from "./people.js";
import { IndexWriter } from "./search/write.js";
import { documentStyles, pageStyles, sharedStyles } from "./style.js";
import { type Outcome, summarise } from "./summary.js";
import { labels, meetingName, model, outcomeName } from "./words.js";

export { SiteError } from "./output.js";

export interface SiteOptions {
  /** Folder of models: JSON and NDJSON files, with all below it. */
  from: string;
  /** Folder of the site; made anew when everything is written. */
  to: string;
  /** Name of the site; that of the only organisation, else "Protokollsarkiv". */
  title?: string;
  /** Where the site will be published, for feeds. */
  baseUrl?: string;
  lang?: "sv" | "en";
  /** The search page's script, where it is not the one that was built. */
  script?: string;
  /** Told of every file that cannot be used, by its path below `from`. */
  onProblem(name: string, problem: Problem): Promise<void>;
}

/** Why a file cannot be used: the faults of a model, or what reading it failed by; no reason where it is no JSON. */
export type Problem = { findings: Finding[] } | { reason: string | undefined };

/** What was built. */
export interface Built {
  documents: number;
  meetings: number;
  people: number;
  matters: number;
  /** Files that could not be used. */
  failed: number;
  bytes: number;
  files: number;
}

/**
 * Builds an archive of models as a folder of pages that need no server. The models are read twice, one at a time: memory
 * holds what is known of them, not themselves. The same models give the same bytes, whatever their files are called.
 *
 * @throws SiteError where no model can be used, or the folder holds something else than a site.
 */
export async function buildSite(options: SiteOptions): Promise<Built> {
  const [from, to] = [resolve(options.from), resolve(options.to)];
  if (`${from}${sep}`.startsWith(`${to}${sep}`) || `${to}${sep}`.startsWith(`${from}${sep}`))
    throw new SiteError("overlap", options.to);
  const { found, failed } = await readAll(from, options);
  if (found.length === 0) throw new SiteError("no-models", options.from);
  const archive = archiveOf(found);
  const script = options.script ?? (await searchScript());
  return replacing(to, async (output) => {
    const site = siteOf(archive, options);
    await documents(archive, site, output);
    for (const [path, page] of pagesOf(archive, site)) await output.write(path, pageOf(page, site));
    await output.write("floden/alla.xml", feed("floden/alla.xml", site.title, archive.meetings, site));
    for (const body of archive.bodies) {
      const path = `floden/${body.slug}.xml`;
      await output.write(path, feed(path, bodyTitle(body), body.meetings, site));
    }
    await output.write("assets/stil.css", sharedStyles);
    await output.write("assets/sidor.css", pageStyles);
    await output.write("assets/protokoll.css", documentStyles);
    await output.write("assets/search.js", script);
    const numbers = {
      documents: archive.docs.length,
      meetings: archive.meetings.length,
      people: archive.people.length,
      matters: archive.matters.length,
    };
    await output.write(
      MARKER,
      `${JSON.stringify({ generator: `paragraf ${version}`, title: site.title, ...numbers }, null, 2)}\n`,
    );
    return { ...numbers, failed, ...output.written };
  });
}

/** Reads every model once and keeps its summary. */
async function readAll(from: string, options: SiteOptions): Promise<{ found: Found[]; failed: number }> {
  const found: Found[] = [];
  let failed = 0;
  for await (const stored of modelsIn(from)) {
    try {
      const value = migrate(await readStored(stored));
      const findings = await validate(value, { lang: options.lang ?? "sv" });
      if (findings.length === 0) {
        found.push({ stored, summary: summarise(value as Minutes) });
        continue;
      }
      await options.onProblem(stored.name, { findings });
    } catch (error) {
      await options.onProblem(stored.name, { reason: reasonOf(error) });
    }
    failed++;
  }
  return { found, failed };
}

function reasonOf(error: unknown): string | undefined {
  if (error instanceof SyntaxError) return undefined;
  return error instanceof Error ? ("code" in error ? String(error.code) : error.message) : String(error);
}

function siteOf({ bodies }: Archive, { title, baseUrl }: SiteOptions): Site {
  const organizations = new Set(bodies.map(({ organization }) => organization));
  const [only = ""] = organizations;
  return {
    title: title ?? (organizations.size === 1 && only !== "" ? `${only} – ${labels.site.toLowerCase()}` : labels.site),
    ...(baseUrl !== undefined && { baseUrl: baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/` }),
  };
}

/** Every page but the documents' own, with its path. */
function* pagesOf(archive: Archive, site: Site): Generator<[path: string, page: Page]> {
  yield ["index.html", start(archive, site.title)];
  yield ["sok.html", searchPage(archive)];
  yield ["organ/index.html", bodyIndex(archive)];
  const members = new Map<string, Person[]>();
  for (const person of archive.people) {
    addTo(members, person.body.slug, person);
  }
  for (const body of archive.bodies) {
    yield [`organ/${body.slug}.html`, bodyPage(body, members.get(body.slug) ?? [])];
    for (const [year, list] of yearsOf(body)) yield [`organ/${yearFile(body, year)}`, yearPage(body, year, list)];
  }
  for (const [name, page] of matterLists(archive.matters)) yield [`arenden/${name}.html`, page];
  for (const matter of archive.matters) yield [`arenden/${matter.slug}.html`, matterPage(matter)];
  for (const [name, page] of peopleLists(archive.people)) yield [`personer/${name}.html`, page];
  for (const person of archive.people) yield [`personer/${person.slug}.html`, personPage(person)];
}

/** The pages of the documents and the search index, each model read once more. */
async function documents({ docs, bodies, matters }: Archive, site: Site, output: Output): Promise<void> {
  const known = new Set(matters.map(({ slug }) => slug));
  const outcomes = [...Object.keys(model.outcomes), "other"] as Outcome[];
  const index = new IndexWriter(
    output,
    bodies,
    outcomes.map((id) => [id, outcomeName(id)]),
  );
  for (const doc of docs) {
    const minutes = await modelOf(doc.stored);
    await output.write(`protokoll/${doc.slug}.html`, pageOf(await documentPage(doc, minutes, known), site));
    const { slug, at: body, date, meeting } = doc;
    await index.add(minutes, { slug, title: meetingName(meeting), body, date });
  }
  await index.finish();
}

const modelOf = async (stored: Stored): Promise<Minutes> => migrate(await readStored(stored)) as Minutes;
