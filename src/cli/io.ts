import { readFile, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { WriteStream } from "node:tty";
import { type Walked, walk } from "../batch/walk.js";
import { makeFolder } from "../files/folders.js";

/** A stream of text to a person or a program. */
export interface Output {
  /**
   * Resolves when the text is handed over. A reader that has gone away (`| head`) is no error: the rest is dropped.
   * Rejects with `OutputError` where it cannot be written.
   */
  write(text: string): Promise<void>;
  readonly isTTY: boolean;
  /** Width of the terminal in characters; undefined where there is none. */
  readonly columns: number | undefined;
  /** The terminal itself, for what draws on it. */
  readonly terminal?: WriteStream;
}

/** What a command prints cannot be written: the disk is full that its output goes to. `code` is the system's. */
export class OutputError extends Error {
  override readonly name = "OutputError";

  constructor(readonly code: string) {
    super(`the output cannot be written: ${code}`);
  }
}

/** The file system, paths relative to one folder. */
export interface Files {
  kind(path: string): Promise<"file" | "folder" | undefined>;
  read(path: string): Promise<Uint8Array>;
  /** Writes all or nothing; folders on the way are made. */
  write(path: string, text: string): Promise<void>;
  /** Files that match, relative to `folder`, in code point order; links are not followed. */
  glob(pattern: string, folder: string): Promise<string[]>;
  /** Files below a folder whose names are accepted, links not followed, and what cannot be listed. */
  walk(folder: string, accept: (name: string) => boolean): Promise<Walked[]>;
  absolute(path: string): string;
}

/** Everything outside that a command may touch. */
export interface IO {
  stdin(): Promise<Uint8Array>;
  stdout: Output;
  stderr: Output;
  files: Files;
  /**
   * Aborted when the person or the system asks the process to end; the reason is the signal's name. From the first call on
   * that is all that the first signal does. A second one ends the process.
   */
  interrupted(): AbortSignal;
  env: Readonly<Record<string, string | undefined>>;
  /** The time of day, in UTC (RFC 3339). */
  now(): string;
}

/** The real process: its streams, its environment and its working folder. */
export function nodeIO(): IO {
  return {
    stdin: standardInput,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    files: filesIn(process.cwd()),
    interrupted,
    env: process.env,
    now: () => new Date().toISOString(),
  };
}

/** The file system as seen from a folder. */
export function filesIn(cwd: string): Files {
  const absolute = (path: string): string => resolve(cwd, path);
  return {
    absolute,
    async kind(path) {
      const found = await stat(absolute(path)).catch(() => undefined);
      return found && (found.isDirectory() ? "folder" : "file");
    },
    read: (path) => readFile(absolute(path)),
    async write(path, text) {
      const target = absolute(path);
      if (await isDevice(target)) return writeFile(target, text);
      makeFolder(dirname(target));
      const { default: writeFileAtomic } = await import("write-file-atomic");
      await writeFileAtomic(target, text);
    },
    walk: (folder, accept) => walk(absolute(folder), accept),
    async glob(pattern, folder) {
      const { glob } = await import("tinyglobby");
      const found = await glob(pattern, {
        cwd: absolute(folder),
        caseSensitiveMatch: false,
        expandDirectories: false,
        followSymbolicLinks: false,
      });
      return found.sort((a, b) => (a < b ? -1 : 1));
    },
  };
}

/** Whether a path leads to a terminal, a pipe or a device ("/dev/stdout"): it is written to and never exchanged for a file. */
async function isDevice(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** Ctrl-C, and what systems send before they end a process. */
const ASKED_TO_END = ["SIGINT", "SIGTERM"] as const;

function interrupted(): AbortSignal {
  const controller = new AbortController();
  const heard = (signal: NodeJS.Signals): void => {
    for (const one of ASKED_TO_END) process.off(one, heard);
    controller.abort(signal);
  };
  for (const one of ASKED_TO_END) process.on(one, heard);
  return controller.signal;
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function output(stream: NodeJS.WriteStream): Output {
  let gone = false;
  let fault: OutputError | undefined;
  stream.on("error", ({ code = "" }: NodeJS.ErrnoException) => {
    gone = true;
    if (code !== "EPIPE") fault = new OutputError(code);
  });
  return {
    isTTY: Boolean(stream.isTTY),
    columns: stream.columns,
    ...(stream.isTTY && { terminal: stream as WriteStream }),
    write: (text) =>
      new Promise((done, failed) => {
        const over = (): void => (fault ? failed(fault) : done());
        if (gone) over();
        // The stream says what went wrong after it has called back.
        else stream.write(text, (error) => (error ? setImmediate(over) : done()));
      }),
  };
}
