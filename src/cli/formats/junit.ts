import { isAsGrave } from "../../findings/finding.js";
import type { Finding } from "../../index.js";
import { wording } from "../wording.js";
import type { Checked, Format, Setting } from "./format.js";
import { type Element, xmlDocument } from "./xml.js";

/**
 * JUnit's XML as Jenkins and GitLab read it: a suite for every input, a case for every rule that found something there (or
 * one for an input without findings). What does not make the run fail is a case that passes and says so in its output.
 */
export const junit: Format = {
  name: "junit",
  all(checked, setting) {
    const suites = checked.map((one) => suite(one, setting));
    const total = (key: string): number => suites.reduce((sum, one) => sum + Number(one.attributes[key]), 0);
    const attributes = {
      name: "paragraf",
      tests: total("tests"),
      failures: total("failures"),
      errors: total("errors"),
    };
    return xmlDocument({ name: "testsuites", attributes, children: suites });
  },
};

function suite(checked: Checked, setting: Setting): Element {
  const byRule = new Map<string, Finding[]>();
  for (const one of checked.findings) byRule.set(one.id, [...(byRule.get(one.id) ?? []), one]);
  const cases = [...byRule].map(([id, findings]) => testcase(id, findings, checked, setting));
  if (cases.length === 0) {
    cases.push({
      name: "testcase",
      attributes: { name: wording("no-findings", setting.lang), classname: checked.name, time: 0 },
    });
  }
  const holding = (name: string): number => cases.filter(({ children = [] }) => children[0]?.name === name).length;
  const attributes = {
    tests: cases.length,
    failures: holding("failure"),
    errors: holding("error"),
    skipped: 0,
    time: 0,
  };
  return { name: "testsuite", attributes: { name: checked.name, ...attributes }, children: cases };
}

function testcase(id: string, findings: readonly Finding[], { name, failed }: Checked, { failOn }: Setting): Element {
  const grave = findings.filter(({ severity }) => failed || isAsGrave(severity, failOn));
  const [first] = grave;
  const text = findings.map((one) => described(one, name)).join("\n");
  const result: Element = first
    ? { name: failed ? "error" : "failure", attributes: { message: first.message, type: first.severity }, text }
    : { name: "system-out", attributes: {}, text };
  return { name: "testcase", attributes: { name: id, classname: name, time: 0 }, children: [result] };
}

function described({ severity, message, place, law, note }: Finding, name: string): string {
  const at = place ? `${name}:${place.line}:${place.column ?? 1}` : name;
  return [`${at} ${severity} ${message}`, law, note].filter((part) => part !== undefined).join("\n  ");
}
