import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { wanted } from "./asked.js";
import { pageScript } from "./asset.js";
import { bodyOf, HEADERS, type Rejection, rejection } from "./guard.js";
import { html, icon } from "./html.js";
import { Refused } from "./refused.js";
import type { Store } from "./store.js";
import { style } from "./style.js";

/** A review that is running. */
export interface Review {
  /** The address with its token: whoever has it may read and correct these documents. */
  url: string;
  /** Ends what is under way and stops listening. */
  close(): Promise<void>;
}

interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
}

const json = (status: number, value: unknown): Answer => ({
  status,
  type: "application/json; charset=utf-8",
  body: JSON.stringify(value),
});

const refused = (status: Rejection | 404): Answer => ({
  status,
  type: "text/plain; charset=utf-8",
  body: `${status}\n`,
});

/** Serves the page and its documents on the loopback interface. Throws what `listen` throws, as where the port is taken. */
export async function serve(store: Store, { host, port }: { host: string; port: number }): Promise<Review> {
  const script = await pageScript();
  const token = randomBytes(24).toString("base64url");
  const server = createServer((request, response) => {
    store
      .answering(answer(request, store, token, (server.address() as AddressInfo).port, script))
      .catch((error: unknown): Answer => {
        if (error instanceof Refused) return json(error.status, { message: error.message });
        return json(500, { message: "Något gick fel." });
      })
      .then((given) => send(request, response, given));
  });
  await new Promise<void>((done, failed) => server.once("error", failed).listen(port, host, done));
  const address = server.address() as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  let open = true;
  void store.survey(() => open);
  return {
    url: `http://${name}:${address.port}/${token}/`,
    close: () => {
      open = false;
      return closed(server);
    },
  };
}

async function answer(
  request: IncomingMessage,
  store: Store,
  token: string,
  port: number,
  script: string,
): Promise<Answer> {
  const why = rejection(request, token, port);
  if (why !== undefined) return refused(why);
  // Only what the patterns below name is ever served: no path of a request reaches the file system.
  const path = (request.url ?? "").slice(token.length + 1).split("?", 1)[0] as string;
  if (request.method === "POST") {
    const [, id] = /^\/documents\/(\d{1,6})$/.exec(path) ?? [];
    if (id === undefined) return refused(404);
    const body = await bodyOf(request);
    if (typeof body === "number") return refused(body);
    const change = wanted(body.toString("utf8"));
    return change ? json(200, await store.change(Number(id), change)) : refused(400);
  }
  if (path === "/") return { status: 200, type: "text/html; charset=utf-8", body: html };
  if (path === "/review.js") return { status: 200, type: "text/javascript; charset=utf-8", body: script };
  if (path === "/review.css") return { status: 200, type: "text/css; charset=utf-8", body: style };
  if (path === "/icon.svg") return { status: 200, type: "image/svg+xml", body: icon };
  if (path === "/queue") return json(200, store.queue());
  const [, id, page] = /^\/documents\/(\d{1,6})(?:\/pages\/(\d{1,6})\.png)?$/.exec(path) ?? [];
  if (id === undefined) return refused(404);
  if (page === undefined) return json(200, await store.open(Number(id)));
  return { status: 200, type: "image/png", body: await store.picture(Number(id), Number(page)) };
}

function send(request: IncomingMessage, response: ServerResponse, { status, type, body }: Answer): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...HEADERS, "Content-Type": type, "Content-Length": length });
  response.end(request.method === "HEAD" ? undefined : body);
  // Nobody waits for the rest of a body that is not taken.
  if (status === 413) request.destroy();
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    server.closeAllConnections();
  });
}
