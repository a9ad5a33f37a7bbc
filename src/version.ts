import manifest from "../package.json" with { type: "json" };

/** Version of this package, as its package.json states it. */
export const version: string = manifest.version;
