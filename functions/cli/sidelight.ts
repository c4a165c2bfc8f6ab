#!/usr/bin/env node
import { runSidelight } from './sidelight/run.ts';

/** npm run sidelight -- COMMAND */
const { code, out, err } = await runSidelight(process.argv.slice(2));
if (out !== undefined) console.log(out);
if (err !== undefined) console.error(err);
process.exitCode = code;
