import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { optionalPermissions } from '../../../integrations/google-classroom/permissions.ts';
import { refusal } from '../../integrations/google-classroom/fake-google.ts';
import { type AddOnDoor, aCardItem, launch, setUpAddOnDoor } from './add-on-door.ts';
import { aGet } from './requests.ts';

let school: AddOnDoor;

beforeEach(async () => {
  school = await setUpAddOnDoor();
  for (const who of ['stu_maya', 'stu_leo'] as const)
    await school.giveCard(who, [aCardItem({ activities: ['reading'] })]);
  school.world.attachments.set('802', [{ id: '9', teacherViewUri: { uri: 'x' } }]);
  school.world.titles.set('802', 'Chapter 6, to read');
  school.world.assignees.set('802', {
    assigneeMode: 'INDIVIDUAL_STUDENTS',
    individualStudentsOptions: { studentIds: ['302'] },
  });
});
afterEach(() => school.stop());

const both = ['courseWorkMaterials', 'announcements'] as const;
const open = async (itemType: string, extras = [...optionalPermissions.teacher]) => {
  const cookies = [await school.signedIn('grace', extras)];
  const { statusCode, body = '' } = await school.ask(aGet('/add-on/teacher-view', launch({ itemType }), { cookies }));
  return { statusCode, body };
};

describe('a material or an announcement', () => {
  it.each(both)('is known by its name, and shows those to whom it is assigned: %s', async (itemType) => {
    const { body } = await open(itemType);
    expect(body).toContain('<h1>Chapter 6, to read</h1>');
    expect(body).toContain('Leo');
    expect(body).not.toContain('Maya');
    expect(body).toContain('Assigned to 1 of 5');
  });

  it.each(both)('shows everybody where the teacher does not let us read it: %s', async (itemType) => {
    const { body } = await open(itemType, []);
    expect(body).toMatch(/Leo[\s\S]*Maya|Maya[\s\S]*Leo/);
    expect(body).toContain('Classroom did not tell whom this post is for');
    expect(school.google.calls.filter(({ path }) => path.endsWith(`/${itemType}/802`))).toEqual([]);
  });

  it.each([
    ['takes the permission back', refusal(403, 'Insufficient Permission', 'insufficientPermissions')],
    ['is busy', refusal(503, 'unavailable')],
  ])('shows everybody where Google %s', async (_, reply) => {
    school.world.trouble = ({ path }) => (path.endsWith('/courseWorkMaterials/802') ? reply : undefined);
    const { statusCode, body } = await open('courseWorkMaterials');
    expect(statusCode).toBe(200);
    expect(body).toMatch(/Leo[\s\S]*Maya|Maya[\s\S]*Leo/);
  });
});

describe('a post without a name', () => {
  it('stands under the name that the teacher gave the class, read with its list and not on each look', async () => {
    school.world.titles.set('802', '');
    school.world.courses.set('71', { name: 'Algebra 1', section: 'Period 3' });
    for (const _look of [1, 2]) expect((await open('courseWork')).body).toContain('<h1>Algebra 1, Period 3</h1>');
    expect(school.google.calls.filter(({ path }) => path === '/v1/courses/71')).toHaveLength(1);
  });
});
