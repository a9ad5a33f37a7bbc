import type { Entry, ZipFile } from "yauzl";
import { finding } from "../findings/collect.js";
import { UnreadableError } from "../index.js";
import { isArchive } from "./archive.js";
import { fileSource, type Problem, type Source } from "./source.js";
import { isHidden, type Walked } from "./walk.js";

/** Members of one archive at most: a year of every committee of a large city is a tenth of it. */
const MEMBERS = 500_000;
/** A member that unpacks to more than this many times its size is no document (deflate's own limit is 1 032). */
const RATIO = 400;
/** Small members may well be repetitive: below this the ratio says nothing. */
const RATIO_FROM = 10 * 1024 * 1024;

type Yauzl = typeof import("yauzl");

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** What lies in an archive. */
export interface Members {
  /** The documents, and what cannot be read. */
  found: (Source | Problem)[];
  /** What is no document, as in a folder. */
  passed: Walked[];
}

/** The members of an archive. Names are decoded and never used as paths of the file system. */
export async function members(
  path: string,
  name: string,
  relative: string,
  accept: (name: string) => boolean,
): Promise<Members> {
  const found: (Source | Problem)[] = [];
  const passed: Walked[] = [];
  const problem = (member: string, id: string, args?: Record<string, string | number>): void => {
    found.push({ name: member === "" ? name : `${name}:${member}`, problem: finding(id, args ? { args } : {}) });
  };
  const folder = relative.replace(/\.zip$/i, "");
  const { sign: archive } = await fileSource(path, { relative });
  try {
    const { default: yauzl } = await import("yauzl");
    await eachEntry(path, async (entry, number) => {
      const member = nameOf(yauzl, entry);
      if (member.endsWith("/")) return true;
      if (number >= MEMBERS) {
        problem("", "archive-too-large", { limit: MEMBERS });
        return false;
      }
      if (isLink(entry)) passed.push({ relative: member, passed: "link" });
      else if (isArchive(member)) problem(member, "archive-nested");
      else if (!accept(member)) {
        if (!isHidden(member)) passed.push({ relative: member, passed: "file" });
      } else if (entry.isEncrypted()) problem(member, "archive-encrypted");
      else if (isBomb(entry)) problem(member, "archive-bomb");
      else {
        const { uncompressedSize: size, crc32 } = entry;
        const sign = `${size}:${crc32.toString(16)}:${number}:${archive}`;
        found.push({ name: `${name}:${member}`, relative: `${folder}/${member}`, path, member: number, size, sign });
      }
      return true;
    });
  } catch (error) {
    problem("", "archive-broken", {
      reason: error instanceof Error ? (error.message.split("\n", 1)[0]?.replace(/\.+$/, "") ?? "") : "",
    });
  }
  return { found, passed };
}

/** The kind of file in the upper half of the attributes that Unix gives (APPNOTE 4.4.15; POSIX, sys/stat.h). */
const KIND = 0o170000;
const LINK = 0o120000;

function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  return versionMadeBy >> 8 === UNIX && ((externalFileAttributes >>> 16) & KIND) === LINK;
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * RATIO;
}

/** The extra field with a name in UTF-8 (APPNOTE 4.6.9), and the host, in the upper byte of "made by", that is Unix (4.4.2.2). */
const UNICODE_PATH = 0x7075;
const UNIX = 3;

/**
 * The name that an extra field gives; else UTF-8 where the bytes are that, whatever the flag says; else CP437 (APPNOTE
 * appendix D.1), whose å, ä and ö are those of CP850. Unix never had it: what is no UTF-8 there is Latin-1.
 */
function nameOf(yauzl: Yauzl, { fileName, extraFields, versionMadeBy }: Entry): string {
  const bytes = fileName as unknown as Buffer;
  const told = extraFields.some(({ id }) => id === UNICODE_PATH);
  const plain = told
    ? undefined
    : (utf8(bytes) ?? (versionMadeBy >> 8 === UNIX ? bytes.toString("latin1") : undefined));
  return (plain ?? yauzl.getFileNameLowLevel(0, bytes, extraFields, true)).replaceAll("\\", "/");
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** An archive is read member by member: it stays open, with its directory, until another one is asked for. */
let open: { path: string; archive: ZipFile; entries: Entry[] } | undefined;

/** Unpacks one member. Throws where it holds more than `limit` bytes or is damaged. */
export async function readMember(path: string, member: number, limit: number): Promise<Uint8Array> {
  if (open?.path !== path) {
    open?.archive.close();
    const entries: Entry[] = [];
    const archive = await eachEntry(path, async (entry) => entries.push(entry) > 0, true);
    open = { path, archive, entries };
  }
  const { archive, entries } = open;
  const entry = entries[member];
  if (!entry) throw new Error("the archive has changed");
  const stream = await archive.openReadStreamPromise(entry);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw new UnreadableError("too-large", `The member holds more than ${limit} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function eachEntry(
  path: string,
  each: (entry: Entry, number: number) => Promise<boolean>,
  keepOpen = false,
): Promise<ZipFile> {
  const { default: yauzl } = await import("yauzl");
  // Names are decoded here: the library would refuse a whole archive for one name that leads outside.
  const archive = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false });
  let number = 0;
  try {
    for await (const entry of archive.eachEntry()) if (!(await each(entry, number++))) break;
  } catch (error) {
    archive.close();
    throw error;
  }
  if (!keepOpen) archive.close();
  return archive;
}
