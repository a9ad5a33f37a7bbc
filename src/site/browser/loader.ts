import { type Base, RECEIVER, type ShownDoc, type Term } from "../search/format.js";

/** What the files of the index hold, by kind. */
interface Kinds {
  base: Base;
  part: Term[];
  shown: ShownDoc[];
}

type Kind = keyof Kinds;

const received = new Map<string, unknown>();
const asked = new Map<string, Promise<unknown>>();

// The files of the index call this function with what they hold.
(globalThis as Record<string, unknown>)[RECEIVER] = (kind: Kind, number: number, value: unknown): void => {
  received.set(`${kind}-${number}`, value);
};

/** Loads a file of the index once. Scripts may be loaded from `file:`, where a page may not fetch. */
export function load<K extends Kind>(kind: K, number: number): Promise<Kinds[K]> {
  const name = `${kind}-${number}`;
  const known = asked.get(name);
  if (known) return known as Promise<Kinds[K]>;
  const loading = new Promise<unknown>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `sok/${name}.js`;
    script.onload = () => {
      resolve(received.get(name));
      script.remove();
    };
    script.onerror = () => {
      asked.delete(name);
      script.remove();
      reject(new Error(name));
    };
    document.head.append(script);
  });
  asked.set(name, loading);
  return loading as Promise<Kinds[K]>;
}
