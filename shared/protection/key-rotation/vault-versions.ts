import { eq, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { companyKeys, platformKeys } from '../../platform/encryption/company-keys/table.ts';
import type { KeyVersion } from '../../platform/encryption/key-vault.ts';
import { vaultKeyVersions } from './table.ts';
import type { RotationUses } from './uses.ts';

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

/** Writes down which versions there are, and since when nothing uses each. The newest is in use as long as it is. */
export async function noteVersions(
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
