import { and, eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { asMachine, type MachineActor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import { copyCompanyKeys } from '../../platform/encryption/company-keys/copies.ts';
import { readCompanyKeys } from '../../platform/encryption/company-keys/store.ts';
import { companyKeys, platformKeys } from '../../platform/encryption/company-keys/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { NothingChanges } from './pass-over-rows.ts';
import { replaceIfMadeBy } from './periods.ts';
import type { Pace, RotationUses, Standing } from './uses.ts';
import { noteVersions, usedVersions, versionIn } from './vault-versions.ts';

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
  if (!unfinished && (every || newest.createdAt <= replaceIfMadeBy('key-vault', uses.clock.now()))) {
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
