import { statSync } from 'node:fs';
import { bundle, bundleOf } from '../../infra/bundle.ts';
import { doors } from '../../infra/doors.ts';
import { coldImports } from './cold-import.ts';
import { teacherView } from './teacher-view.ts';

const json = process.argv.includes('--json');
const bare = { name: 'bare-handler', entry: 'test/bench/bare-handler.ts' };
const kb = (name: string) => Math.round(statSync(bundleOf(name)).size / 1000);
const fixed = (number: number) => Number(number.toFixed(2));
const say = (text: string) => console.log(text);

await bundle([...doors, bare]);
const names = [bare.name, ...doors.map(({ name }) => name)];
const imports = coldImports(new Map(names.map((name) => [name, bundleOf(name)])), 15);
const ratioOf = (name: string) => fixed((imports.get(name) ?? Number.NaN) / (imports.get(bare.name) ?? Number.NaN));

say('Cold import in a fresh process, median of 15, against a handler that only imports the DynamoDB client');
for (const name of names)
  say(
    `  ${name.padEnd(24)} ${String(kb(name)).padStart(4)} KB  ${(imports.get(name) ?? 0).toFixed(1).padStart(6)} ms  ${ratioOf(name).toFixed(2)} x`,
  );

const view = await teacherView(bundleOf('classroom-add-on'), 300);
say('Teacher view, warm: 30 students, 12 with cards; medians of 300, and of 40 classes not seen before');
say(`  two raw DynamoDB calls   ${view.raw.toFixed(2).padStart(6)} ms`);
const against = (time: number) => `${time.toFixed(2).padStart(6)} ms  ${(time / view.raw).toFixed(2)} x`;
say(`  the bundled door         ${against(view.door)}`);
say(`  its first look at a class${against(view.firstLook)}`);

if (json) {
  const door = (name: string) => ({ kb: kb(name), importRatio: ratioOf(name) });
  say(
    JSON.stringify({
      slackDoor: door('slack'),
      addOnDoor: door('classroom-add-on'),
      teacherView: { ratio: fixed(view.door / view.raw) },
    }),
  );
}
process.exit(0);
