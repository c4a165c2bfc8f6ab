/** Tests of the core on the DynamoDB engine, by folder. */
export const tables = ['test/{store,use-cases}/**/*.test.ts'];
/** Tests of doors, of the local district and of what is deployed: they need the engine or the CDK too. */
export const doors = [
  'test/journeys/**/*.test.ts',
  'test/functions/!(deps)/**/*.test.ts',
  'test/infra/*.test.ts',
  'test/infra/local/aws/{dynamodb,streams,template}/**/*.test.ts',
  'test/integrations/seal-archive.test.ts',
];
export const browser = ['test/browser/**/*.test.ts'];
/** All others, which answer at once. */
export const rules = { include: ['test/**/*.test.{ts,tsx}'], exclude: [...tables, ...doors, ...browser] };
