import { rotateKeys } from '../../shared/protection/key-rotation/rotate-keys.ts';
import { allCompanies, every } from '../host/timer.ts';

/** A run goes on for so long (ms), well inside its lease: what is left has its turn in the next. */
const piece = 4 * 60_000;

/** At night, a piece at a time: each level waits for minutes in the middle, and is taken up by a later piece. */
export const everyRotateKeys = (): void =>
  every('rotate-keys', '0 */10 1-4 * * *', 540, async (uses) => {
    const until = uses.clock.now().getTime() + piece;
    const pace = { goesOn: () => uses.clock.now().getTime() < until };
    const { done, failures } = await rotateKeys(uses.rotation, await allCompanies(uses), pace);
    if (failures.length > 0) throw failures[0];
    return done;
  });
