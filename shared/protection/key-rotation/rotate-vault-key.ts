import { and, eq, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine, type MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { copyCompanyKeys } from '../../platform/encryption/company-keys/copies.ts';
import { readCompanyKeys } from '../../platform/encryption/company-keys/store.ts';
import { companyKeys, platformKeys } from '../../platform/encryption/company-keys/table.ts';
import type { KeyVersion } from '../../platform/encryption/key-vault.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { NothingChanges } from './pass-over-rows.ts';
import { dueIfMadeBy } from './periods.ts';
import type { Pace, RotationUses, Standing } from './uses.ts';
import { vaultKeyVersions } from './table.ts';

/**
 * Replaces the vault's key: makes a version where the newest is due, or with `every` where all rows use the newest already; else it
 * takes the newest, which the vault's own policy or an earlier run has made, and has it wrap every company's key and the
 * deployment's. It may end anywhere: the next call goes on from there. Rejects with KeyVaultAway.
 */
export async function rotateVaultKey(
  uses: RotationUses,
  companies: readonly Id[],
  pace: Pace,
  every: boolean,
): Promise<Standing> {
  let [newest] = await uses.keyVault.versions();
  if (!newest) return { is: 'done' };
  const used = await usedVersions(uses, companies);
  const unfinished = [...used].some((version) => version !== versionIn(newest!.id));
  if (!unfinished && (every || newest.createdAt <= dueIfMadeBy('key-vault', uses.clock.now()))) {
    await uses.keyVault.rotate();
    [newest] = await uses.keyVault.versions();
  }
  const by = newest!.id;
  let moved = 0;
  for (const [seen, company] of companies.entries()) {
    if (!pace.goesOn()) return { is: 'stopped' };
    moved += await wrapCompanyKeys(uses, asMachine('key-keeper', company), by);
    pace.onProgress?.({ level: 'key-vault', company: null, seen: seen + 1, rows: companies.length, moved });
  }
  if (!pace.goesOn()) return { is: 'stopped' };
  await wrapPlatformKeys(uses, by);
  await noteVersions(uses, await uses.keyVault.versions(), await usedVersions(uses, companies));
  return { is: 'done' };
}

/** Disables versions in the vault that no row has used for long enough, and that no kept backup needs. The newest always stays. Gives how many. */
export async function retireVaultVersions(uses: RotationUses, companies: readonly Id[]): Promise<number> {
  const versions = await uses.keyVault.versions();
  const inUse = await usedVersions(uses, companies);
  await noteVersions(uses, versions, inUse);
  const oldest = await uses.backups.oldest();
  if (oldest === 'unknown') return 0;
  const rested = new Date(uses.clock.now().getTime() - uses.settle.vaultKey);
  const by = oldest === 'none' || oldest > rested ? rested : oldest;
  const noted = await uses.operations.onPlatform((tx) => tx.db.select().from(vaultKeyVersions));
  const unusedSince = new Map(noted.map((one) => [versionIn(one.id), one.unusedSince]));
  let retired = 0;
  for (const { id, enabled } of versions.slice(1)) {
    const since = unusedSince.get(versionIn(id));
    if (!enabled || inUse.has(versionIn(id)) || !since || since > by) continue;
    await uses.keyVault.disable(id);
    await uses.operations.onPlatform((tx) =>
      tx.db.update(vaultKeyVersions).set({ retiredAt: tx.now }).where(eq(vaultKeyVersions.id, id)),
    );
    retired += 1;
  }
  return retired;
}

/** A version's own name: the address of a vault that runs on one machine may change. */
export const versionIn = (id: string): string => id.split('/').at(-1)!;

/** The names of the versions that wrap anything in the main database. */
export async function usedVersions(
  { operations }: Pick<RotationUses, 'operations'>,
  companies: readonly Id[],
): Promise<Set<string>> {
  const used = new Set<string>();
  const own = await operations.onPlatform((tx) => tx.db.select({ by: platformKeys.wrappedBy }).from(platformKeys));
  for (const { by } of own) used.add(versionIn(by));
  for (const company of companies) {
    const rows = await operations.inTenant(
      company,
      (tx) => tx.db.select({ by: companyKeys.wrappedBy }).from(companyKeys).where(eq(companyKeys.companyId, company)),
      'look',
    );
    for (const { by } of rows) used.add(versionIn(by));
  }
  return used;
}

async function wrapCompanyKeys(uses: RotationUses, actor: MachineActor, by: string): Promise<number> {
  authorise(actor, 'keys.rotate');
  const { company } = actor;
  const { operations, keyVault, copies } = uses;
  const older = async (tx: Tx) =>
    (await readCompanyKeys(tx)).filter(({ wrappedBy }) => versionIn(wrappedBy) !== versionIn(by));
  const rows = await operations.inTenant(company, older, 'look');
  if (rows.length === 0) return 0;
  const anew: { row: typeof companyKeys.$inferSelect; by: string; wrapped: Buffer }[] = [];
  for (const row of rows) anew.push({ row, ...(await passOn(keyVault, row.wrappedBy, row.wrapped)) });
  const moved = await operations.inTenant(company, async (tx) => {
    let changed = 0;
    for (const { row, by: wrappedBy, wrapped } of anew) {
      const { version } = row;
      const is = and(
        eq(companyKeys.companyId, company),
        eq(companyKeys.version, version),
        eq(companyKeys.wrapped, row.wrapped),
      );
      const done = await tx.db
        .update(companyKeys)
        .set({ wrappedBy, wrapped })
        .where(is)
        .returning({ version: companyKeys.version });
      if (done.length === 0) continue;
      changed += 1;
      await audit(tx, actor, 'keys.wrapped-anew', { kind: 'company-key', id: row.id }, { version });
    }
    // Another run may have been first; if none was, row-level security has answered in its silence.
    if (changed === 0 && (await older(tx)).length > 0) throw new NothingChanges('company_keys');
    return changed;
  });
  await copyCompanyKeys({ database: operations, copies }, company);
  return moved;
}

async function passOn(keyVault: RotationUses['keyVault'], by: string, wrapped: Buffer) {
  const bare = await keyVault.unwrap(by, wrapped);
  try {
    return await keyVault.wrap(bare);
  } finally {
    bare.fill(0);
  }
}

async function wrapPlatformKeys({ operations, keyVault }: RotationUses, by: string): Promise<void> {
  const rows = await operations.onPlatform((tx) => tx.db.select().from(platformKeys));
  for (const { version, wrappedBy, wrapped } of rows) {
    if (versionIn(wrappedBy) === versionIn(by)) continue;
    const anew = await passOn(keyVault, wrappedBy, wrapped);
    await operations.onPlatform((tx) =>
      tx.db
        .update(platformKeys)
        .set({ wrappedBy: anew.by, wrapped: anew.wrapped })
        .where(and(eq(platformKeys.version, version), eq(platformKeys.wrapped, wrapped))),
    );
  }
}

/** Writes down which versions there are, and since when nothing uses each. The newest is in use as long as it is. */
async function noteVersions(
  { operations }: RotationUses,
  versions: readonly KeyVersion[],
  used: ReadonlySet<string>,
): Promise<void> {
  await operations.onPlatform(async (tx) => {
    for (const [age, { id, createdAt }] of versions.entries()) {
      const unused = age > 0 && !used.has(versionIn(id));
      await tx.db
        .insert(vaultKeyVersions)
        .values({ id, createdAt, unusedSince: unused ? tx.now : null, retiredAt: null })
        .onConflictDoUpdate({
          target: vaultKeyVersions.id,
          set: { unusedSince: unused ? sql`coalesce(${vaultKeyVersions.unusedSince}, ${tx.now})` : null },
        });
    }
  });
}
