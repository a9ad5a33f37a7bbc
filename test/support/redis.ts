import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const PROGRAM = "redis-server";

/** A suite of tests with a Redis of its own. Where there is none the suite is left out and says so; on CI it fails. */
export function withRedis(name: string, tests: (url: () => string) => void): void {
  if (spawnSync(PROGRAM, ["--version"]).error) {
    if (process.env.CI) it(name, () => expect.fail(`no ${PROGRAM}: install Debian's package of that name`));
    else {
      console.warn(`LEFT OUT: ${name}: no ${PROGRAM}; Debian's package of that name has it`);
      describe.skip(name, () => it("with Redis", () => {}));
    }
    return;
  }
  describe(name, { timeout: 240_000 }, () => {
    let redis: Redis;
    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => redis?.stop());
    tests(() => redis.url);
  });
}

export interface Redis {
  url: string;
  stop(): Promise<void>;
}

/** Starts a Redis on a free port of the loopback interface, its files in a folder of its own. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "paragraf-redis-"));
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "", "--appendonly", "no"];
  const child: ChildProcess = spawn(PROGRAM, options, { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((done, failed) => {
    child.once("exit", (code) => failed(new Error(`${PROGRAM} ended with ${code}`)));
    child.stdout?.on("data", (text) => String(text).includes("Ready to accept connections") && done());
  });
  const ended = new Promise((done) => child.once("close", done));
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
