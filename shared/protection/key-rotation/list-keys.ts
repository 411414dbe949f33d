import type { Id } from '../../kernel/ids.ts';
import type { KeyVersion } from '../../platform/encryption/key-vault.ts';
import { keysAreLost } from '../../platform/encryption/keys-lost.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { keysToReplace } from './new-data-keys.ts';
import { keysInMain, keysOfPeople } from './gather-keys-view.ts';
import { dueIfMadeBy } from './periods.ts';
import { usedVersions, versionIn } from './vault-versions.ts';
import type { KeysView } from './contract.ts';
import type { RotationUses } from './uses.ts';

/** A version of the vault's key by its own name, whether a row of the main database uses it, and whether it is due to be replaced. */
export type VaultVersion = Pick<KeyVersion, 'createdAt' | 'enabled' | 'expiresAt'> &
  Readonly<{ version: string; used: boolean; due: boolean }>;
/** `lost`: one of the databases lacks keys that were there. */
export type CompanyKeysListed = KeysView &
  Readonly<{ id: Id; companyDue: boolean; dataKeys: number; dueDataKeys: number; lost: boolean }>;

/** The keys of every level and what is due, for an operator, who is nobody in any company. Rejects with KeyVaultAway. */
export async function listKeys(
  uses: RotationUses,
  companies: readonly Id[],
): Promise<{ vault: VaultVersion[]; companies: CompanyKeysListed[] }> {
  const now = uses.clock.now();
  const used = await usedVersions(uses, companies);
  const vault = (await uses.keyVault.versions()).map(({ id, createdAt, enabled, expiresAt }, age) => ({
    version: versionIn(id),
    createdAt,
    enabled,
    expiresAt,
    used: used.has(versionIn(id)),
    due: age === 0 && createdAt <= dueIfMadeBy('key-vault', now),
  }));
  const listed: CompanyKeysListed[] = [];
  for (const id of companies) {
    const main = await uses.operations.inTenant(id, keysInMain, 'look');
    const keysIn = (tx: Tx, everyKey: boolean) =>
      keysToReplace(tx, { startedAt: now, everyKey, madeBy: dueIfMadeBy('person', now) }, null, 1_000_000);
    const [people, all, due] = await uses.keyDatabase.inTenant(
      id,
      async (tx) => [await keysOfPeople(tx), await keysIn(tx, true), await keysIn(tx, false)] as const,
      'look',
    );
    const companyDue = main.company !== null && new Date(main.company.dueAt) <= now;
    const lost = await keysAreLost(uses, id, () => Promise.resolve(main.company !== null));
    listed.push({ id, ...main, people, companyDue, dataKeys: all.length, dueDataKeys: due.length, lost });
  }
  return { vault, companies: listed };
}
