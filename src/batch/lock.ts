import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { makeFolder } from "../files/folders.js";

/** A lock of another machine counts as left behind when nobody has touched it for so long, in seconds. */
const STALE = 60;
const TOUCH = 15;

/** Somebody else writes here. */
export class LockedError extends Error {
  override readonly name = "LockedError";

  constructor(
    readonly holder: string,
    readonly path: string,
  ) {
    super(`${path} is held by ${holder}`);
  }
}

/** Takes a lock file; gives what releases it. One that a killed process left behind is taken over. @throws LockedError */
export function lock(path: string): () => void {
  makeFolder(dirname(path));
  for (let tries = 0; ; tries++) {
    try {
      const file = openSync(path, "wx");
      writeSync(file, `${process.pid} ${hostname()}\n`);
      closeSync(file);
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST") || tries > 1) throw error;
      const holder = holderOf(path);
      if (holder !== undefined) throw new LockedError(holder, path);
      rmSync(path, { force: true });
    }
  }
  const timer = setInterval(() => touch(path), 1000 * TOUCH);
  timer.unref();
  return () => {
    clearInterval(timer);
    rmSync(path, { force: true });
  };
}

/** Whose the lock is; undefined where nobody's any more. */
function holderOf(path: string): string | undefined {
  try {
    const [pid = "", host = ""] = readFileSync(path, "utf8").trim().split(" ");
    const told = `${host} (${pid})`;
    if (host !== hostname()) return secondsSince(path) > STALE ? undefined : told;
    return Number(pid) !== process.pid && alive(Number(pid)) ? told : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process of this machine runs, be it somebody else's. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function secondsSince(path: string): number {
  return (performance.timeOrigin + performance.now() - statSync(path).mtimeMs) / 1000;
}

function touch(path: string): void {
  const now = (performance.timeOrigin + performance.now()) / 1000;
  try {
    utimesSync(path, now, now);
  } catch {
    // Somebody removed it by hand: the work goes on.
  }
}
