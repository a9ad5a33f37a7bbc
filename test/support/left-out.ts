/** Leaves a test out, and says so, where the machine does not have or allow what it needs; on CI it must: `it.skipIf(unless(…))`. */
export function unless(possible: boolean, why: string): boolean {
  if (possible || process.env.CI) return false;
  console.warn(`LEFT OUT: ${why}`);
  return true;
}
