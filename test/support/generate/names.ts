import type { Random } from "./random.js";

const FIRST =
  "Anna Karin Birgitta Gun Lena Maria Eva Ulla Ingrid Kerstin Sofia Emma Linnéa Josefin Camilla Therese Yvonne Agneta Siv Britt Monica Åsa Öivi Zahra Leila Fatima Tuija Päivi Aino Ylva Hanna Maja Lars Sven Per Nils Erik Karl Johan Anders Bengt Göran Åke Roland Stig Kjell Leif Tommy Mikael Fredrik Jonas Henrik Oskar Elias Hugo Axel Mattias Mehmet Ahmed Ibrahim Dragan Timo Pekka Jorma André René Örjan Torbjörn Håkan Rune Ove Uno".split(
    " ",
  );
const DOUBLE =
  "Ann-Marie Ann-Charlotte Britt-Inger Gun-Britt Eva-Lena Maj-Britt Marie-Louise Anna-Karin Karl-Erik Lars-Göran Sven-Olof Per-Arne Jan-Olof Carl-Gustaf Bo-Göran Hans-Åke Ulf-Peter K-G".split(
    " ",
  );
const TWO = ["Per Axel", "Jan Eric", "Eva Lotta", "Karl Johan", "Lars Ove", "Anna Maria", "Ali Reza", "Nils Gustav"];
const LAST =
  "Andersson Johansson Karlsson Nilsson Larsson Persson Svensson Gustavsson Lindström Bergqvist Ekdahl Sjöstrand Hagberg Wallin Öhman Åkesson Lundgren Norén Tjernlund Rosvall Ahlbäck Dahlgren Fridell Grönkvist Hallin Isaksson Jernström Kullander Lönnerblad Mårdh Nyholm Olausson Palmér Qvarnlöf Rydbeck Sandell Thulin Uhlin Vestman Wikander Ytterman Zetterlund Älgmark Östergaard Hedvall Björnfot Ståhlgren Kihlberg Tornéus Sköldunger Bruhn Malmsten Forsell Engvall Brännvall Cederblad Morén Rask Ek Ås Blom Frisk Modigh Vass Stark Lilja Kvist Gren".split(
    " ",
  );
const FOREIGN =
  "Al-Hassan Yilmaz Petrović Nguyen Haddad Kowalczyk Hosseini El-Amrani Virtanen Korhonen Mäkinen Rautiainen Hämäläinen Øverland Müller García O’Connor D’Angelo Şahin Jovanović Berisha".split(
    " ",
  );
const PARTICLE = ["von Hallen", "af Ekermann", "de la Cour", "von der Burg", "van Dijk", "al Khatib", "El Fassi"];
const TWO_LAST = [
  "Bergman Lind",
  "Ahlin Sjöö",
  "Räsänen Holm",
  "Svärd Bäck",
  "Lindh-Åström",
  "Frid-Ölander",
  "Norberg-Ek",
  "Hultin Dahl",
  "Aspen Karlsson",
];

/** Tells names apart as a reader does: letters only. */
const shape = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, "");

/** A maker of names; no two are alike or nearly alike. */
export function namer(random: Random): () => string {
  const used = new Set<string>();
  const lasts = new Set<string>();
  return () => {
    for (;;) {
      const kind = random.next();
      const first = kind < 0.72 ? random.pick(FIRST) : kind < 0.92 ? random.pick(DOUBLE) : random.pick(TWO);
      const turn = random.next();
      const last =
        turn < 0.72
          ? random.pick(LAST)
          : turn < 0.84
            ? random.pick(FOREIGN)
            : turn < 0.9
              ? random.pick(PARTICLE)
              : random.pick(TWO_LAST);
      const middle = random.chance(0.04) ? ` ${random.pick(["A", "B", "E", "G", "M"])}` : "";
      const name = `${first}${middle} ${last}`;
      const again = lasts.has(last) && !random.chance(0.1);
      const key = shape(name);
      if (used.has(key) || again || near(used, key)) continue;
      used.add(key);
      lasts.add(last);
      return name;
    }
  };
}

/** Names that differ by a letter or two would be one person to a careful reader; those have a test of their own. */
function near(used: ReadonlySet<string>, key: string): boolean {
  for (const other of used) {
    if (Math.abs(other.length - key.length) > 2) continue;
    let same = 0;
    while (same < key.length && key[same] === other[same]) same++;
    let tail = 0;
    while (tail < key.length - same && key.at(-1 - tail) === other.at(-1 - tail)) tail++;
    if (Math.max(key.length, other.length) - same - tail <= 2) return true;
  }
  return false;
}
