import { findOverdue } from '../../shared/protection/backup/overdue.ts';
import { allCompanies, every } from '../host/timer.ts';

/** Hourly: what is missing is said within the hour, and again until it is there. */
export const everyWatchBackups = (): void =>
  every('watch-backups', '50 55 * * * *', 900, async (uses) => {
    const found = await findOverdue(uses, await allCompanies(uses), uses.clock.now());
    // That there is no backup is seen from the list of them at any time; what lies in the store is seen here alone.
    uses.signals.count('backups-overdue', found.filter(({ why }) => why !== 'no-backup').length);
    return found.length;
  });
