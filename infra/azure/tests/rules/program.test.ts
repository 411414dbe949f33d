import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../../policy/rule.ts';
import { rules } from '../../policy/rules.ts';
import type { Resource } from '../../policy/resource.ts';
import { stackNames } from '../../stacks/differences.ts';
import { collect } from '../collect.ts';

describe.each(stackNames)('the program for %s', (name) => {
  let resources: readonly Resource[] = [];
  beforeAll(async () => void ({ resources } = await collect(name)));

  test('breaks no rule of the policy pack', () => {
    expect(resources.length).toBeGreaterThan(50);
    expect(faultsOf(rules, resources)).toEqual([]);
  });
});
