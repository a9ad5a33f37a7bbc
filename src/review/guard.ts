import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Why a request is turned away: an HTTP status, and nothing that would help whoever sent it. */
export type Rejection = 400 | 403 | 405 | 413 | 415 | 421;

/** More than any correction needs. */
const MOST_BYTES = 256 * 1024;

/** Names under which a person reaches this machine from itself. A page of another site that points its name here sends its own. */
const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"] as const;

/** Whether a host is this machine itself. */
export const isLoopback = (host: string): boolean => ["127.0.0.1", "localhost", "::1"].includes(host);

/**
 * Whether a request may be answered at all. It must be addressed to this machine by a loopback name (DNS rebinding), hold
 * the token as the first part of its path, and not come from another site; a change must come from this very page.
 * The token is no cookie: no page can make the browser send it.
 */
export function rejection(request: IncomingMessage, token: string, port: number): Rejection | undefined {
  const { host = "", origin } = request.headers;
  if (!LOOPBACK.some((name) => host === `${name}:${port}`)) return 421;
  const given = (request.url ?? "").split("/", 2)[1] ?? "";
  if (!same(given, token)) return 403;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return 403;
  if (request.method === "GET" || request.method === "HEAD") return undefined;
  if (request.method !== "POST") return 405;
  if (origin !== `http://${host}`) return 403;
  if (!/^application\/json(?:;|$)/.test(request.headers["content-type"] ?? "")) return 415;
  return Number(request.headers["content-length"] ?? 0) > MOST_BYTES ? 413 : undefined;
}

/** Takes as long for a token that is nearly right as for one that is all wrong. */
function same(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The body of a request, or why it is not taken. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer | Rejection> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return 413;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Sent with every answer: no script, style, picture or request but from here, no frame, no cache, no referrer. */
export const HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;
