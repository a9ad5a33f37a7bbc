import { createHash } from "node:crypto";
import { finding } from "../findings/collect.js";
import { byLine } from "../findings/order.js";
import {
  type Corrections,
  checkCorrections,
  correctable,
  type Entry,
  type Finding,
  lint,
  type Parsed,
  pageImages,
  parse,
  planOf,
  UnreadableError,
} from "../index.js";
import { areSame, type Made, replaces, undone, without } from "./changes.js";
import { Lately } from "./lately.js";
import type { Change, Listed, Opened, Queue, Wanted } from "./protocol.js";
import { Refused } from "./refused.js";
import { counted, kept, need, unclaimedShare } from "./summary.js";

/** What the review reaches of the outside. */
export interface Host {
  read(path: string): Promise<Uint8Array>;
  /** The corrections beside a document; undefined where there is no such file. What is no JSON is handed on as text. */
  corrections(path: string): Promise<Corrections | undefined>;
  /** Saves the corrections beside a document, all or nothing. */
  save(path: string, corrections: Corrections): Promise<void>;
  /** The time of day (RFC 3339). */
  now(): string;
}

/** A document that may be reviewed. */
export interface Named {
  name: string;
  path: string;
}

export interface StoreOptions {
  pdfEngine: "auto" | "native" | "pdfjs";
  /** Who signs corrections unless the page says otherwise. */
  by: string;
}

interface Understood {
  parsed: Parsed;
  findings: Finding[];
  entries: readonly Entry[];
}

/** The documents on the desk. Few are held in memory at a time; what is changed is saved at once. */
export class Store {
  private readonly listed: Listed[];
  private readonly understood = new Lately<number, Understood>(4);
  private readonly pictures = new Lately<string, Uint8Array>(24);
  /** The changes of this session by document, latest last. */
  private readonly changes = new Map<number, Made[]>();
  /** What the page waits for now. */
  private readonly asked = new Set<Promise<unknown>>();
  /** Changes of one document wait for each other. */
  private readonly tails = new Map<number, Promise<unknown>>();

  constructor(
    private readonly documents: readonly Named[],
    private readonly host: Host,
    private readonly options: StoreOptions,
  ) {
    this.listed = documents.map(({ name }, id) => ({ id, name, state: "waiting", ...NOTHING }));
  }

  /** Looks at every document once, so that the worst can be shown first. What somebody waits for goes before. */
  async survey(goesOn: () => boolean): Promise<void> {
    for (const id of this.documents.keys()) {
      while (this.asked.size > 0) await Promise.allSettled(this.asked);
      if (!goesOn()) return;
      if (this.listed[id]?.state === "waiting") await this.read(id).catch(() => undefined);
    }
  }

  /** Counts work as something that somebody waits for. */
  answering<T>(work: Promise<T>): Promise<T> {
    this.asked.add(work);
    const over = (): boolean => this.asked.delete(work);
    work.then(over, over);
    return work;
  }

  queue(): Queue {
    const documents = [...this.listed].sort((a, b) => need(b) - need(a) || a.id - b.id);
    return { documents, waiting: documents.filter(({ state }) => state === "waiting").length, by: this.options.by };
  }

  async open(id: number): Promise<Opened> {
    return this.shown(id, await this.current(id));
  }

  /** A picture of a page (PNG). Pages that a document does not have are not there. */
  async picture(id: number, page: number): Promise<Uint8Array> {
    const bytes = await this.host.read(this.named(id).path);
    const key = `${sha256(bytes)}/${page}`;
    const known = this.pictures.get(key);
    if (known) return known;
    for await (const { png } of pageImages(bytes, { pages: [page], dpi: DPI })) {
      this.pictures.set(key, png);
      return png;
    }
    throw new Refused(404, "Sidan finns inte.");
  }

  /** Makes a change, saves it, and reads the document anew. What the reading would not honour is refused and not saved. */
  change(id: number, change: Change): Promise<Opened> {
    const waiting = this.tails.get(id) ?? Promise.resolve();
    const done = waiting.then(() => this.changed(id, change));
    this.tails.set(
      id,
      done.catch(() => undefined),
    );
    return done;
  }

  private async changed(id: number, change: Change): Promise<Opened> {
    const { path } = this.named(id);
    const entries = await this.entriesOf(path);
    const history = this.changes.get(id) ?? [];
    this.changes.set(id, history);
    if (change.do === "undo") return this.save(id, undone(history, entries));
    const after = change.do === "remove" ? without(entries, change) : await this.with(id, entries, change.entry);
    const opened = await this.save(id, after);
    history.push({ before: entries, after });
    return { ...opened, undoable: true };
  }

  private async with(id: number, entries: readonly Entry[], wanted: Wanted): Promise<Entry[]> {
    const source = (await this.current(id)).parsed.minutes.source.sha256;
    const by = wanted.by?.trim() || this.options.by;
    const entry = { ...wanted, source, by, when: this.host.now() } as Entry;
    const [fault] = await checkCorrections({ schemaVersion: "1.0", corrections: [entry] });
    if (fault) throw new Refused(422, fault.message);
    const rest = entries.filter((one) => !replaces(entry, one));
    const undone = entry.kind === "value" && entry.value === entry.read;
    const after = undone ? rest : [...rest, entry];
    const { parsed } = await this.understand(id, after);
    if (!undone && !kept(after, parsed.minutes).at(-1)?.applied) {
      const about = parsed.findings.filter(({ id: finding }) => finding.startsWith("correction"));
      throw new Refused(422, about.at(-1)?.message ?? "Rättelsen kan inte tillämpas.");
    }
    return after;
  }

  private async save(id: number, corrections: readonly Entry[]): Promise<Opened> {
    await this.host.save(this.named(id).path, { schemaVersion: "1.0", corrections: [...corrections] });
    return this.shown(id, await this.read(id));
  }

  /** The corrections as they are on disk now: somebody else may have changed them. */
  private async entriesOf(path: string): Promise<readonly Entry[]> {
    const found = await this.host.corrections(path);
    if (found === undefined) return [];
    if ((await checkCorrections(found)).length > 0)
      throw new Refused(409, "Rättelsefilen går inte att läsa. Den lämnas orörd; laga eller flytta den först.");
    return found.corrections;
  }

  /** The document as it is on disk now, read anew where it or its corrections have changed since. */
  private async current(id: number): Promise<Understood> {
    const known = this.understood.get(id);
    if (!known) return this.read(id);
    const { path } = this.named(id);
    const same =
      sha256(await this.host.read(path)) === known.parsed.minutes.source.sha256 &&
      areSame(await this.entriesOf(path), known.entries);
    return same ? known : this.read(id);
  }

  private async read(id: number): Promise<Understood> {
    const row = this.listed[id];
    if (!row) throw new Refused(404, "Dokumentet finns inte.");
    const { path } = this.named(id);
    try {
      const entries = await this.entriesOf(path);
      const understood = await this.understand(id, entries);
      const stale = kept(entries, understood.parsed.minutes).filter(({ applied }) => !applied).length;
      this.listed[id] = {
        id,
        name: row.name,
        state: "read",
        ...counted(understood.findings),
        unclaimed: unclaimedShare(understood.parsed),
        corrections: entries.length,
        stale,
      };
      this.understood.set(id, understood);
      return understood;
    } catch (error) {
      if (error instanceof Refused && error.status !== 409) throw error;
      const reason = error instanceof Refused ? error.message : whyUnread(error);
      this.listed[id] = { ...row, state: "failed", reason };
      throw new Refused(409, reason);
    }
  }

  private async understand(id: number, entries: readonly Entry[]): Promise<Understood> {
    const { path } = this.named(id);
    const corrections: Corrections = { schemaVersion: "1.0", corrections: [...entries] };
    const { pdfEngine } = this.options;
    const parsed = await parse(await this.host.read(path), { file: path, pdfEngine, corrections });
    const found = lint(parsed.minutes, { lang: "sv", plan: planOf(), text: parsed.text });
    return { parsed, findings: byLine(parsed.findings, found), entries };
  }

  private shown(id: number, { parsed, findings, entries }: Understood): Opened {
    const { minutes, text, stages } = parsed;
    const { lines, pages } = stages.reading;
    return {
      id,
      name: this.named(id).name,
      text,
      pages: pages.map(({ number, width, height }) => ({
        number,
        ...(width !== undefined && height !== undefined && { width, height }),
      })),
      lines: lines.map(({ page, line, start, end, cells }) => ({
        page,
        line,
        start,
        end,
        ...(cells[0]?.box && {
          boxes: cells.flatMap(({ start: from, end: to, box }) =>
            box ? [[from, to, box.x0, box.y0, box.x1, box.y1] as const] : [],
          ),
        }),
      })),
      pictured: minutes.source.mediaType === "application/pdf",
      labels: stages.labels().map((label) => [label.start, label.end, label.as] as const),
      minutes,
      findings,
      corrections: kept(entries, minutes),
      undoable: (this.changes.get(id)?.length ?? 0) > 0,
      shapes: Object.fromEntries(correctable),
    };
  }

  private named(id: number): Named {
    const document = this.documents[id];
    if (!document) throw new Refused(404, "Dokumentet finns inte.");
    return document;
  }
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Why a document cannot be read and what to do about it, in the page's language. */
const whyUnread = (error: unknown): string =>
  error instanceof UnreadableError ? finding(`input-${error.code}`).message : "Filen går inte att läsa.";

const NOTHING = { errors: 0, warnings: 0, notes: 0, unclaimed: 0, corrections: 0, stale: 0 };

/** Pixels per inch of the pictures: sharp at the width of half a large screen. */
const DPI = 132;
