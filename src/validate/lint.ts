import { finding, type Lang } from "../findings/collect.js";
import { type Finding, isAsGrave, type Severity } from "../findings/finding.js";
import { citation } from "../findings/law.js";
import { type RemarkId, remark } from "../findings/remarks.js";
import type { Minutes } from "../model/minutes.js";
import { byCode } from "../text/order.js";
import { type Plan, planOf } from "./config.js";
import { type Places, placesOf } from "./places.js";
import { keyOf } from "./roll.js";
import type { Detail, Rule } from "./rule.js";
import { type Subject, subjectOf } from "./subject.js";

/** Which rules run on minutes, and what they know beside the model. */
export interface LintOptions {
  /** Language of the messages. Default "sv". */
  lang?: Lang;
  /** The reader's text that offsets refer to: places then have columns and point at single words. */
  text?: string;
  /** Which rules run, how grave they are and what their options are, as `planOf` makes it. Default: the preset "kommunallagen". */
  plan?: Plan;
  /** Number of the body's members, where the caller knows better than the plan. */
  seats?: number;
}

/**
 * What the rules of conformance say about minutes that the schema accepts, in document order. An error is what the
 * document itself proves; what it does not carry is not held against it.
 */
export function lint(minutes: Minutes, options: LintOptions = {}): Finding[] {
  const { lang = "sv", text, plan = (standard ??= planOf()) } = options;
  const subject = subjectOf(minutes, options.seats ?? seatsOf(minutes, plan));
  const places = placesOf(minutes, text);
  const found: Finding[] = [];
  for (const { rule, severity, options: values } of plan.rules) {
    const sections = binding(rule, subject);
    if (!sections) continue;
    let law: string | undefined;
    rule.check(
      subject,
      (pointer, detail = {}) => {
        if (sections.length > 0) law ??= citation(sections, subject.act, lang);
        found.push(toFinding(rule.id, pointer, detail, { subject, severity, law, lang, places }));
      },
      values,
    );
  }
  return ordered(found);
}

let standard: Plan | undefined;

/** The sections a rule rests on: none for rules that no law makes; undefined where the law does not bind the body. */
function binding({ law }: Rule, { body }: Subject): readonly string[] | undefined {
  if (!law) return [];
  if (body === undefined) return undefined;
  return body === "council" ? law.council : law.board;
}

function seatsOf({ body, organization }: Minutes, { seats }: Plan): number | undefined {
  const names = [body, organization && body && `${organization} ${body}`].flatMap((name) =>
    name ? [keyOf(name)] : [],
  );
  return Object.entries(seats).find(([name]) => names.includes(keyOf(name)))?.[1];
}

interface Circumstances {
  subject: Subject;
  severity: Severity;
  law: string | undefined;
  lang: Lang;
  places: Places;
}

function toFinding(
  id: string,
  pointer: string,
  detail: Detail,
  { subject, severity, law, lang, places }: Circumstances,
) {
  const { variant, args, words, related = [] } = detail;
  const { grade, reasons } = graded(severity, detail, subject, law !== undefined);
  const place = places(pointer, words);
  const notes = [
    ...(detail.remark ? [{ ...detail.remark, args: translatedArgs(detail.remark.args, lang) }] : []),
    ...reasons.map((reason) => ({ id: reason, args: {} })),
  ].map((one) => remark(one.id, lang, one.args));
  const shown = related.flatMap((one) => {
    const at = places(one.pointer);
    return at ? [{ place: at, message: remark(one.remark, lang) }] : [];
  });
  const made = finding(
    id,
    {
      pointer,
      ...(variant !== undefined && { variant }),
      ...(args && { args }),
      ...(place && { place }),
      ...(shown.length > 0 && { related: shown }),
      ...(notes.length > 0 && { note: notes.join(" ") }),
      ...(law !== undefined && { law }),
    },
    lang,
  );
  return { ...made, severity: grade };
}

/** How grave a finding is in its circumstances: doubt makes an error a warning and says why. */
function graded(severity: Severity, { atMost, absence }: Detail, subject: Subject, byLaw: boolean) {
  const reasons: RemarkId[] = [];
  let grade: Severity = atMost && isAsGrave(severity, atMost) ? atMost : severity;
  const doubt = (why: RemarkId): void => {
    reasons.push(why);
    if (grade === "error") grade = "warning";
  };
  if (isAsGrave(grade, "warning")) {
    if (subject.scanned) doubt("scanned");
    if (absence && !subject.sure) doubt("not-understood");
    if (byLaw && subject.act === "older" && grade === "error") grade = "warning";
    if (byLaw && subject.body === "committee") reasons.push("committee");
  }
  return { grade, reasons };
}

/** A holiday's name is a remark of its own. */
function translatedArgs(args: Record<string, string | number> | undefined, lang: Lang) {
  if (args?.day === undefined) return args ?? {};
  return { ...args, day: remark(args.day as RemarkId, lang) };
}

/** By place, then rule, then pointer, in code point order: the same on every machine. */
function ordered(findings: Finding[]): Finding[] {
  const at = ({ place }: Finding): number => place?.line ?? 0;
  const column = ({ place }: Finding): number => place?.start ?? 0;
  return findings.sort(
    (a, b) => at(a) - at(b) || column(a) - column(b) || byCode(a.id, b.id) || byCode(a.pointer ?? "", b.pointer ?? ""),
  );
}
