import type { BatchEvent } from "../batch/index.js";
import { finding, translated } from "../findings/collect.js";
import type { Finding } from "../index.js";
import type { Options } from "./command.js";
import type { IO, Output } from "./io.js";
import { report } from "./report.js";
import { wording } from "./wording.js";

/** How a batch gets on, shown as it does. */
export interface Progress {
  on(event: BatchEvent): void;
  /** Takes down what is drawn, when everything before has been written. */
  close(): Promise<void>;
  /** The last line. */
  done(count: Record<"converted" | "unchanged" | "failed", number>): Promise<void>;
}

/** What there is to show. */
export interface Standing {
  done: number;
  files: number;
  pages: number;
  failed: number;
  /** Pages a second; "" before there is a measure. */
  rate: string;
  /** Time left; "" likewise. */
  left: string;
}

/** Failures told one by one; the report has all. */
const TOLD = 20;

/** A plain line at most so often, in seconds. */
const PAUSE = 10;

/** JSON, a bar on a terminal, lines elsewhere, or errors alone. */
export async function progressOf(options: Options, io: IO): Promise<Progress> {
  if (options.jsonProgress) return jsonProgress(io.stderr);
  const bar =
    !options.quiet && io.stderr.terminal ? await (await import("./bar.js")).bar(io.stderr.terminal) : undefined;
  return new Shown(options, io, bar);
}

/** A bar that standings are shown on, and above which lines can be written. */
export interface Bar {
  show(text: string, share: number): void;
  above(line: string): void;
  stop(): void;
}

class Shown implements Progress {
  private written: Promise<unknown> = Promise.resolve();
  private readonly begun = performance.now();
  private said = performance.now();
  private readonly now: Standing = { done: 0, files: 0, pages: 0, failed: 0, rate: "", left: "" };
  private told = 0;
  private cost = { done: 0, all: 0 };

  constructor(
    private readonly options: Options,
    private readonly io: IO,
    private readonly bar: Bar | undefined,
  ) {}

  on(event: BatchEvent): void {
    const { now, lang } = this;
    if (event.event === "plan") {
      for (const { name, problem } of event.problems) this.fail(name, problem);
      Object.assign(now, { files: event.files, done: event.unchanged });
      this.cost.all = event.cost;
    } else if (event.event === "file") {
      const { error, document, name } = event.entry;
      now.done++;
      now.pages += event.unchanged ? 0 : (document?.pages ?? 0);
      this.cost.done += event.cost;
      if (error) this.fail(name, finding(error.id, error.args ? { args: error.args } : {}));
    } else if (event.event === "retry") {
      const reason = event.signal === "" ? event.reason : event.signal;
      if (!this.options.quiet) this.line(wording("batch-retry", lang, { name: event.name, reason }));
    } else if (event.event === "interrupted" && !this.options.quiet) {
      this.line(wording("batch-interrupting", lang, { active: event.active }));
    }
    this.show();
  }

  async close(): Promise<void> {
    await this.written;
    this.bar?.stop();
  }

  async done(count: Record<string, number>): Promise<void> {
    if (!this.options.quiet) await this.io.stderr.write(`${wording("batch-done", this.lang, count)}\n`);
  }

  private get lang(): "sv" | "en" {
    return this.options.lang ?? "sv";
  }

  private show(): void {
    const { now, cost } = this;
    const seconds = (performance.now() - this.begun) / 1000;
    if (seconds > 1 && cost.done > 0) {
      now.rate = String(Math.round(now.pages / seconds));
      now.left = duration((seconds * (cost.all - cost.done)) / cost.done);
    }
    const text = wording("batch-line", this.lang, { ...now, rate: now.rate || "–", left: now.left || "–" });
    if (this.bar) this.bar.show(text, cost.all === 0 ? 1 : cost.done / cost.all);
    else if (!this.options.quiet && (performance.now() - this.said) / 1000 > PAUSE) {
      this.said = performance.now();
      this.line(text);
    }
  }

  private fail(name: string, why: Finding): void {
    this.now.failed++;
    if (this.told++ === TOLD) this.line(wording("batch-more", this.lang));
    if (this.told > TOLD) return;
    const lines: string[] = [];
    const collect: Output = { ...this.io.stderr, write: async (text) => void lines.push(text) };
    this.next(async () => {
      await report([translated(why, this.lang)], name, collect, this.io);
      await this.put(lines.join(""));
    });
  }

  private line(text: string): void {
    this.next(() => this.put(`${text}\n`));
  }

  private async put(text: string): Promise<void> {
    if (this.bar) this.bar.above(text);
    else await this.io.stderr.write(text);
  }

  private next(step: () => Promise<void>): void {
    this.written = this.written.then(step);
  }
}

/** "40 s", "12 min", "3 h 20 min". */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Every event as an object on a line of its own, for programs that watch. */
function jsonProgress(output: Output): Progress {
  let written: Promise<void> = Promise.resolve();
  const say = (value: object): void => {
    written = written.then(() => output.write(`${JSON.stringify(value)}\n`));
  };
  return {
    on(event) {
      if (event.event === "plan") {
        const problems = event.problems.map(({ name, problem }) => ({ name, error: problem.id }));
        say({ ...event, problems });
      } else if (event.event === "file") {
        const { name, error, ms, tries, document } = event.entry;
        const status = error ? "failed" : event.unchanged ? "unchanged" : "converted";
        say({ event: "file", name, status, ...(error && { error: error.id }), pages: document?.pages ?? 0, ms, tries });
      } else say(event);
    },
    close: () => written,
    async done(count) {
      say({ event: "done", ...count });
      await written;
    },
  };
}
