/**
 * Tests that need the DynamoDB engine or the CDK, by folder. All but these and the browser's are rules, which answer at
 * once.
 */
export const tables = [
  'test/{journeys,store,use-cases}/**/*.test.ts',
  'test/functions/!(deps)/**/*.test.ts',
  'test/infra/*.test.ts',
  'test/infra/local/aws/{dynamodb,streams,template}/**/*.test.ts',
  'test/integrations/seal-archive.test.ts',
];
export const browser = ['test/browser/**/*.test.ts'];
export const rules = { include: ['test/**/*.test.{ts,tsx}'], exclude: [...tables, ...browser] };
