import { findOverdue } from '../../shared/protection/backup/overdue.ts';
import { allCompanies, every } from '../host/timer.ts';

/** Hourly: what is missing is said within the hour, and again until it is there. */
export const everyWatchBackups = (): void =>
  every('watch-backups', '50 55 * * * *', 900, async (uses) => {
    const found = await findOverdue(uses, await allCompanies(uses), uses.clock.now());
    return found.length;
  });
