import type { Id } from '../../kernel/ids.ts';
import { singleFlight } from './single-flight.ts';

/** No nonce is left of a key: nothing more is sealed with it. Replacing it long before is the rotation's work. */
export class NoncesSpent extends Error {
  override readonly name = 'NoncesSpent';
}

/** Counts the nonces of keys, over all instances: each reserves a block and hands them out one by one. */
export interface NonceBudget {
  /** Takes one. Rejects with NoncesSpent. */
  take(company: Id, id: Id, version: number): Promise<void>;
}

/** `reserve` says whether the key had so many left. A process that ends loses what is left of its block: the count errs to the safe side. */
export function nonceBudget(
  block: number,
  reserve: (company: Id, id: Id, version: number, count: number) => Promise<boolean>,
): NonceBudget {
  const left = new Map<string, number>();
  const once = singleFlight<void>();
  return {
    async take(company, id, version) {
      const name = `${company}|${id}|${version}`;
      while ((left.get(name) ?? 0) === 0) {
        await once(name, async () => {
          if (!(await reserve(company, id, version, block))) throw new NoncesSpent();
          left.set(name, block);
        });
      }
      left.set(name, left.get(name)! - 1);
    },
  };
}
