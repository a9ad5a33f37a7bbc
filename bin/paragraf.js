#!/usr/bin/env node
import module from "node:module";

// Where Node can keep what it compiled (22.1 and newer), the next start is sooner.
module.enableCompileCache?.();
const { nodeIO, run } = await import("../dist/cli.js");

process.exitCode = await run(process.argv.slice(2), nodeIO());
