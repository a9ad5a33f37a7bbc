import { expect, it } from "vitest";
import { stale } from "../scripts/generate.ts";

it("generated files are what their sources give now (else: npm run generate)", async () => {
  expect(await stale()).toEqual([]);
});
