/** Tests of the core on the DynamoDB engine, by folder, and of the doors that are handed all that they work with. */
export const tables = [
  'test/{store,use-cases}/**/*.test.ts',
  'test/functions/classroom-add-on/**/*.test.{ts,tsx}',
  // The doctor asks with secrets, which a process reads once and keeps.
  'test/functions/cli/**/!(doctor).test.ts',
];
/** Tests of what is deployed, which load the CDK and synthesise the stacks. */
export const deployed = ['test/infra/*.test.ts'];
/** Tests of the other doors and of the local district: they need the engine too. */
export const doors = [
  'test/journeys/**/*.test.ts',
  'test/functions/!(deps|classroom-add-on|cli)/**/*.test.ts',
  'test/functions/cli/doctor.test.ts',
  'test/infra/local/aws/{dynamodb,streams,template}/**/*.test.ts',
  'test/integrations/seal-archive.test.ts',
];
export const browser = ['test/browser/**/*.test.ts'];
/** All others, which answer at once. */
export const rules = {
  include: ['test/**/*.test.{ts,tsx}'],
  exclude: [...tables, ...deployed, ...doors, ...browser],
};
