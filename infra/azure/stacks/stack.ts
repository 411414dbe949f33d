import { connectionsAtMost } from './connections.ts';
import type { Account } from './account.ts';
import { common, differences, stackNames, type Differences, type StackName } from './differences.ts';

/** Everything that is decided before the first resource is. */
export type Stack = Differences &
  Readonly<{
    name: StackName;
    region: string;
    awsRegion: string;
    nodeVersion: string;
    postgresVersion: string;
    account: Account;
    tags: Readonly<Record<'product' | 'environment' | 'owner', string>>;
  }>;

const isStackName = (name: string): name is StackName => stackNames.some((one) => one === name);

/**
 * The stack of a name. Throws an Error for a name that there is none of, and where the apps could open more connections than the
 * database takes: then the last of them would be refused on the busiest day.
 */
export function stackOf(name: string, account: Account): Stack {
  if (!isStackName(name)) throw new Error(`the stacks are ${stackNames.join(', ')}, and not ${name}`);
  const size = differences[name];
  const most = connectionsAtMost(size);
  if (most > size.database.connections)
    throw new Error(`${name}: ${most} connections at most, and the database takes ${size.database.connections}`);
  const tags = { product: 'clvr-benefits', environment: name, owner: 'platform' };
  return { ...common, ...size, name, account, tags };
}
