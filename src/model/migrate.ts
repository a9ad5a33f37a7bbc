/** A step from one version of the schema to the next. It keeps everything that the older version could say. */
export interface Migration {
  from: string;
  to: string;
  /** Given a copy that it may change. */
  step(model: Record<string, unknown>): Record<string, unknown>;
}

/**
 * The steps, oldest first, each beginning where the one before it ends; the last ends at the version of
 * `schemas/minutes.schema.json`. Version 1.0 is the first, so there are none yet: a change of the schema that older
 * models do not obey raises the version, and brings its step and a model of the older version as a test.
 */
export const migrations: readonly Migration[] = [];

/**
 * A JSON value of minutes in the version of the schema that this paragraf reads: models of older versions are taken
 * forward step by step. Whatever no step leads from (a newer version, no version, no model at all) is handed back as it
 * is, for validation to say so. The value that was given stays as it was.
 */
export function migrate(model: unknown, steps: readonly Migration[] = migrations): unknown {
  if (typeof model !== "object" || model === null || Array.isArray(model)) return model;
  let current = model as Record<string, unknown>;
  for (const { from, to, step } of steps) {
    if (current.schemaVersion === from) current = { ...step(structuredClone(current)), schemaVersion: to };
  }
  return current;
}

/** Whether a version is later than another: both "major.minor"; undefined where one is none. */
export function isNewer(version: unknown, than: string): boolean | undefined {
  const [a, b] = [version, than].map((one) => /^(\d{1,6})\.(\d{1,6})$/.exec(String(one)));
  if (!a || !b) return undefined;
  return Number(a[1]) - Number(b[1]) === 0 ? Number(a[2]) > Number(b[2]) : Number(a[1]) > Number(b[1]);
}
