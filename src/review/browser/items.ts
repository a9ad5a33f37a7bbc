import type { Attachment, Motion, Paragraph, Vote } from "../../index.js";
import { el } from "./dom.js";
import { type Part, type Parts, spaced } from "./parts.js";
import { nameOf } from "./words.js";

/** The parts of a § and of an attachment. */
export class Items {
  constructor(private readonly parts: Parts) {}

  item(item: Paragraph, i: number): HTMLElement {
    const at = `/paragraphs/${i}`;
    const title = el(
      "span",
      {},
      "§ ",
      this.parts.value(`${at}/number`, item.number) ?? "",
      " ",
      this.parts.value(`${at}/title`, item.title) ?? "",
    );
    return this.parts.section(
      `p${i}`,
      title,
      this.parts.list(
        at,
        `§ ${item.number}`,
        this.values("Diarienummer", `${at}/diaryNumbers`, item.diaryNumbers),
        ...this.proposals(`${at}/proposals`, item),
        ...item.motions.map((motion, k) => this.motion(`${at}/motions/${k}`, motion)),
        this.parts.row("Beslutsgång", this.parts.value(`${at}/procedure`, item.procedure, "text")),
        ...item.votes.map((vote, k) => this.vote(`${at}/votes/${k}`, vote, k)),
        this.decision(`${at}/decision`, item),
        ...this.reservations(`${at}/reservations`, item),
        ...this.statements(`${at}/statements`, item),
        ...this.recusals(`${at}/recusals`, item),
        this.values("Skickas till", `${at}/recipients`, item.recipients),
        this.values("Bilagor", `${at}/attachments`, item.attachments),
      ),
      this.whole(item, at),
    );
  }

  private values(label: string, at: string, values: readonly string[]): HTMLElement | undefined {
    return this.parts.row(label, ...values.map((value, k) => this.parts.value(`${at}/${k}`, value)));
  }

  private proposals(at: string, { proposals }: Paragraph): Part[] {
    return proposals.map(({ by, date, points }, k) =>
      this.parts.row(
        "Förslag",
        ...by.map((name, n) => this.parts.value(`${at}/${k}/by/${n}`, name)),
        this.parts.value(`${at}/${k}/date`, date),
        this.points(`${at}/${k}/points`, points),
      ),
    );
  }

  private decision(at: string, { number, decision }: Paragraph): Part {
    if (!decision) return undefined;
    return el(
      "div",
      { class: "row decision" },
      el("dt", {}, "Beslut"),
      el(
        "dd",
        {},
        this.parts.value(`${at}/outcome`, decision.outcome, "outcome"),
        decision.immediatelyVerified && " omedelbart justerat",
        this.parts.value(`${at}/text`, decision.text, "text"),
        this.parts.adder(at, `beslutet i § ${number}`),
      ),
    );
  }

  private reservations(at: string, { reservations }: Paragraph): Part[] {
    return reservations.map(({ by, text, attachment }, k) =>
      this.parts.row(
        "Reservation",
        ...this.parts.people(`${at}/${k}/by`, by),
        this.parts.value(`${at}/${k}/text`, text, "text"),
        attachment !== undefined && "bilaga",
        this.parts.value(`${at}/${k}/attachment`, attachment),
      ),
    );
  }

  private statements(at: string, { statements }: Paragraph): Part[] {
    return statements.map(({ type, by, text, attachment }, k) =>
      this.parts.row(
        "Yttrande",
        this.parts.value(`${at}/${k}/type`, type, "quiet"),
        ...this.parts.people(`${at}/${k}/by`, by),
        this.parts.value(`${at}/${k}/text`, text, "text"),
        this.parts.value(`${at}/${k}/attachment`, attachment),
      ),
    );
  }

  private recusals(at: string, { recusals }: Paragraph): Part[] {
    return recusals.map((recusal, k) =>
      this.parts.row(
        "Jäv",
        this.parts.person(`${at}/${k}`, recusal),
        this.parts.value(`${at}/${k}/text`, recusal.text, "text"),
      ),
    );
  }

  private motion(at: string, { by, supportedBy, demands, attachment, text }: Motion): HTMLElement | undefined {
    return this.parts.row(
      "Yrkande",
      ...this.parts.people(`${at}/by`, by),
      ...demands.flatMap(({ type, target }, n) => [
        this.parts.value(`${at}/demands/${n}/type`, type, "outcome"),
        this.parts.value(`${at}/demands/${n}/target`, target),
      ]),
      supportedBy.length > 0 && "instämmer:",
      ...this.parts.people(`${at}/supportedBy`, supportedBy),
      attachment !== undefined && "bilaga",
      this.parts.value(`${at}/attachment`, attachment),
      this.parts.value(`${at}/text`, text, "text"),
    );
  }

  private vote(at: string, vote: Vote, k: number): HTMLElement {
    const { ballots, verified } = vote;
    const totals = (["yes", "no", "abstained", "absent"] as const).flatMap((key): Part[] =>
      vote[key] === undefined ? [] : [`${nameOf(`/${key}`)}: `, this.parts.value(`${at}/${key}`, vote[key])],
    );
    const checked = verified ? "rösterna stämmer" : "kan inte räknas efter";
    return el(
      "div",
      { class: "row" },
      el("dt", {}, "Votering"),
      el(
        "dd",
        {},
        ...spaced([...totals, el("span", { class: verified ? "quiet" : "warn" }, checked)]),
        el(
          "dl",
          {},
          this.parts.row("Ja", this.parts.value(`${at}/yesMeans`, vote.yesMeans)),
          this.parts.row("Nej", this.parts.value(`${at}/noMeans`, vote.noMeans)),
        ),
        ballots.length > 0 && this.ballots(`${at}/ballots`, ballots, `${ballots.length} röster, omgång ${k + 1}`),
      ),
    );
  }

  private ballots(at: string, ballots: Vote["ballots"], summary: string): HTMLElement {
    const list = ballots.map((ballot, n) =>
      el(
        "li",
        {},
        ...spaced([
          this.parts.person(`${at}/${n}`, ballot),
          this.parts.value(`${at}/${n}/choice`, ballot.choice, `choice ${ballot.choice}`),
        ]),
      ),
    );
    return el("details", {}, el("summary", {}, summary), el("ul", { class: "ballots" }, ...list));
  }

  private points(at: string, points: readonly { number?: string; text: string }[]): HTMLElement | undefined {
    if (points.length === 0) return undefined;
    return el(
      "ol",
      { class: "points" },
      ...points.map(({ text }, n) => el("li", {}, this.parts.value(`${at}/${n}/text`, text, "text"))),
    );
  }

  /** The whole text of the §, section by section, folded away. */
  private whole({ number, sections }: Paragraph, at: string): HTMLElement {
    return el(
      "details",
      { class: "whole" },
      el("summary", {}, `Hela texten i § ${number}`),
      ...sections.flatMap(({ heading, blocks }, s): Part[] => [
        this.parts.value(`${at}/sections/${s}/heading`, heading, "heading"),
        ...blocks.flatMap((block, b): Part[] => {
          const here = `${at}/sections/${s}/blocks/${b}`;
          if (block.type === "list")
            return block.items.map(({ text }, n) => this.parts.value(`${here}/items/${n}/text`, text, "text"));
          if (block.type === "table")
            return block.rows.map((row, r) =>
              el(
                "div",
                { class: "cells" },
                ...spaced(row.map((cell, c) => cell !== "" && this.parts.value(`${here}/rows/${r}/${c}`, cell))),
              ),
            );
          return [this.parts.value(`${here}/text`, block.text, "text")];
        }),
      ]),
    );
  }

  attachment({ label, title, paragraph, date, signatories, text }: Attachment, i: number): HTMLElement {
    const at = `/attachments/${i}`;
    return this.parts.section(
      `b${i}`,
      el(
        "span",
        {},
        "Bilaga ",
        this.parts.value(`${at}/label`, label) ?? "",
        " ",
        this.parts.value(`${at}/title`, title) ?? "",
      ),
      this.parts.list(
        at,
        `bilaga ${label}`,
        this.parts.row("Paragraf", this.parts.value(`${at}/paragraph`, paragraph)),
        this.parts.row("Datum", this.parts.value(`${at}/date`, date)),
        this.parts.row("Undertecknat av", ...this.parts.people(`${at}/signatories`, signatories)),
      ),
      el(
        "details",
        { class: "whole" },
        el("summary", {}, `Hela texten i bilaga ${label}`),
        this.parts.value(`${at}/text`, text, "text"),
      ),
    );
  }
}
