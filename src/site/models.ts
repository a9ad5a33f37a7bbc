import { open, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { append } from "../text/lists.js";
import { byCode } from "../text/order.js";

/** Where a model stands: a JSON file, or a line of an NDJSON file. */
export interface Stored {
  /** For messages: the path below the folder, with "#3" for the third line. */
  name: string;
  path: string;
  /** Bytes from and to, where the file holds several. */
  range?: readonly [start: number, end: number];
}

/** What else `convert` and `review` put into the folder of models: the report of a batch, corrections of readings. */
const BESIDE = /^report\.json$|\.corrections\.json$/i;
const MODELS = /\.(?:json|ndjson)$/i;
/** A model of a document of 5 000 pages is far smaller. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Every place below a folder where a model should be, by path. Links are not followed, hidden files not read. */
export async function* modelsIn(folder: string): AsyncGenerator<Stored> {
  for (const name of (await filesIn(folder, "")).sort(byCode)) {
    const path = join(folder, name);
    if (!name.toLowerCase().endsWith(".ndjson")) yield { name, path };
    else yield* linesOf(name, path);
  }
}

async function filesIn(folder: string, below: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const name = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) append(found, await filesIn(folder, name));
    else if (entry.isFile() && MODELS.test(name) && !BESIDE.test(name)) found.push(name);
  }
  return found;
}

const LINE_FEED = 0x0a;

/** The lines of a file, found without keeping it in memory. */
async function* linesOf(name: string, path: string): AsyncGenerator<Stored> {
  const handle = await open(path);
  try {
    let [start, at, line] = [0, 0, 0];
    const place = (end: number): Stored => ({ name: `${name}#${line}`, path, range: [start, end] });
    for await (const chunk of handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      for (let i = chunk.indexOf(LINE_FEED); i >= 0; i = chunk.indexOf(LINE_FEED, i + 1)) {
        line++;
        if (at + i - start > 1) yield place(at + i);
        start = at + i + 1;
      }
      at += chunk.length;
    }
    line++;
    if (at > start) yield place(at);
  } finally {
    await handle.close();
  }
}

/** The JSON value that stands there. Throws a SyntaxError where it is none, and what the file system throws. */
export async function readStored({ path, range }: Stored): Promise<unknown> {
  const size = range ? range[1] - range[0] : (await stat(path)).size;
  if (size > MOST_BYTES) throw new RangeError(`more than ${MOST_BYTES / 1024 / 1024} MiB`);
  if (!range) return JSON.parse(await readFile(path, "utf8"));
  const handle = await open(path);
  try {
    const bytes = Buffer.alloc(size);
    await handle.read(bytes, 0, size, range[0]);
    return JSON.parse(bytes.toString("utf8"));
  } finally {
    await handle.close();
  }
}
