import * as resources from '@pulumi/azure-native/resources/index.js';
import { nameOf } from './house/place.ts';
import type { Stack } from './stacks/stack.ts';

/** One group for what is deleted and replaced together, and one for each that is not. */
export function makeGroups(stack: Stack) {
  const group = (what: string) =>
    new resources.ResourceGroup(what, {
      resourceGroupName: nameOf(stack, what),
      location: stack.region,
      tags: stack.tags,
    }).name;
  return { network: group('network'), data: group('data'), apps: group('apps'), watch: group('watch') };
}
