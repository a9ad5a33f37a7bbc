#!/usr/bin/env node
import { nodeIO, run } from "../dist/cli.js";

process.exitCode = await run(process.argv.slice(2), nodeIO());
