/**
 * Prints how well generated minutes are read back, per family and category, without noise and at 1 % character noise.
 * npm run score:generated -- [--family NAME] [--count N] [--noise RATE] [--errors N] [--category NAME] [--seed N]
 */
import { families } from "../test/support/generate/index.ts";
import { readBack } from "../test/support/generate/read-back.ts";
import { f1, type Tally, total } from "../test/support/score.ts";

const options = { family: "", count: "40", noise: "0,0.01", errors: "0", category: "", seed: "1" };
for (let i = 2; i < process.argv.length; i += 2) {
  const key = (process.argv[i] as string).replace(/^--/, "");
  if (!(key in options)) throw new Error(`unknown option --${key}`);
  options[key as keyof typeof options] = process.argv[i + 1] ?? "";
}

let left = Number(options.errors);
for (const rate of options.noise.split(",").map(Number)) {
  const names = Object.keys(families).filter((name) => name.includes(options.family));
  const table: Record<string, Tally>[] = [];
  for (const family of names) {
    const tallies: Record<string, Tally>[] = [];
    for (let seed = Number(options.seed); seed < Number(options.seed) + Number(options.count); seed++) {
      const scored = await readBack(family, seed, rate);
      tallies.push(scored.tallies);
      for (const line of scored.wrong.filter((one) => one.slice(2).startsWith(options.category)).slice(0, left)) {
        console.log(`${family} ${seed}: ${line.slice(0, 240)}`);
        left--;
      }
    }
    table.push(total(tallies));
  }
  const columns = [...table, total(table.map(({ all: _, ...rest }) => rest))];
  const cell = (text: string): string => text.slice(0, 10).padStart(11);
  console.log(`\ncharacter noise ${rate * 100} %, ${options.count} documents a family`);
  console.log("F1".padEnd(13) + [...names, "all"].map(cell).join(""));
  for (const category of Object.keys(columns.at(-1) ?? {})) {
    const scores = columns.map((column) => column[category]);
    console.log(category.padEnd(13) + scores.map((one) => cell(one ? f1(one).toFixed(4) : "–")).join(""));
  }
}
