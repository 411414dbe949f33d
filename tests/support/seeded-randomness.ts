import { createHash } from 'node:crypto';
import { orderedIds, type Clock, type Randomness } from '../../shared/platform/clock.ts';

/**
 * Randomness that is the same in every run with the same seed, and never repeats itself within one: nonces and ids made
 * of it are as unique as real ones.
 */
export function seededRandomness(clock: Clock, seed: string): Randomness {
  let drawn = 0;
  const bytes = (count: number): Buffer => {
    const blocks: Buffer[] = [];
    for (let made = 0; made < count; made += 32) {
      blocks.push(
        createHash('sha256')
          .update(`${seed}|${(drawn += 1)}`)
          .digest(),
      );
    }
    return Buffer.concat(blocks).subarray(0, count);
  };
  return { bytes, id: orderedIds(clock, bytes) };
}
