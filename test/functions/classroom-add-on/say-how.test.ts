import { afterEach, describe, expect, it } from 'vitest';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { aForm, aGet } from './requests.ts';

let school: AddOnDoor;
afterEach(() => school.stop());

async function setUp() {
  school = await setUpAddOnDoor();
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  await school.giveCard('stu_maya', [aCardItem({ code: 'SET-SEPARATE', parameter: {} })]);
}
/** Each request in a window of its own, which has signed in anew. */
const look = async () =>
  (await school.ask(aGet('/add-on/teacher-view', launch(), { cookies: [await school.signedIn('grace')] }))).body ?? '';
const choose = async (choice: Record<string, string>) =>
  (
    await school.ask(
      aForm('/add-on/view', { ...launch(), page: 'view', ...choice }, { cookies: [await school.signedIn('grace')] }),
    )
  ).body ?? '';
const how = 'Book the separate room ahead';

describe('how each thing is done', () => {
  it('is said when a teacher asks, on every page and in every window from then on, until they ask no more', async () => {
    await setUp();
    expect(await look()).not.toContain(how);
    expect(await choose({ how: 'yes' })).toContain(how);
    expect(await look()).toContain(how);
    expect(await choose({ how: 'no' })).not.toContain(how);
    expect(await look()).not.toContain(how);
  });

  it('is remembered while the class is hidden, and hiding while how is said', async () => {
    await setUp();
    await choose({ how: 'yes' });
    expect(await choose({ hidden: 'yes' })).not.toContain(how);
    expect(await choose({ how: 'yes' })).not.toContain(how);
    expect(await choose({ hidden: 'no' })).toContain(how);
  });
});
