import { describe, expect, test } from 'vitest';
import { stackNames } from '../stacks/differences.ts';
import { promises } from './promises/every.ts';
import { theStack } from './stacks.ts';

describe.each(stackNames)('in %s', (name) => {
  test.each(Object.entries(promises).map(([key, { says }]) => [says, key]))('%s', (_, key) => {
    const { resources, stack } = theStack(name);
    expect(promises[key]?.brokenBy(resources, stack)).toEqual([]);
  });
});
