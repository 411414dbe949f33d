import { accountOf, collect } from './collect.ts';
import { stackNames, type StackName } from '../stacks/differences.ts';
import { stackOf, type Stack } from '../stacks/stack.ts';
import type { Resource } from '../policy/resource.ts';

/** Each stack as the program makes it, collected once and read by every test. */
export const made = new Map<StackName, Readonly<{ stack: Stack; resources: readonly Resource[]; outputs: unknown }>>();
for (const name of stackNames) made.set(name, { stack: stackOf(name, accountOf()), ...(await collect(name)) });

export const theStack = (name: StackName) => {
  const found = made.get(name);
  if (!found) throw new Error(`${name} was not made`);
  return found;
};
