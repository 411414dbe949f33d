import { expect, test } from 'vitest';
import { mutated, withOne } from './mutate.ts';
import { mutations } from './mutations/every.ts';
import { promises } from './promises/every.ts';
import { theStack } from './stacks.ts';

test.each(mutations)('$promise is broken by $by', ({ promise, ...change }) => {
  const { resources, stack } = theStack('production');
  expect(promises[promise]?.brokenBy(mutated(resources, change), stack)).not.toEqual([]);
});

test('something that answers from all over the world is found', () => {
  const { resources, stack } = theStack('production');
  for (const type of [
    'cdn:Profile',
    'frontdoor:Policy',
    'trafficmanager:Profile',
    'aws:cloudfront/distribution:Distribution',
  ])
    expect(promises['nothing-world-wide']?.brokenBy(withOne(resources, type), stack)).toHaveLength(1);
});

test('a key of Amazon is found', () => {
  const { resources, stack } = theStack('production');
  const more = withOne(resources, 'aws:iam/accessKey:AccessKey');
  expect(promises['roles-are-taken-by-token']?.brokenBy(more, stack)).not.toEqual([]);
});

test('every promise is broken by something', () => {
  const tried = new Set([...mutations.map(({ promise }) => promise), 'nothing-world-wide']);
  expect(Object.keys(promises).filter((name) => !tried.has(name))).toEqual([]);
});
