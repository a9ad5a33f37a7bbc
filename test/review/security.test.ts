import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { onDesk } from "../support/review.ts";

const TEXT = "traskholm-socialnamnden-2022-10-26/input.txt";

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Whether the length of the body is left unsaid. */
  chunked?: boolean;
}

interface Answer {
  status: number;
  body: string;
  headers: NodeJS.Dict<string | string[]>;
}

/** A request as it is, paths not tidied up as `fetch` would. */
function ask(url: URL, path: string, { method = "GET", headers = {}, body, chunked }: Asked = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    const length = body === undefined || chunked ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const { hostname, port, host } = url;
    const sent = request({ hostname, port, path, method, headers: { Host: host, ...length, ...headers } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece) => (text += piece));
      answer.on("end", () => done({ status: answer.statusCode ?? 0, body: text, headers: answer.headers }));
      answer.on("error", failed);
    });
    sent.on("error", failed);
    sent.end(body);
  });
}

describe("the review's server", () => {
  const served = (work: (url: URL, base: string, desk: Parameters<Parameters<typeof onDesk>[1]>[0]) => Promise<void>) =>
    onDesk({ "protokoll.txt": TEXT }, async (desk) => {
      const { url, stop } = await desk.review("protokoll.txt");
      await work(new URL(url), new URL(url).pathname, desk);
      expect(await stop()).toBe(0);
    });
  const json = (url: URL) => ({
    "Content-Type": "application/json",
    Origin: url.origin,
    "Sec-Fetch-Site": "same-origin",
  });

  it("answers nothing without its token", () =>
    served(async (url, base) => {
      const token = base.slice(1, -1);
      expect(token.length).toBeGreaterThanOrEqual(32);
      const wrong = [
        "/",
        "/queue",
        `/${"x".repeat(token.length)}/queue`,
        `/${token.slice(0, -1)}/queue`,
        `/queue?token=${token}`,
        "/documents/0",
        "",
      ];
      for (const path of wrong) {
        const { status, body } = await ask(url, path);
        expect([path, status, body]).toEqual([path, 403, "403\n"]);
      }
      expect((await ask(url, `${base}queue`)).status).toBe(200);
    }));

  it("reaches no file by its path", () =>
    served(async (url, base) => {
      for (const path of [
        "../../../etc/passwd",
        "..%2f..%2fetc/passwd",
        "documents/../../../etc/passwd",
        "documents/protokoll.txt",
        "documents/0/pages/../../0",
        "documents/1",
        "documents/-1",
        "documents/0x0",
        "documents/__proto__",
        "documents/0/pages/1.png/..",
        "review.js/../queue",
        "%00",
        "package.json",
      ]) {
        const { status, body } = await ask(url, base + path);
        expect([path, status]).toEqual([path, 404]);
        expect(body).not.toContain("root:");
      }
    }));

  it("answers to no name but this machine's own", () =>
    served(async (url, base) => {
      for (const Host of [
        "granskning.example",
        `granskning.example:${url.port}`,
        "127.0.0.1",
        `127.0.0.1.example:${url.port}`,
        `127.0.0.1:1`,
        "0.0.0.0",
      ])
        expect([Host, (await ask(url, `${base}queue`, { headers: { Host } })).status]).toEqual([Host, 421]);
      expect((await ask(url, `${base}queue`, { headers: { Host: `localhost:${url.port}` } })).status).toBe(200);
    }));

  it("takes no change from elsewhere", () =>
    served(async (url, base, desk) => {
      const body = JSON.stringify({ do: "undo" });
      const good = json(url);
      const bad: [Record<string, string>, number][] = [
        [{ ...good, Origin: "https://granskning.example" }, 403],
        [{ ...good, Origin: "null" }, 403],
        [{ "Content-Type": "application/json" }, 403],
        [{ ...good, "Sec-Fetch-Site": "cross-site" }, 403],
        [{ ...good, "Sec-Fetch-Site": "same-site" }, 403],
        [{ ...good, "Content-Type": "text/plain" }, 415],
        [{ ...good, "Content-Type": "application/x-www-form-urlencoded" }, 415],
      ];
      for (const [headers, status] of bad)
        expect((await ask(url, `${base}documents/0`, { method: "POST", headers, body })).status).toBe(status);
      for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"])
        expect((await ask(url, `${base}documents/0`, { method, headers: good })).status).toBe(405);
      expect((await ask(url, `${base}queue`, { headers: { "Sec-Fetch-Site": "cross-site" } })).status).toBe(403);
      expect((await ask(url, `/x${base}documents/0`, { method: "POST", headers: good, body })).status).toBe(403);
      expect(() => desk.read("protokoll.txt.corrections.json")).toThrow();
    }));

  it("takes no more than a correction needs", () =>
    served(async (url, base) => {
      const body = JSON.stringify({ do: "undo", padding: "x".repeat(300_000) });
      const asked = { method: "POST", headers: json(url), body };
      expect((await ask(url, `${base}documents/0`, asked)).status).toBe(413);
      // Where the length is not stated the connection may be cut before the answer is read.
      const status = await ask(url, `${base}documents/0`, { ...asked, chunked: true }).then(
        (answer) => answer.status,
        (error) => error.code,
      );
      expect([413, "ECONNRESET", "EPIPE"]).toContain(status);
      expect((await ask(url, `${base}queue`)).status).toBe(200);
    }));

  it("saves nothing that is no correction, and leaves alone a file that it cannot read", () =>
    served(async (url, base, desk) => {
      const post = (value: unknown): Promise<Answer> =>
        ask(url, `${base}documents/0`, {
          method: "POST",
          headers: json(url),
          body: typeof value === "string" ? value : JSON.stringify(value),
        });
      for (const value of [
        "{",
        "[]",
        "null",
        { do: "rm" },
        { do: "correct" },
        { do: "correct", entry: [] },
        { do: "correct", entry: { by: 1 } },
        { do: "remove", index: "0" },
      ])
        expect([value, (await post(value)).status]).toEqual([value, 400]);
      const words = { start: 0, end: 9, printed: "TRÄSKHOLM" };
      for (const entry of [
        {},
        { kind: "value", pointer: "/meeting/date", words, read: "2022-10-26", value: "2022-10-27" },
        { kind: "value", pointer: "/__proto__/x", words, value: "x" },
        { kind: "value", pointer: "/source/sha256", words, value: "x" },
        { kind: "line", words, as: "script" },
        { kind: "line", words, as: "decision", extra: "<script>" },
      ]) {
        const { status, body } = await post({ do: "correct", entry });
        expect([entry, status]).toEqual([entry, 422]);
        expect(JSON.parse(body).message).toMatch(/\p{L}/u);
      }
      expect((await post({ do: "remove", index: 0, when: "x" })).status).toBe(409);
      expect((await post({ do: "undo" })).status).toBe(409);
      expect(() => desk.read("protokoll.txt.corrections.json")).toThrow();
      desk.write("protokoll.txt.corrections.json", "{ trasig");
      expect((await post({ do: "undo" })).status).toBe(409);
      expect(desk.read("protokoll.txt.corrections.json")).toBe("{ trasig");
    }));

  it("takes no change back that would lose what was corrected elsewhere since", () =>
    served(async (url, base, desk) => {
      const path = `${base}documents/0`;
      const post = (value: unknown): Promise<Answer> =>
        ask(url, path, { method: "POST", headers: json(url), body: JSON.stringify(value) });
      const { lines, text } = JSON.parse((await ask(url, path)).body);
      const relabel = (at: number) => {
        const { start, end } = lines[at];
        return { kind: "line", words: { start, end, printed: text.slice(start, end) }, as: "furniture" };
      };
      const file = "protokoll.txt.corrections.json";
      expect((await post({ do: "correct", entry: relabel(2) })).status).toBe(200);
      const kept = JSON.parse(desk.read(file));
      kept.corrections.push({ ...kept.corrections[0], ...relabel(3), by: "Någon annan" });
      desk.write(file, JSON.stringify(kept));
      expect((await post({ do: "undo" })).status).toBe(409);
      expect(JSON.parse(desk.read(file))).toEqual(kept);
      expect((await post({ do: "correct", entry: relabel(4) })).status).toBe(200);
      expect((await post({ do: "undo" })).status).toBe(200);
      expect(JSON.parse(desk.read(file))).toEqual(kept);
    }));

  it("lets the page load nothing from elsewhere and nobody frame or keep it", () =>
    served(async (url, base) => {
      const { headers, body } = await ask(url, base);
      expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers["content-security-policy"]).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(body).not.toMatch(/<script>|https?:|style=| on\w+=/);
      expect(headers).not.toHaveProperty("set-cookie");
      expect(headers).not.toHaveProperty("access-control-allow-origin");
    }));

  it("listens on this machine only", () =>
    onDesk({ "protokoll.txt": TEXT }, async ({ paragraf }) => {
      for (const host of ["0.0.0.0", "::", "192.168.0.1", "example.se"])
        expect(await paragraf("review", "protokoll.txt", "--host", host)).toMatchObject({ code: 2, stdout: "" });
    }));
});
