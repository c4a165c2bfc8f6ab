import { beforeEach, describe, expect, it } from 'vitest';
import { Event } from '#shared/domain/events.ts';
import { openEmergencyAccess } from '#shared/use-cases/access/open-emergency-access.ts';
import { isOfficeNews, notifyByMail } from '#shared/use-cases/notices/notify-coordinators.ts';
import { aCoordinator, aTeacher } from '../../builders.ts';
import { itemsIn } from '../../contents.ts';
import type { TestSchool } from '../../harbor-high/school.ts';
import { setUpAccessSchool } from './access-school.ts';

let school: TestSchool;
beforeEach(async () => {
  school = await setUpAccessSchool();
});
const samuel = aTeacher({ id: 'stf_samuel' });
const reason = 'He wrote that he will not come home';
const opening = { studentId: 'stu_maya', reason, surface: 'web', key: 'open' } as const;

describe('news of an emergency', () => {
  const told = async () => {
    const events = (await itemsIn(school.tables.plans)).filter(({ type }) => type === 'EmergencyAccessOpened');
    const to: string[] = [];
    const mail = { notify: async ({ email }: { email: string }) => void to.push(email) };
    const event = Event.parse(events.at(-1));
    if (!isOfficeNews(event)) throw new Error('no news for an office');
    await notifyByMail({ ...school.deps, ...school.stores, mail: mail as never }, event);
    return to.sort();
  };

  it('goes to the coordinators, and to no administrator', async () => {
    await openEmergencyAccess(school.deps, samuel, opening);
    expect(await told()).toEqual(['priya@harbor.example']);
  });

  it('goes to an administrator, too, where the only coordinator opened it', async () => {
    await openEmergencyAccess(school.deps, aCoordinator(), opening);
    expect(await told()).toEqual(['priya@harbor.example', 'ruth@harbor.example']);
  });
});
