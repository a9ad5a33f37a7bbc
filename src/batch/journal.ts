import { closeSync, createReadStream, fdatasync, ftruncateSync, openSync, readdirSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import { makeFolder } from "../files/folders.js";
import { codeOf, type Output, StoreError, settle, WORK } from "./store.js";
import type { Summary } from "./summary.js";

const sync = promisify(fdatasync);

/** What became of one input: a line of the journal. */
export interface Entry {
  /** Where the outputs stand, without extension: what tells inputs apart. */
  stem: string;
  name: string;
  /** The source's sign and the hash of its bytes when it was read; no hash where it could not be. */
  sign: string;
  sha256?: string;
  /** Fingerprint of the settings, and of the limits. */
  settings: string;
  limits: string;
  outputs: Output[];
  /** Why there are none. */
  error?: { id: string; args?: Record<string, string | number> };
  document?: Summary;
  /** Milliseconds that the file took, and how often it was tried. */
  ms: number;
  tries: number;
}

/** The journal of one process: what was finished, in the order in which it was. One process writes it at a time. */
export class Journal {
  private readonly pending: { line: string; folders: string[]; done: () => void; failed: (error: unknown) => void }[] =
    [];
  private flushing: Promise<void> | undefined;
  private size: number;

  private constructor(
    private readonly outDir: string,
    private readonly file: number,
    size: number,
  ) {
    this.size = size;
  }

  /** Opens a journal for writing on, behind its last whole line: what a power cut tore off is dropped. */
  static async open(outDir: string, name: string): Promise<Journal> {
    const path = join(outDir, WORK, name);
    makeFolder(dirname(path));
    let whole = 0;
    await eachLine(path, (_, end) => {
      whole = end;
    });
    const file = openSync(path, "a+");
    ftruncateSync(file, whole);
    settle([dirname(path), outDir]);
    return new Journal(outDir, file, whole);
  }

  /**
   * Resolves when the line, and with it the names of the outputs, are on the disk: only then the input is finished.
   * Lines that come while the disk is busy share one sync.
   * @throws StoreError with nothing written where the disk is full
   */
  append(entry: Entry): Promise<void> {
    const folders = entry.outputs.map(({ path }) => dirname(join(this.outDir, path)));
    const line = seal(entry);
    return new Promise((done, failed) => {
      this.pending.push({ line, folders, done, failed });
      this.flushing ??= this.flush();
    });
  }

  async close(): Promise<void> {
    await this.flushing;
    closeSync(this.file);
  }

  private async flush(): Promise<void> {
    // What arrives in the same turn goes along.
    await undefined;
    while (this.pending.length > 0) {
      const group = this.pending.splice(0);
      const bytes = Buffer.from(group.map(({ line }) => line).join(""));
      try {
        settle(new Set(group.flatMap(({ folders }) => folders)));
        for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at);
        await sync(this.file);
        this.size += bytes.length;
        for (const { done } of group) done();
      } catch (error) {
        // A line that is half there would hide what comes after it.
        ftruncateSync(this.file, this.size);
        for (const { failed } of group) failed(new StoreError(codeOf(error), WORK));
      }
    }
    // In the same turn as the last look at what is pending: what comes later begins anew.
    this.flushing = undefined;
  }
}

/** A line with its checksum: CRC-32 of the JSON, eight hexadecimal digits, before it. */
function seal(entry: Entry): string {
  const json = JSON.stringify(entry);
  return `${sumOf(json)} ${json}\n`;
}

const sumOf = (json: string): string => crc32(json).toString(16).padStart(8, "0");

function opened(line: Buffer): Entry | undefined {
  const json = line.toString("utf8", 9);
  return sumOf(json) === line.toString("latin1", 0, 8) ? JSON.parse(json) : undefined;
}

/** Every whole line of one journal, with the offset of its end in bytes. A damaged one is passed over: its input is done anew. */
async function eachLine(path: string, each: (entry: Entry, end: number) => void): Promise<void> {
  let end = 0;
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(path)) {
      rest = Buffer.concat([rest, chunk]);
      let from = 0;
      for (let to = rest.indexOf(10); to >= 0; to = rest.indexOf(10, from)) {
        end += to + 1 - from;
        const entry = opened(rest.subarray(from, to));
        if (entry) each(entry, end);
        from = to + 1;
      }
      rest = rest.subarray(from);
    }
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/** Every entry of every journal in an output folder, journals in the order of their names, each from its start. */
export async function readJournals(outDir: string, each: (entry: Entry) => void): Promise<void> {
  for (const path of journals(outDir)) await eachLine(path, each);
}

function journals(outDir: string): string[] {
  try {
    const names = readdirSync(join(outDir, WORK)).filter((name) => /^journal[\w.-]*\.ndjson$/.test(name));
    return names.sort().map((name) => join(outDir, WORK, name));
  } catch {
    return [];
  }
}

/** Which of two entries of one input holds: what was converted before what failed, else the later one. */
export function better(old: Entry | undefined, young: Entry): Entry {
  return old && !old.error && young.error && old.sha256 === young.sha256 && old.settings === young.settings
    ? old
    : young;
}
