import { contentOf, type Problem, planOf, type Settings, type Source } from "../batch/index.js";
import { type Ticket, ticketOf } from "./ticket.js";

/** What the jobs of a queue have in common. */
export interface AddOptions {
  /** The folder for the results, as the workers see it. */
  outDir: string;
  settings: Settings;
}

/** A ticket for every input that is not done yet, by the journals in the output folder, and what cannot be queued. */
export async function ticketsOf(
  found: readonly (Source | Problem)[],
  { outDir, settings }: AddOptions,
): Promise<{ tickets: Ticket[]; unchanged: number; problems: Problem[] }> {
  const { jobs, unchanged, problems } = await planOf(found, { outDir, settings, owner: "" });
  const tickets: Ticket[] = [];
  for (const job of jobs) {
    const { source, stem } = job;
    try {
      const { hash } = await contentOf(source, settings.limits.bytes);
      tickets.push(ticketOf({ source, stem, settings, outDir, owner: "", expected: hash }));
    } catch {
      // Whoever takes the job says why the file cannot be read.
      tickets.push(ticketOf({ source, stem, settings, outDir, owner: "", expected: "" }));
    }
  }
  return { tickets, unchanged: unchanged.length, problems };
}
