import { sha256 } from "./source.js";

/** One of several parts that a list is split into: the first is 1. */
export interface Shard {
  number: number;
  of: number;
}

/** "2/8". Undefined where it is not that. */
export function shardOf(text: string): Shard | undefined {
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : undefined;
}

/** Whether an input belongs to a shard: by its stem's hash, so that an input stays where it is when others come or go. */
export const belongs = (stem: string, { number, of }: Shard): boolean =>
  Number.parseInt(sha256(stem).slice(0, 12), 16) % of === number - 1;
