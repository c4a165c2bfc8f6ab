import { describe, expect, it } from 'vitest';
import { access } from '../../../../../infra/access.ts';
import { type ContextKeys, conditionOf, type RequestContext } from '../../../../../infra/local/aws/iam/conditions.ts';
import { tableStatements } from '../../../../../infra/table-statements.ts';

const known: ContextKeys = { keys: 'many', names: 'many', select: 'one', encrypted: 'one', source: 'one' };
const plansOnly = { keys: ['CARD#*', 'PERSON#*'] };
const alarms = 'arn:aws:cloudwatch:*:1:alarm:*';

type Case = [operator: string, keys: Record<string, string | string[]>, context: RequestContext, holds: boolean];

/** As the IAM user guide says it, operator by operator: a value, another value, no value, no key. */
const cases: Case[] = [
  ['StringEquals', { select: 'COUNT' }, { select: ['COUNT'] }, true],
  ['StringEquals', { select: ['NONE', 'COUNT'] }, { select: ['COUNT'] }, true],
  ['StringEquals', { select: 'COUNT' }, { select: ['count'] }, false],
  ['StringEquals', { select: 'C*' }, { select: ['COUNT'] }, false],
  ['StringEquals', { select: 'COUNT' }, {}, false],
  ['StringEqualsIfExists', { select: 'COUNT' }, { select: ['COUNT'] }, true],
  ['StringEqualsIfExists', { select: 'COUNT' }, { select: ['ALL_ATTRIBUTES'] }, false],
  ['StringEqualsIfExists', { select: 'COUNT' }, {}, true],

  ['StringLike', { select: 'ALL_*' }, { select: ['ALL_ATTRIBUTES'] }, true],
  ['StringLike', { select: 'ALL_*' }, { select: ['ALL_'] }, true],
  ['StringLike', { select: 'COUN?' }, { select: ['COUNT'] }, true],
  ['StringLike', { select: 'COUNT?' }, { select: ['COUNT'] }, false],
  ['StringLike', { select: 'COUNT' }, { select: ['COUNTS'] }, false],
  ['StringLike', { select: 'C.UNT' }, { select: ['COUNT'] }, false],
  ['StringLike', { select: '*' }, {}, false],

  ['ForAllValues:StringLike', plansOnly, { keys: ['CARD#stu_maya'] }, true],
  ['ForAllValues:StringLike', plansOnly, { keys: ['CARD#stu_maya', 'PERSON#stu_maya'] }, true],
  ['ForAllValues:StringLike', plansOnly, { keys: ['CARD#stu_maya', 'STUDENT#stu_maya'] }, false],
  ['ForAllValues:StringLike', plansOnly, { keys: [] }, true],
  ['ForAllValues:StringLike', plansOnly, {}, true],
  ['ForAllValues:StringEquals', { names: ['pk', 'sk'] }, { names: ['pk'] }, true],
  ['ForAllValues:StringEquals', { names: ['pk', 'sk'] }, { names: ['pk', 'roles'] }, false],
  ['ForAllValues:StringEquals', { names: ['pk', 'sk'] }, {}, true],

  ['ForAnyValue:StringEquals', { names: ['pk', 'sk'] }, { names: ['roles', 'pk'] }, true],
  ['ForAnyValue:StringEquals', { names: ['pk', 'sk'] }, { names: ['roles'] }, false],
  ['ForAnyValue:StringEquals', { names: ['pk', 'sk'] }, { names: [] }, false],
  ['ForAnyValue:StringEquals', { names: ['pk', 'sk'] }, {}, false],
  ['ForAnyValue:StringEqualsIfExists', { names: ['pk'] }, {}, true],
  ['ForAnyValue:StringEqualsIfExists', { names: ['pk'] }, { names: [] }, false],

  ['Null', { keys: 'false' }, { keys: ['CARD#stu_maya'] }, true],
  ['Null', { keys: 'false' }, { keys: [] }, false],
  ['Null', { keys: 'false' }, {}, false],
  ['Null', { keys: 'true' }, { keys: ['CARD#stu_maya'] }, false],
  ['Null', { keys: 'true' }, { keys: [] }, true],
  ['Null', { keys: 'true' }, {}, true],

  ['Bool', { encrypted: 'false' }, { encrypted: ['false'] }, true],
  ['Bool', { encrypted: 'False' }, { encrypted: ['false'] }, true],
  ['Bool', { encrypted: 'false' }, { encrypted: ['true'] }, false],
  ['Bool', { encrypted: 'false' }, {}, false],
  ['BoolIfExists', { encrypted: 'false' }, {}, true],

  ['ArnLike', { source: alarms }, { source: ['arn:aws:cloudwatch:us-east-1:1:alarm:Late'] }, true],
  ['ArnLike', { source: alarms }, { source: ['arn:aws:cloudwatch:us-east-1:2:alarm:Late'] }, false],
  ['ArnLike', { source: 'arn:aws:sns:*:topic' }, { source: ['arn:aws:sns:us-east-1:1:topic'] }, false],
  ['ArnLike', { source: alarms }, { source: ['Late'] }, false],
  ['ArnLike', { source: alarms }, {}, false],
];

describe('a condition of a policy', () => {
  it.each(cases)('%s %j of %j: %s', (operator, keys, context, holds) => {
    expect(conditionOf({ [operator]: keys }, known)(context)).toBe(holds);
  });

  it('asks all that it names of a request', () => {
    const both = { 'ForAllValues:StringLike': { keys: 'CARD#*', names: 'pk' }, Null: { keys: 'false' } };
    expect(conditionOf(both, known)({ keys: ['CARD#stu_maya'], names: ['pk'] })).toBe(true);
    expect(conditionOf(both, known)({ keys: ['CARD#stu_maya'], names: ['sk'] })).toBe(false);
    expect(conditionOf(both, known)({ names: ['pk'] })).toBe(false);
    expect(conditionOf({}, known)({})).toBe(true);
  });

  it.each([
    ['an operator', { StringNotEquals: { select: 'COUNT' } }, 'operator StringNotEquals'],
    ['a condition key', { StringEquals: { 'aws:SourceIp': '127.0.0.1' } }, 'aws:SourceIp'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM's own syntax
    ['a policy variable', { StringEquals: { select: '${aws:username}' } }, 'policy variable in select'],
    ['a list asked for as one value', { StringEquals: { keys: 'CARD#' } }, 'needs a set operator'],
  ])('with %s that is not known here stops the start', (_, block, named) => {
    expect(() => conditionOf(block, known)).toThrow(named);
  });

  it('has its cases above for every operator in the role of a door', () => {
    const touches = Object.values(access).flatMap((tables) => Object.values(tables));
    const statements = touches.flatMap((touch) => tableStatements(touch, 'arn'));
    const used = statements.flatMap(({ Condition }) => Object.keys(Condition));
    const tried = cases.map(([operator]) => operator);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((operator) => !tried.includes(operator))).toEqual([]);
  });
});
