import type { Change } from '../mutate.ts';

/** A promise, and one resource with one property changed by which it is broken: in the production stack. */
export type Broken = Readonly<{ promise: string; by: string } & Change>;

export const row = (promise: string, by: string, type: string, name: string, set: string, to?: unknown): Broken => ({
  ...{ promise, by, of: [type, name], set, to },
});
