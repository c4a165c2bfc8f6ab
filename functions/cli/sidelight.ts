#!/usr/bin/env node
import { runSidelight } from './sidelight/run.ts';
import { wrapped } from './sidelight/wrapped.ts';

/** npm run sidelight -- COMMAND */
const words = process.argv.slice(2);
const { code, out, err } = await runSidelight(words);
const forPeople = !words.includes('--json');
if (out !== undefined) console.log(forPeople ? wrapped(out, process.stdout.columns) : out);
if (err !== undefined) console.error(forPeople ? wrapped(err, process.stderr.columns) : err);
process.exitCode = code;
