import { copyAllFiles } from '../../shared/protection/backup/copy-all-files.ts';
import { allCompanies, every } from '../host/timer.ts';

/** A round goes on for so long (ms), inside its lease and inside what a function may take: what is left has its turn in the next. */
const piece = 20 * 60_000;

/** Hourly: a file that was stored is in the other cloud an hour or two later. */
export const everyCopyFiles = (): void =>
  every('copy-files', '15 25 * * * *', 1_700, async (uses) => {
    const until = uses.clock.now().getTime() + piece;
    return copyAllFiles(uses, await allCompanies(uses), () => uses.clock.now().getTime() < until);
  });
