import { desc, eq, isNull, sql } from 'drizzle-orm';
import { readCompanyKeys } from '../../platform/encryption/company-keys/store.ts';
import { dataKeys } from '../../platform/encryption/data-keys/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { KeysView } from './contract.ts';
import { newestOfEach } from './new-data-keys.ts';
import { dueAt } from './periods.ts';
import { finishedRotations } from './store.ts';
import { keyRotations, vaultKeyVersions } from './table.ts';

type FromMain = Pick<KeysView, 'vault' | 'company' | 'running' | 'lastFinishedAt'>;

/** What the main database knows of a company's keys. */
export async function keysInMain(tx: Tx): Promise<FromMain> {
  const [vault] = await tx.db
    .select()
    .from(vaultKeyVersions)
    .where(isNull(vaultKeyVersions.retiredAt))
    .orderBy(desc(vaultKeyVersions.createdAt))
    .limit(1);
  const versions = await readCompanyKeys(tx);
  const [newest] = versions;
  const running = (await tx.db.select().from(keyRotations).where(eq(keyRotations.companyId, tx.company))).filter(
    ({ finishedAt }) => finishedAt === null,
  );
  const finished = [...(await finishedRotations(tx, 'company')), ...(await finishedRotations(tx, 'person'))];
  const last = Math.max(0, ...finished.map(({ finishedAt }) => finishedAt!.getTime()));
  const times = (level: 'key-vault' | 'company', madeAt: Date) => ({
    madeAt: madeAt.toISOString(),
    dueAt: dueAt(level, madeAt).toISOString(),
  });
  return {
    vault: vault ? times('key-vault', vault.createdAt) : null,
    company: newest
      ? { version: newest.version, ...times('company', newest.createdAt), older: versions.length - 1 }
      : null,
    running: running.map(({ level, startedAt, passes, rows, seen, place, passBeganAt }) => ({
      level,
      startedAt: startedAt.toISOString(),
      pass: passes,
      done: rows === 0 ? 0 : Math.min(1, seen / rows),
      waits: level === 'company' ? passBeganAt === null : passBeganAt !== null && place === null,
    })),
    lastFinishedAt: last === 0 ? null : new Date(last).toISOString(),
  };
}

/** What the key database knows of them: figures over all people, and nobody by name. */
export async function keysOfPeople(tx: Tx): Promise<KeysView['people']> {
  const newest = newestOfEach(tx);
  const [people] = await tx.db
    .select({
      count: sql<number>`count(*) filter (where ${newest.kind} = 'person')::int`,
      oldest: sql<Date | null>`min(${newest.createdAt})`.mapWith(dataKeys.createdAt),
      all: sql<number>`count(*)::int`,
    })
    .from(newest);
  const versions = await tx.db.$count(dataKeys, eq(dataKeys.companyId, tx.company));
  const oldest = people?.oldest ?? null;
  return {
    count: people?.count ?? 0,
    oldestMadeAt: oldest?.toISOString() ?? null,
    dueAt: oldest ? dueAt('person', oldest).toISOString() : null,
    older: versions - (people?.all ?? 0),
  };
}
