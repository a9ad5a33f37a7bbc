import { defineConfig } from "vitest/config";
import { withRanges } from "./scripts/letters.js";

export default defineConfig({
  // What is tested has the classes of characters that what is built has.
  plugins: [
    {
      name: "letters",
      enforce: "pre",
      transform: (code, id) => (/\/src\/[^?]*\.ts$/.test(id) ? { code: withRanges(code), map: null } : undefined),
    },
  ],
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build.ts"],
    // Whole documents go through two PDF engines; a slow machine shall not fail for being slow.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
