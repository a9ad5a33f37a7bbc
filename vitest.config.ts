import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build.ts"],
    // Whole documents go through two PDF engines; a slow machine shall not fail for being slow.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
