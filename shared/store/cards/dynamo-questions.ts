import { Questions, type QuestionsMoved } from '#shared/use-cases/ports/cards/delivery-log.ts';
import type { Item, Table } from '../table.ts';
import type { Action } from '../transactions.ts';
import { questionsBegin, questionsKey } from './keys.ts';

export const isQuestions = ({ pk }: Item) => String(pk).startsWith(questionsBegin);
export const asQuestions = (item: Item): string[] => [...(Questions.parse(item).open ?? [])];

export const questionsActions = (table: Table, { post, opened, closed }: QuestionsMoved): Action[] =>
  [
    { verb: 'ADD', keys: opened },
    { verb: 'DELETE', keys: closed },
  ]
    .filter(({ keys }) => keys.length > 0)
    .map(({ verb, keys }) => ({
      Update: {
        TableName: table.name,
        Key: questionsKey(post),
        UpdateExpression: `${verb} #open :keys`,
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: { ':keys': new Set(keys) },
      },
    }));
