import { entryOf } from "../../findings/collect.js";
import type { Finding, FindingPlace } from "../../index.js";
import { version } from "../../version.js";
import type { Lang } from "../wording.js";
import { type Checked, type Format, slashed } from "./format.js";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** SARIF 2.1.0 (OASIS): one run, its rules, a result for every finding. What the baseline accepts is suppressed, with the reason. */
export const sarif: Format = {
  name: "sarif",
  all(checked, { lang }) {
    const ids = [
      ...new Set(
        checked.flatMap((one) => [...one.findings, ...one.accepted.map(({ finding }) => finding)].map(({ id }) => id)),
      ),
    ].sort();
    const index = new Map(ids.map((id, i) => [id, i]));
    const run = {
      tool: {
        driver: {
          name: "paragraf",
          semanticVersion: version,
          language: lang,
          rules: ids.map((id) => ruleOf(id, lang)),
        },
      },
      columnKind: "utf16CodeUnits",
      invocations: [
        {
          executionSuccessful: !checked.some(({ failed }) => failed),
          toolExecutionNotifications: checked.filter(({ failed }) => failed).flatMap(notifications),
        },
      ],
      artifacts: checked.map(({ name }) => ({ location: { uri: uriOf(name) } })),
      results: checked
        .filter(({ failed }) => !failed)
        .flatMap((one) => [
          ...one.findings.map((finding) => resultOf(finding, one.name, index)),
          ...one.accepted.map(({ finding, reason }) => ({
            ...resultOf(finding, one.name, index),
            suppressions: [{ kind: "external", status: "accepted", justification: reason }],
          })),
        ]),
    };
    return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}\n`;
  },
};

const uriOf = (name: string): string => encodeURI(slashed(name)).replaceAll("#", "%23").replaceAll("?", "%3F");

/** A rule as the catalogue describes it. */
function ruleOf(id: string, lang: Lang) {
  const entry = entryOf(id);
  const { title, why, remedy, url, severity = "note" } = entry ?? {};
  return {
    id,
    ...(title && { shortDescription: { text: title[lang] } }),
    ...(why && { fullDescription: { text: why[lang] } }),
    ...(remedy && { help: { text: remedy[lang] } }),
    ...(url !== undefined && { helpUri: url }),
    defaultConfiguration: { level: severity },
  };
}

function resultOf(finding: Finding, name: string, index: ReadonlyMap<string, number>) {
  const { id, severity, message, law, note, place, pointer, related = [], variant, args } = finding;
  return {
    ruleId: id,
    ruleIndex: index.get(id) ?? 0,
    level: severity,
    message: { text: [message, law && `(${law})`, note].filter((part) => part).join(" ") },
    locations: [
      {
        physicalLocation: physical(name, place),
        ...(pointer !== undefined && { logicalLocations: [{ fullyQualifiedName: pointer === "" ? "/" : pointer }] }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, i) => ({
        id: i + 1,
        physicalLocation: physical(name, one.place),
        message: { text: one.message },
      })),
    }),
    partialFingerprints: { "paragraf/v1": [id, variant ?? "", pointer ?? "", JSON.stringify(args ?? {})].join("|") },
    ...(place && { properties: { page: place.page } }),
  };
}

function physical(name: string, place: FindingPlace | undefined) {
  return {
    artifactLocation: { uri: uriOf(name) },
    ...(place && {
      region: {
        startLine: place.line,
        ...(place.column !== undefined && { startColumn: place.column }),
        ...(place.start !== undefined &&
          place.end !== undefined && { charOffset: place.start, charLength: place.end - place.start }),
      },
    }),
  };
}

function notifications({ name, findings }: Checked) {
  return findings.map(({ message, id }) => ({
    level: "error",
    descriptor: { id },
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(name) } } }],
  }));
}
