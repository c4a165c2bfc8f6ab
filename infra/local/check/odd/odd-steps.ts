import type { CheckStep } from '../steps.ts';
import type { Oddity } from './oddity.ts';

/** Set before the walk and met after it; or, when the walk is over, set and met one after another. */
export type Oddities = { throughout: readonly Oddity[]; oneByOne: readonly Oddity[] };

export const withOddities = (steps: readonly CheckStep[], { throughout, oneByOne }: Oddities): CheckStep[] => [
  ...throughout.map(setting),
  ...steps,
  ...throughout.map(meeting),
  ...oneByOne.map(settingAndMeeting),
];

const setting = ({ name, does, set }: Oddity): CheckStep => ({
  name,
  run: (visit) => set(visit).then(() => does),
});

/** However it went, the next one begins without it. */
const meeting = ({ name, does, met, end }: Oddity): CheckStep => ({
  name,
  async run(visit) {
    try {
      return `${does}: ${await met(visit)}`;
    } finally {
      await end?.(visit);
    }
  },
});

const settingAndMeeting = (oddity: Oddity): CheckStep => ({
  name: oddity.name,
  async run(visit) {
    await oddity.set(visit);
    return meeting(oddity).run(visit);
  },
});
