import { describe, expect, it } from "vitest";
import { type Finding, lint, type Minutes } from "../../src/index.ts";
import { bodyOf } from "../../src/validate/regime.ts";
import { cleanMinutes } from "../support/clean-minutes.ts";

const verifiedLate = (date: string, verified: string, more: Partial<Minutes> = {}): Finding[] => {
  const minutes = { ...cleanMinutes(0), ...more };
  minutes.meeting = { ...minutes.meeting, date };
  if (minutes.verification) {
    minutes.verification.date = verified;
    delete minutes.verification.notice;
  }
  return lint(minutes, { lang: "sv" });
};

describe("the law", () => {
  it("is the one of the meeting's day", () => {
    expect(verifiedLate("2018-01-01", "2018-03-01")[0]?.law).toBe(
      "kommunallagen (2017:725) 5 kap. 69 § och 6 kap. 35 §",
    );
    expect(verifiedLate("2017-12-31", "2018-03-01")[0]?.law).toBe("kommunallagen (1991:900)");
    expect(verifiedLate("1987-05-12", "1987-08-01")[0]).toMatchObject({
      severity: "warning",
      law: "den kommunallag som gällde då",
    });
  });

  it("names a board's section only for boards", () => {
    const [council] = verifiedLate("2024-01-10", "2024-03-01", { body: "Kommunfullmäktige" });
    expect(council?.law).toBe("kommunallagen (2017:725) 5 kap. 69 §");
  });

  it("lets the last day be a holiday", () => {
    const [note] = verifiedLate("2024-03-15", "2024-04-02");
    expect(note).toMatchObject({ id: "kl-5-69-verified", severity: "note", variant: "day-off" });
    expect(note?.note).toContain("långfredagen");
    const [error] = verifiedLate("2024-03-15", "2024-04-03");
    expect(error).toMatchObject({ severity: "error" });
    expect(error?.note).toContain("långfredagen");
    expect(verifiedLate("2024-03-15", "2024-03-28")).toEqual([]);
  });

  it("does not bind associations, parishes, companies and foreign municipalities", () => {
    const body = (organization: string | undefined, name: string | undefined, party?: string) => {
      const minutes = { ...cleanMinutes(0) };
      delete minutes.organization;
      delete minutes.body;
      if (organization !== undefined) minutes.organization = organization;
      if (name !== undefined) minutes.body = name;
      if (party !== undefined) minutes.attendance = minutes.attendance.map((one) => ({ ...one, party }));
      return bodyOf(minutes);
    };
    expect(body("Exempelby kommun", "Kommunstyrelsen")).toBe("board");
    expect(body("Exempelby kommun", "Nämnden för Teknik")).toBe("board");
    expect(body("Exempelby stad", "Kommunfullmäktige")).toBe("council");
    expect(body("Region Exempel", "Regionstyrelsen")).toBe("board");
    expect(body("Exempelby kommun", "Kommunstyrelsens arbetsutskott")).toBe("committee");
    expect(body(undefined, "Gatu- och parknämnden")).toBe("board");
    expect(body("Bostadsrättsföreningen Exemplet", "Styrelsen")).toBeUndefined();
    expect(body("Exempelby församling", "Kyrkorådet")).toBeUndefined();
    expect(body(undefined, "Kyrkofullmäktige")).toBeUndefined();
    expect(body("Exempelby studentkår", "Kårfullmäktige")).toBeUndefined();
    expect(body("Exempelby Bostads AB", "Styrelsen")).toBeUndefined();
    expect(body("Exempelby universitet", "Fakultetsnämnden")).toBeUndefined();
    expect(body("Exempelby kommun", "Kommunstyrelsen", "SFP")).toBeUndefined();
    expect(body(undefined, undefined)).toBeUndefined();
    expect(body(undefined, "Styrelsen")).toBeUndefined();
  });

  it("leaves good practice to those it does not bind", () => {
    const minutes = cleanMinutes(0);
    minutes.organization = "Exempelby församling";
    minutes.body = "Kyrkorådet";
    if (minutes.verification) minutes.verification.date = "2030-01-01";
    minutes.paragraphs.splice(3, 1);
    delete minutes.meeting.end;
    expect(lint(minutes).map(({ id }) => id)).toEqual(["practice-closing-time"]);
  });
});

describe("doubt", () => {
  it("makes an error a warning where the text was read from an image", () => {
    const minutes = cleanMinutes(0);
    minutes.source.ocr = true;
    minutes.paragraphs.splice(3, 1);
    expect(lint(minutes)[0]).toMatchObject({ id: "kl-5-66-matters", severity: "warning" });
  });

  it("makes what is missing a warning where text was not understood", () => {
    const minutes = cleanMinutes(0);
    for (const one of minutes.attendance) one.serving = false;
    expect(lint(minutes)).toContainEqual(expect.objectContaining({ id: "kl-5-66-serving", severity: "error" }));
    minutes.unclaimed = [{ page: 1, line: 3, text: "Tjg ers" }];
    expect(lint(minutes)).toContainEqual(expect.objectContaining({ id: "kl-5-66-serving", severity: "warning" }));
  });

  it("takes a number that stands at a line's beginning for a heading that was misread", () => {
    const minutes = cleanMinutes(0);
    const [gone] = minutes.paragraphs.splice(3, 1);
    minutes.paragraphs[2]?.sections.push({
      role: "other",
      blocks: [{ type: "paragraph", text: `§ ${gone?.number} Taxa` }],
    });
    expect(lint(minutes)).toEqual([expect.objectContaining({ id: "kl-5-66-matters", severity: "note" })]);
  });

  it("does not compare the days of minutes that were verified in parts", () => {
    const minutes = cleanMinutes(0);
    const decision = minutes.paragraphs[2]?.decision;
    if (decision) decision.immediatelyVerified = true;
    if (minutes.verification)
      minutes.verification.notice = { posted: "2030-01-01", removed: "2030-02-01", location: "X" };
    expect(lint(minutes)).toEqual([]);
  });
});
