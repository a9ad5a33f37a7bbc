import type { Change, Opened, Queue, Refusal } from "../protocol.js";

/** The server did not do what was asked; the message is for the person at the page. */
export class Failure extends Error {}

export const queue = (): Promise<Queue> => ask("queue");

export const open = (id: number): Promise<Opened> => ask(`documents/${id}`);

export const change = (id: number, wanted: Change): Promise<Opened> =>
  ask(`documents/${id}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(wanted),
  });

/** Addresses are relative: the first part of the page's own holds the token. */
async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Failure("Granskningen svarar inte. Kör ”paragraf review” fortfarande?");
  }
  if (response.ok) return (await response.json()) as T;
  const refusal = (await response.json().catch(() => undefined)) as Refusal | undefined;
  throw new Failure(refusal?.message ?? `Servern svarade ${response.status}.`);
}
