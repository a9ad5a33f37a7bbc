import type { Item } from "./items.js";
import type { Matter } from "./matters.js";
import { capital, longDate, type Part, type Style } from "./style.js";

export function documents(style: Style, { office, object }: Matter): string[] {
  const { random, year } = style;
  return random.sample(
    [
      `Tjänsteskrivelse ${year}-03-${random.int(10, 28)}`,
      `${capital(office)}, skrivelse den ${random.int(1, 28)} maj ${year}`,
      `Arbetsutskottets protokoll ${year}-02-${random.int(10, 28)}, § ${random.int(2, 90)}`,
      `Förslag till ${object.length < 60 ? object : "avtal"}`,
      "Barnkonsekvensanalys",
    ],
    random.int(1, 4),
  );
}

/** What another body decided before: none of it is this meeting's. */
export function earlier(style: Style, { object, verb }: Matter): Part {
  const { random, year } = style;
  return {
    role: "earlier",
    flows: [
      {
        text: `Tekniska nämnden behandlade ärendet den ${longDate(`${year}-02-14`)}, § ${random.int(3, 40)}, och beslutade då med ${random.int(5, 8)} ja-röster mot ${random.int(1, 4)} nej-röster att ${verb.infinitive} ${object}.`,
      },
      ...(random.chance(0.5)
        ? [
            {
              text: `Mot nämndens beslut reserverade sig ${random.pick(["Östen Fagerlind (M)", "Greta Ahlmark (V)"])}.`,
            },
          ]
        : []),
    ],
  };
}

/** The preparing committee's proposal, told with its earlier treatment. */
export function forward(style: Style, { object, verb, office, commission }: Matter, { parts, truth }: Item): void {
  const { random, body, year } = style;
  const committee = `${body.genitive} arbetsutskott`;
  const points = [`${capital(object)} ${verb.passive}.`];
  if (random.chance(0.4)) points.push(`${capital(office)} får i uppdrag att ${commission}.`);
  const month = random.int(1, 9);
  const day = random.int(1, 28);
  const numbered = points.length > 1;
  parts.push({
    role: "earlier",
    flows: [
      {
        text: `Beslut i ${committee.charAt(0).toLowerCase()}${committee.slice(1)} den ${longDate(`${year}-0${month}-${day}`)} § ${random.int(2, 180)}`,
      },
      { text: `${capital(committee)} föreslog ${body.definite} fatta följande beslut.` },
      ...points.map((text, i) => (numbered ? { text: `${i + 1}. ${text}`, indent: 2, hang: 5 } : { text })),
    ],
  });
  truth.proposals.push({ by: [committee], points: points.map((text) => ({ text })) });
}

export function propose(style: Style, about: Matter, { parts, truth }: Item): void {
  const { random, body } = style;
  const { verb, object, office, commission } = about;
  const first = `${capital(object)} ${verb.passive}.`;
  const second = `${capital(office)} får i uppdrag att ${commission}.`;
  const shape = random.next();
  if (shape < 0.4) {
    parts.push({ role: "proposal", flows: [{ text: first }] });
    truth.proposals.push({ by: [], points: [{ text: first }] });
  } else if (shape < 0.7) {
    const points = [first, second];
    parts.push({
      role: "proposal",
      flows: points.map((text, i) => ({ text: `${i + 1}. ${text}`, indent: 2, hang: 5 })),
    });
    truth.proposals.push({ by: [], points: points.map((text, i) => ({ number: String(i + 1), text })) });
  } else {
    const points = [`att ${verb.infinitive} ${object}, samt`, `att ge ${office} i uppdrag att ${commission}.`];
    parts.push({
      role: "proposal",
      flows: [{ text: `${body.nominative} beslutar` }, ...points.map((text) => ({ text }))],
    });
    truth.proposals.push({ by: [], points: points.map((text) => ({ text })) });
  }
}
