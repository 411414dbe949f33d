import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mutations } from './mutations/every.ts';
import { promises } from './promises/every.ts';

const file = fileURLToPath(new URL('../../../docs/infrastructure-promises.md', import.meta.url));

const brokenBy = (promise: string): string =>
  mutations
    .filter((one) => one.promise === promise)
    .map(
      ({ by, of: [, name], set }) =>
        `${by} (\`${name}\`${set === '*' ? ' taken away' : ` \`${set.replace(/:.*/s, '')}\``})`,
    )
    .join('; ') || 'a resource of such a service, made by hand';

/** The page: what is promised of every stack, and by which single change each promise is seen to be broken. */
const page = (): string => `# What is promised of the infrastructure

Made by \`UPDATE=1 npm run verify:infra\` from \`infra/azure/tests/promises/\` and \`infra/azure/tests/mutations/\`: do not edit. Every sentence holds for
the three stacks of \`infra/azure/stacks/differences.ts\`; every change in the last column, made to the resources of production, turns it red.

| promise | | is broken by |
| --- | --- | --- |
${Object.entries(promises)
  .map(([name, { says }]) => `| \`${name}\` | ${says} | ${brokenBy(name)} |`)
  .join('\n')}
`;

test('the page of promises is what the tests hold', () => {
  if (process.env['UPDATE'] === '1') writeFileSync(file, page());
  expect(readFileSync(file, 'utf8')).toBe(page());
});
