import { and, eq, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { copyCompanyKeys } from '../../platform/encryption/company-keys/copies.ts';
import { readCompanyKeys } from '../../platform/encryption/company-keys/store.ts';
import { companyKeys } from '../../platform/encryption/company-keys/table.ts';
import { copyKeys } from '../../platform/encryption/data-keys/copies.ts';
import { dataKeys } from '../../platform/encryption/data-keys/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { finishedRotations, type Rotation, type RotationLevel } from './store.ts';
import type { RotationUses } from './uses.ts';

export type Retired = Readonly<{ dataKeys: number; companyKeys: number }>;

/**
 * Removes the versions of a company's keys that nothing needs any more: not a row of either database, nothing that anybody has in
 * hand, and no backup that is kept. The newest always stays. What it removes is recorded before it is done. Gives how many versions.
 */
export async function retireVersions(uses: RotationUses, actor: MachineActor): Promise<Retired> {
  authorise(actor, 'keys.rotate');
  return { dataKeys: await retireDataKeys(uses, actor), companyKeys: await retireCompanyKeys(uses, actor) };
}

/** The newest rotation of a level since which enough time has passed, and before which no kept backup was taken; null for none. */
async function restingRotation(
  uses: RotationUses,
  company: Id,
  level: RotationLevel,
  rest: number,
): Promise<Rotation | null> {
  const oldest = await uses.backups.oldest();
  if (oldest === 'unknown') return null;
  const rested = new Date(uses.clock.now().getTime() - rest);
  const by = oldest === 'none' || oldest > rested ? rested : oldest;
  const finished = await uses.operations.inTenant(company, (tx) => finishedRotations(tx, level), 'look');
  return finished.find(({ finishedAt }) => finishedAt! <= by) ?? null;
}

async function retireDataKeys(uses: RotationUses, actor: MachineActor): Promise<number> {
  const { company } = actor;
  const { operations, keyDatabase, keys, settle } = uses;
  const rotation = await restingRotation(uses, company, 'person', settle.dataKey);
  if (!rotation) return 0;
  // Replaced so long before the last pass began that nothing was sealed with it during the pass, in which nothing of it was found.
  const replacedBy = new Date(rotation.passBeganAt!.getTime() - settle.dataKey);
  const stillMade = await operations.inTenant(company, (tx) => versionsOfAgeing(uses, tx), 'look');
  const unused = (tx: Tx) => unusedDataKeys(tx, replacedBy, stillMade);
  const gone = await keyDatabase.inTenant(company, (tx) => tx.db.$count(dataKeys, unused(tx)), 'look');
  if (gone === 0) return 0;
  await record(uses, actor, rotation, { level: 'person', versions: gone });
  await keyDatabase.inTenant(company, async (tx) => {
    const removed = await tx.db.delete(dataKeys).where(unused(tx)).returning({ id: dataKeys.id });
    if (removed.length === 0) return;
    const ids = [...new Set(removed.map(({ id }) => id))];
    // The copy of each holds the removed version until it is written anew.
    await tx.db
      .update(dataKeys)
      .set({ copiedAt: null })
      .where(and(eq(dataKeys.companyId, company), inArray(dataKeys.id, ids)));
  });
  keys.drop(company);
  await copyKeys(uses, company);
  return gone;
}

/** Versions whose next one was made by a time, but for those that indexes are still found by which cannot be made anew. */
function unusedDataKeys(tx: Tx, replacedBy: Date, indexVersions: readonly number[]): SQL | undefined {
  const next = sql`exists (select 1 from data_keys as next where next.company_id = ${dataKeys.companyId}
    and next.id = ${dataKeys.id} and next.version = ${dataKeys.version} + 1 and next.created_at <= ${replacedBy})`;
  const made = sql`(${dataKeys.kind} = 'index' and ${dataKeys.version} = any(${sql.param([...indexVersions])}::int[]))`;
  return and(eq(dataKeys.companyId, tx.company), next, sql`not ${made}`);
}

/** The versions of index keys that made what is found in columns which go with their rows. */
async function versionsOfAgeing(uses: RotationUses, tx: Tx): Promise<number[]> {
  const found = new Set<number>();
  for (const { table, column } of uses.guardedTables.ageing) {
    const { rows } = await tx.db.execute(sql`
      select distinct substring(t.${sql.identifier(column)} for 4) as version from ${sql.identifier(table)} as t
      where t.company_id = ${tx.company} and length(t.${sql.identifier(column)}) = 20`);
    for (const { version } of rows as { version: Buffer }[]) found.add(version.readUInt32BE());
  }
  return [...found];
}

async function retireCompanyKeys(uses: RotationUses, actor: MachineActor): Promise<number> {
  const { company } = actor;
  const { operations, keyDatabase, keys, copies, settle } = uses;
  const rotation = await restingRotation(uses, company, 'company', settle.companyKey);
  if (!rotation) return 0;
  const all = await operations.inTenant(company, readCompanyKeys, 'look');
  const [newest] = all;
  // Those before the version that the rotation made, or that was the newest when it began.
  const kept = all.find(({ createdAt }) => createdAt <= rotation.finishedAt!) ?? newest;
  if (!kept || all.at(-1) === kept) return 0;
  const before = kept.version;
  const inUse = await keyDatabase.inTenant(
    company,
    (tx) => tx.db.$count(dataKeys, and(eq(dataKeys.companyId, company), lt(dataKeys.companyVersion, before))),
    'look',
  );
  // A copy that is not of the present form may be wrapped by any version.
  await copyKeys(uses, company);
  const uncopied = await keyDatabase.inTenant(
    company,
    (tx) => tx.db.$count(dataKeys, and(eq(dataKeys.companyId, company), isNull(dataKeys.copiedAt))),
    'look',
  );
  if (inUse > 0 || uncopied > 0) return 0;
  const gone = all.filter(({ version }) => version < before).length;
  await operations.inTenant(company, async (tx) => {
    await audit(
      tx,
      actor,
      'keys.versions-retired',
      { kind: 'key-rotation', id: rotation.id },
      { level: 'company', versions: gone },
    );
    await tx.db.delete(companyKeys).where(and(eq(companyKeys.companyId, company), lt(companyKeys.version, before)));
  });
  keys.drop(company);
  await copyCompanyKeys({ database: operations, copies }, company);
  return gone;
}

function record(
  uses: RotationUses,
  actor: MachineActor,
  { id }: Rotation,
  details: { level: string; versions: number },
) {
  return uses.operations.inTenant(actor.company, (tx) =>
    audit(tx, actor, 'keys.versions-retired', { kind: 'key-rotation', id }, details),
  );
}
