import type { Minutes } from "../../src/model/minutes.ts";
import { parse } from "../../src/pipeline.ts";
import { people } from "./cover.ts";

const HEAD = "Exempelby kommun            Sammanträdesprotokoll\nKommunstyrelsen             2024-03-12\n\n";
const ITEMS = "\n\n§ 11\nUpprop\n\nBeslut\nGodkänns.\n\n§ 12\nInformation\n\nBeslut\nInformationen antecknas.\n";

const document = (text: string, whole: boolean): string =>
  whole ? text : HEAD + text + (/^§ \d/m.test(text) ? "" : ITEMS);

const present = (label: string, values: readonly (string | undefined)[]): string[] => {
  const stated = values.filter((value) => value !== undefined && value !== "");
  return stated.length > 0 ? [`${label}: ${stated.join(", ")}`] : [];
};
const named = ({ name, party }: { name?: string; party?: string }): string =>
  party ? `${name} (${party})` : `${name}`;

function facts({
  organization,
  body,
  meeting,
  attendance,
  verification,
  signatures,
  unclaimed,
  ...rest
}: Minutes): string[] {
  const { verifiers = [], date, place, paragraphs, notice } = verification ?? {};
  return [
    ...present("organization", [organization === "Exempelby kommun" ? undefined : organization]),
    ...present("body", [body === "Kommunstyrelsen" ? undefined : body]),
    ...present("meeting", [
      meeting.date === "2024-03-12" ? undefined : meeting.date,
      meeting.start,
      meeting.end && `–${meeting.end}`,
      ...(meeting.adjournments ?? []).map(({ start, end }) => `break ${start}–${end}`),
      meeting.place,
    ]),
    ...people({ attendance } as Minutes),
    ...present("verifiers", verifiers.map(named)),
    ...present("verified", [date, place, paragraphs && `§§ ${paragraphs}`]),
    ...present("notice", [notice?.posted, notice?.removed && `–${notice.removed}`, notice?.location]),
    ...present(
      "signed",
      signatures.map(({ role, name }) => [role, name].filter(Boolean).join(" ")),
    ),
    ...present("items", [rest.paragraphs.length === 2 ? undefined : String(rest.paragraphs.length)]),
    ...present(
      "unclaimed",
      unclaimed.map(({ text }) => JSON.stringify(text)),
    ),
  ];
}

/** All that a cover states, in the shortest form; a letterhead and items are added where it is not `whole`. */
export const coverFacts = async (text: string, whole: boolean): Promise<string[]> =>
  facts((await parse(document(text, whole))).minutes);
