import { envNames, outputNames } from '#shared/lambda/env.ts';
import { withNoun } from '../../imports/import-outcome.ts';
import { type Checked, fine, told, wrong } from '../doctor/checked.ts';
import { cliCommand } from './command.ts';
import { bold, red } from './ink.ts';

export const doctor = cliCommand({
  path: 'doctor',
  takes: [],
  summary: 'asks AWS, Google, Slack and SES whether all is set up, and says where to mend what is not',
  about: [
    'It changes nothing, and says nobody’s name. Exit code 1: something is to be mended.',
    'What it cannot ask, docs/deploy.md, docs/set-up-google.md and docs/set-up-slack.md tell you to look at.',
  ],
  example: 'doctor',
  options: {},
  connect: () => ({}),
  async run() {
    const baseUrl = told(envNames.baseUrl);
    const sender = told(envNames.mailSender);
    const hasSecrets = told(envNames.confidentialTable) !== undefined;
    const { checkAll } = await import('../doctor/check-all.ts');
    const findings = [checkShell(), ...(await checkAll({ baseUrl, sender, hasSecrets }))];
    const faults = findings.filter((finding) => !finding.fine).length;
    const verdict =
      faults === 0 ? 'All that can be asked is as it should be.' : `${withNoun(faults, 'thing')} to mend.`;
    return { lines: [...findings.map(lineOf), verdict], json: { findings }, refused: faults > 0 };
  },
});

/** The region may come from a profile as well, and then AWS itself says whether there is none. */
function checkShell(): Checked {
  const names = Object.values(envNames).filter((name) => name in outputNames);
  const missing = names.filter((name) => told(name) === undefined);
  return missing.length === 0
    ? fine('Shell', 'it has all names.')
    : wrong(
        'Shell',
        `${missing.join(', ')} not set, and what needs them is not asked: paste the lines that npm run sidelight -- setup prints.`,
      );
}

/** As wide as the longest of what is asked about. */
const width = 'Archive of seals'.length;
const lineOf = ({ about, fine: isFine, sentence }: Checked) =>
  `${isFine ? 'fine' : bold(red('mend'))}  ${about.padEnd(width)}  ${sentence}`;
