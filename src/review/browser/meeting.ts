import type { Minutes, Signature, Verification } from "../../index.js";
import { el } from "./dom.js";
import { type Parts, spaced } from "./parts.js";

/** The head of the meeting. */
export function meetingOf({ meeting, body, organization }: Minutes, parts: Parts): HTMLElement {
  return parts.section(
    "moete",
    "Mötet",
    parts.list(
      "/meeting",
      "mötet",
      parts.row("Organ", parts.value("/body", body)),
      parts.row("Organisation", parts.value("/organization", organization)),
      parts.row("Datum", parts.value("/meeting/date", meeting.date)),
      parts.row(
        "Tid",
        parts.value("/meeting/start", meeting.start),
        meeting.end !== undefined && "–",
        parts.value("/meeting/end", meeting.end),
      ),
      parts.row("Plats", parts.value("/meeting/place", meeting.place)),
      parts.row(
        "Ajournerat",
        ...(meeting.adjournments ?? []).flatMap(({ start, end }, i) => [
          parts.value(`/meeting/adjournments/${i}/start`, start),
          "–",
          parts.value(`/meeting/adjournments/${i}/end`, end),
        ]),
      ),
    ),
  );
}

/** Everybody who was there. */
export function attendanceOf({ attendance }: Minutes, parts: Parts): HTMLElement {
  const rows = attendance.map((one, i) => {
    const at = `/attendance/${i}`;
    return el(
      "li",
      {},
      ...spaced([
        parts.value(`${at}/name`, one.name),
        parts.value(`${at}/party`, one.party, "party"),
        parts.value(`${at}/title`, one.title, "quiet"),
        parts.value(`${at}/role`, one.role, "quiet"),
        parts.value(`${at}/category`, one.category, "quiet"),
        one.category === "substitute" && one.serving && "tjänstgör",
        one.replaces && "för",
        one.replaces && parts.person(`${at}/replaces`, one.replaces),
        one.paragraphs !== undefined && "§",
        parts.value(`${at}/paragraphs`, one.paragraphs),
        one.arrives !== undefined && "från",
        parts.value(`${at}/arrives`, one.arrives),
        one.leaves !== undefined && "till",
        parts.value(`${at}/leaves`, one.leaves),
        one.absent && "frånvarande",
        parts.value(`${at}/affiliation`, one.affiliation, "quiet"),
        parts.adder(at, one.name),
      ]),
    );
  });
  return parts.section("naervaro", `Närvaro (${attendance.length})`, el("ul", { class: "attendance" }, ...rows));
}

/** Who verified the minutes, and the notice of it. */
export function verificationOf(verification: Verification, parts: Parts): HTMLElement {
  return parts.section(
    "justering",
    "Justering",
    parts.list(
      "/verification",
      "justeringen",
      parts.row("Justerare", ...parts.people("/verification/verifiers", verification.verifiers)),
      parts.row("Datum", parts.value("/verification/date", verification.date)),
      parts.row("Plats", parts.value("/verification/place", verification.place)),
      parts.row("Paragrafer", parts.value("/verification/paragraphs", verification.paragraphs)),
      parts.row(
        "Anslag",
        parts.value("/verification/notice/posted", verification.notice?.posted),
        parts.value("/verification/notice/removed", verification.notice?.removed),
        parts.value("/verification/notice/location", verification.notice?.location),
      ),
    ),
  );
}

export function signaturesOf(signatures: readonly Signature[], parts: Parts): HTMLElement {
  return parts.section(
    "underskrifter",
    "Underskrifter",
    el(
      "ul",
      {},
      ...signatures.map(({ role, name }, i) =>
        el(
          "li",
          {},
          ...spaced([parts.value(`/signatures/${i}/role`, role, "quiet"), parts.value(`/signatures/${i}/name`, name)]),
        ),
      ),
    ),
  );
}
