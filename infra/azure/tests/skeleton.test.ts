import { expect, it } from 'vitest';
import type { Resource } from '../policy/resource.ts';

it('has a shape for resources', () => {
  const one: Resource = { type: 'azure-native:resources:ResourceGroup', name: 'x', properties: {} };
  expect(one.name).toBe('x');
});
