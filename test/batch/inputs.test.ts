import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { paragraf, reportOf, scratch } from "../support/batch.ts";
import { tree } from "../support/tree.ts";
import { unicodePath, zipOf } from "../support/zip.ts";

const folder = scratch();
const MINUTES = "Kommunstyrelsen 2024-01-01\n\n§ 1\nTaxa\nBeslut\nTaxan antas.\n";
const outputs = (outDir: string): string[] =>
  [...tree(join(folder, outDir)).keys()].filter((path) => !path.startsWith("report."));
const convert = (outDir: string, ...words: string[]) =>
  paragraf(["convert", ...words, "--to", "json", "--out-dir", outDir, "--workers", "1"], { cwd: folder });

function put(path: string, content: string | Uint8Array = MINUTES): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), content);
}

describe("inputs of a batch", { timeout: 120_000 }, () => {
  it("have any names, lie deep, and are not followed in circles", async () => {
    const deep = Array.from({ length: 60 }, (_, i) => `m${i}`).join("/");
    for (const name of [
      "a\nb.txt",
      "con.txt",
      "Å ä.txt",
      'x"y<z>.txt',
      "slut..txt",
      "-q.txt",
      `${"l".repeat(240)}.txt`,
    ]) {
      put(`namn/${name}`);
    }
    put(`namn/${deep}/djup.txt`);
    mkdirSync(join(folder, "namn", "ring"));
    symlinkSync("..", join(folder, "namn", "ring", "tillbaka"));
    // "fråga.txt" as Latin-1 wrote it.
    writeFileSync(
      Buffer.concat([Buffer.from(join(folder, "namn/fr")), Buffer.from([0xe5]), Buffer.from("ga.txt")]),
      MINUTES,
    );
    writeFileSync(join(folder, "namn", "skrivelse.odt"), "");
    writeFileSync(join(folder, "namn", ".dold"), "");
    writeFileSync(join(folder, "namn", "-q.txt.corrections.json"), '{"schemaVersion":"1.0","corrections":[]}');
    const { code, stderr } = await convert("ut-namn", "namn");
    expect([code, ...stderr.split("\n").slice(0, 2)]).toEqual([
      0,
      "i mappar och arkiv finns även sådant som inte lästs: .odt 1, länkar 1",
      "9 konverterade, 0 oförändrade, 0 misslyckade",
    ]);
    const names = outputs("ut-namn");
    expect(names).toHaveLength(9);
    for (const name of ["a_b.json", "_con.json", "x_y_z_.json", "slut_.json", "-q.json", "Å ä.json", "fråga.json"]) {
      expect(names).toContain(name);
    }
    expect(names.every((name) => name.length <= 185 && !/[<>:"|?*\\\n]/.test(name))).toBe(true);
  });

  it("may vanish, and are told", async () => {
    put("borta/a.txt");
    symlinkSync("finns-inte", join(folder, "borta", "b.txt"));
    put("lista.txt", "borta/a.txt\nborta/b.txt\nborta/c.txt\n");
    const { code, stderr } = await convert("ut-borta", "--files-from", "lista.txt");
    expect(code).toBe(1);
    expect(stderr.match(/^borta\/[bc]\.txt error .*\(input-missing\)$/gm)).toHaveLength(2);
    expect(outputs("ut-borta")).toEqual(["borta/a.json"]);
  });

  it("come from a list parted by NUL, with the paths that it gives", async () => {
    put("l/å b\n.txt");
    put("l/m/c.txt");
    put("nul.txt", "./l/å b\n.txt\0l/m\0");
    expect((await convert("ut-lista", "--files-from", "nul.txt")).code).toBe(0);
    expect(outputs("ut-lista")).toEqual(["l/m/c.json", "l/å b_.json"]);
  });

  describe("from ZIP archives", () => {
    beforeAll(async () => {
      const zip = new JSZip();
      zip.file("2024/protokoll.txt", MINUTES);
      zip.file("../../utanför.txt", MINUTES);
      zip.file("/rot.txt", MINUTES);
      zip.file("C:\\nul.txt", MINUTES);
      zip.file("hemlig.txt", `${MINUTES}x`);
      zip.file("inre.zip", await new JSZip().file("a.txt", MINUTES).generateAsync({ type: "uint8array" }));
      zip.file("bomb.txt", Buffer.alloc(30_000_000, 32));
      zip.file("bild.png", "");
      zip.file("bilder/karta.PNG", "");
      zip.file("__MACOSX/2024/._protokoll.txt", "\0\x05\x16\x07");
      zip.file("länk.txt", "2024/protokoll.txt", { unixPermissions: 0o120777 });
      const bytes = await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE", platform: "UNIX" });
      // The flag of encryption in the directory's record of one member (APPNOTE 4.4.4).
      const record = bytes.lastIndexOf("hemlig.txt") - 46;
      bytes.writeUInt16LE(bytes.readUInt16LE(record + 8) | 1, record + 8);
      put("zip/arkiv.zip", bytes);
      put("zip/trasigt.zip", bytes.subarray(0, 300));
    });

    it("are read member by member; what cannot be is told, and nothing leaves the folder", async () => {
      const { code, stderr } = await convert("ut-zip", "zip");
      expect(code).toBe(1);
      const told = reportOf(join(folder, "ut-zip")).files.flatMap(({ name, error }) =>
        error ? [[name, error.id]] : [],
      );
      expect(told.sort()).toEqual([
        ["zip/arkiv.zip:bomb.txt", "archive-bomb"],
        ["zip/arkiv.zip:hemlig.txt", "archive-encrypted"],
        ["zip/arkiv.zip:inre.zip", "archive-nested"],
        ["zip/trasigt.zip", "archive-broken"],
      ]);
      expect(stderr).toContain("i mappar och arkiv finns även sådant som inte lästs: .png 2, länkar 1\n");
      expect(stderr).toContain("4 konverterade, 0 oförändrade, 4 misslyckade");
      const names = outputs("ut-zip");
      expect(names).toHaveLength(4);
      expect(names).toContain("arkiv/2024/protokoll.json");
      expect(names.every((name) => name.startsWith("arkiv/"))).toBe(true);
      expect((await convert("ut-zip", "zip")).stderr).toContain("0 konverterade, 4 oförändrade, 4 misslyckade");
    });

    it("that hold no documents are told where they are named", async () => {
      const pictures = await new JSZip().file("a.png", "").generateAsync({ type: "nodebuffer" });
      put("bilder/bilder.zip", pictures);
      put("bilder/a.txt");
      const named = await convert("ut-bilder", "bilder/bilder.zip");
      expect([named.code, named.stderr]).toEqual([1, expect.stringContaining("(archive-empty)")]);
      expect(named.stderr).toContain("finns även sådant som inte lästs: .png 1");
      expect((await convert("ut-bilder-mapp", "bilder")).code).toBe(0);
    });

    it("are named as those wrote who made them", async () => {
      const [dos, ntfs, unix] = [0, 10, 3];
      const member = (host: number, bytes: readonly number[], extra?: Buffer) => ({
        ...{ name: Buffer.from([...bytes, ...Buffer.from(".txt")]), host, content: MINUTES },
        ...(extra && { extra }),
      });
      const mangled = [...Buffer.from("?rende")];
      const members = [
        member(dos, [0x86, 0x84, 0x94]),
        member(ntfs, [0x8e, 0x99, 0x9a]),
        member(unix, [0xe5, 0xc4]),
        member(dos, [...Buffer.from("möte")]),
        member(dos, mangled, unicodePath(Buffer.from([...mangled, ...Buffer.from(".txt")]), "ärende.txt")),
        member(dos, [0x82, 0x86], unicodePath(Buffer.from("another"), "fel.txt")),
      ];
      put("namngivet.zip", zipOf(members));
      expect((await convert("ut-namngivet", "namngivet.zip")).code).toBe(0);
      expect(outputs("ut-namngivet").sort()).toEqual(
        ["åäö", "ÄÖÜ", "åÄ", "möte", "ärende", "éå"].map((name) => `namngivet/${name}.json`).sort(),
      );
    });

    it("need a folder for what is in them", async () => {
      const { code, stderr } = await paragraf(["convert", "zip/arkiv.zip"], { cwd: folder });
      expect([code, stderr]).toEqual([2, "error: a batch needs --out-dir <folder>\n"]);
    });
  });
});
