import { statSync } from 'node:fs';
import { bundle, bundleOf } from '../../infra/bundle.ts';
import { doors } from '../../infra/doors.ts';
import { courses, openBenchSchool } from './bench-school.ts';
import { coldImports, firstCall } from './cold-import.ts';
import { doorCosts, expectedCosts } from './door-costs.ts';
import { fullClassView } from './full-class-view.ts';
import { aLook, openAddOn, teacherView } from './teacher-view.ts';
import { templateFlags } from './template-flags.ts';

const json = process.argv.includes('--json');
const bare = { name: 'bare-handler', entry: 'test/bench/bare-handler.ts' };
const kb = (name: string) => Math.round(statSync(bundleOf(name)).size / 1000);
const fixed = (number: number) => Number(number.toFixed(2));
const say = (text: string) => console.log(text);

await bundle([...doors, bare]);
const flags = templateFlags();
const names = [bare.name, ...doors.map(({ name }) => name)];
const imports = coldImports(new Map(names.map((name) => [name, bundleOf(name)])), 15, { flags });
const ratioOf = (name: string) => fixed((imports.get(name) ?? Number.NaN) / (imports.get(bare.name) ?? Number.NaN));

say('Cold import in a fresh process, median of 15, against a handler that only imports the DynamoDB client');
say(`  with what the template tells Node: ${flags.join(' ') || 'nothing'}`);
for (const name of names)
  say(
    `  ${name.padEnd(24)} ${String(kb(name)).padStart(4)} KB  ${(imports.get(name) ?? 0).toFixed(1).padStart(6)} ms  ${ratioOf(name).toFixed(2)} x`,
  );

const school = await openBenchSchool();
const { env, grace, omar } = school;
Object.assign(process.env, env);
const addOn = bundleOf('classroom-add-on');
const first = firstCall(addOn, aLook(courses.usual, grace), { rounds: 15, flags, env });
say('Start of a container with all that it rehearses, and its first call after that; medians of 15');
say(
  `  classroom-add-on         ${first.start.toFixed(1).padStart(6)} ms, then ${first.call.toFixed(1).padStart(6)} ms`,
);

const view = await teacherView(school, await openAddOn(addOn, grace), 300);
say('Teacher view, warm: 30 students, 12 with cards; medians of 300, and of 40 classes seen for the first time');
say(`  two raw DynamoDB calls   ${view.raw.toFixed(2).padStart(6)} ms`);
const against = (time: number, other = view.raw) => `${time.toFixed(2).padStart(6)} ms  ${(time / other).toFixed(2)} x`;
say(`  the bundled door         ${against(view.door)}`);
say(`  its first look at a class${against(view.firstLook)}`);
const withoutGoogle = view.stale - view.google;
say(`  first look of a lesson   ${against(withoutGoogle, view.door)} the bundled door, warm, without Google's time`);
say(`    Google's time included ${against(view.stale, view.door)}`);
say(`  the same of 200 students ${against(view.large, view.door)}`);

const full = await fullClassView(await openAddOn(addOn, omar, 'full'), 200);
const ofAtMost = (what: string, is: number, bar: string) =>
  say(`  ${what.padEnd(24)} ${is.toFixed(2).padStart(6)} of at most ${bar}`);
say('The same of 40 students, 15 with 15 accommodations each; medians of 200, and of 40 first looks of a lesson');
ofAtMost('its own processor time', full.own, '15 ms');
ofAtMost('its page, what to do', full.kb.work, '60 KB');
ofAtMost('its page, by student', full.kb.all, '60 KB');
ofAtMost('first look of a lesson', full.stale / full.warm, '2.00 x the next');

const costs = await doorCosts(school);
say('What doors ask of the tables: calls, and units read and written');
let asExpected = Math.max(full.kb.work, full.kb.all) < 60;
for (const [what, { calls, units }] of costs) {
  const expected = expectedCosts[what];
  const same = expected?.calls === calls && expected.units === units;
  asExpected &&= same;
  say(
    `  ${what.padEnd(44)} ${String(calls).padStart(3)} calls ${String(units).padStart(5)} units${same ? '' : `  NOT ${expected?.calls} calls ${expected?.units} units`}`,
  );
}

if (json) {
  const door = (name: string) => ({ kb: kb(name), importRatio: ratioOf(name) });
  const { calls } = costs.get('classroom-add-on, first look of a lesson') ?? {};
  say(
    JSON.stringify({
      slackDoor: door('slack'),
      addOnDoor: door('classroom-add-on'),
      teacherView: { ratio: fixed(view.door / view.raw) },
      staleView: { ratio: fixed(withoutGoogle / view.door), withGoogle: fixed(view.stale / view.door), calls },
      fullClass: { ...full.kb, ownMs: fixed(full.own), staleRatio: fixed(full.stale / full.warm) },
      firstCall: { ms: fixed(first.call), startMs: fixed(first.start) },
    }),
  );
}
await school.stop();
process.exit(asExpected ? 0 : 1);
