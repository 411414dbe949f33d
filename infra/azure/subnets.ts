import type { Stack } from './stacks/stack.ts';

/** The parts of the private network 10.N.0.0/16. */
export const subnetsOf = ({ network }: Pick<Stack, 'network'>) =>
  ({
    gateway: `10.${network}.0.0/24`,
    /** Each instance of an app takes an address. */
    functions: `10.${network}.4.0/22`,
    database: `10.${network}.1.0/28`,
    endpoints: `10.${network}.1.32/27`,
    /** Runners that put a release in place: nothing of ours can be reached from anywhere else. */
    release: `10.${network}.1.64/28`,
  }) as const;

export type Subnets = ReturnType<typeof subnetsOf>;
export type SubnetName = keyof Subnets;
