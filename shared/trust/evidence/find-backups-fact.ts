import { asPlatformMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { StoredHow } from '../../protection/backup/index.ts';
import { readBackups, readDrills, type BackupState } from '../operations/backup-state.ts';
import type { BackupsFact, DrillsFact, Fact } from './facts.ts';

const day = 24 * 3_600_000;

/** How the store keeps what is under a key. Null where it does not answer: that says nothing of what was written. */
async function placeOf({ how }: StoredHow, key: string): Promise<BackupsFact['place']> {
  const found = await how(key).catch(() => null);
  if (found === null) return null;
  const { region, encrypted, at, lockedUntil } = found;
  const locked = lockedUntil === null ? 0 : lockedUntil.getTime() - at.getTime();
  // A lock is counted from the moment of writing, which the store tells to the second.
  return { region, encrypted, lockedDays: Math.round(locked / day) };
}

/** When a kind of backup was last whole, or where it never was, when it last failed. */
const endOf = ({ whole, last }: BackupState): Date | null => whole?.endedAt ?? last?.endedAt ?? null;

/** The last backups of the database and of files, and how the store keeps that of the database. */
export async function findBackupsFact(uses: {
  operations: Database;
  storedHow: StoredHow;
}): Promise<Fact<BackupsFact>> {
  authorise(asPlatformMachine('trust-keeper'), 'trust.read');
  const { now, kinds } = await uses.operations.onPlatform(
    async (tx) => ({ now: tx.now, kinds: await readBackups(tx) }),
    'look',
  );
  const ends = kinds.map(endOf);
  const key = kinds.find(({ kind }) => kind === 'database')?.whole?.manifestKey ?? null;
  return {
    at: now,
    finishedAt: ends.some((end) => end === null)
      ? null
      : new Date(Math.min(...ends.map((end) => end?.getTime() ?? Infinity))),
    complete: kinds.every(({ whole, last }) => whole !== null && last?.state !== 'failed'),
    place: key === null ? null : await placeOf(uses.storedHow, key),
  };
}

/** The last restore drill that ended. */
export async function findDrillsFact(uses: { operations: Database }): Promise<Fact<DrillsFact>> {
  authorise(asPlatformMachine('trust-keeper'), 'trust.read');
  const { now, drills } = await uses.operations.onPlatform(
    async (tx) => ({ now: tx.now, drills: await readDrills(tx) }),
    'look',
  );
  // While one runs, what is known is what the last good one said; its age tells the rest.
  const ended = drills.last?.state === 'running' ? drills.passed : drills.last;
  return {
    at: now,
    finishedAt: ended?.endedAt ?? null,
    passed: ended?.state === 'passed',
    seconds: Math.round((ended?.tookMs ?? 0) / 1000),
  };
}
