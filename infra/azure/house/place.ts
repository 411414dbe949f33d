import type * as pulumi from '@pulumi/pulumi';
import type { Stack } from '../stacks/stack.ts';

/** Where a resource goes, and where its logs go. */
export type Place = Readonly<{ stack: Stack; group: pulumi.Output<string>; workspace: pulumi.Output<string> }>;

/** What every regional resource says alike: its group, the region, the tags. */
export const within = ({ stack, group }: Pick<Place, 'stack' | 'group'>) => ({
  resourceGroupName: group,
  location: stack.region,
  tags: stack.tags,
});

/** The name of a resource in its group: `clvr-prod-vault`. */
export const nameOf = ({ short }: Pick<Stack, 'short'>, what: string): string => `clvr-${short}-${what}`;

/** A name that has to be unique in the world: `clvr-prod-vault-a1b2c3`, or without dashes for a storage account. */
export const worldNameOf = ({ short, account }: Pick<Stack, 'short' | 'account'>, what: string): string =>
  `clvr-${short}-${what}-${account.suffix}`;
