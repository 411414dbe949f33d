import { expect, test } from 'vitest';
import { openKeyVault } from '../../shared/adapters/key-vault/open-key-vault.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { companyKeys, platformKeys } from '../../shared/platform/encryption/company-keys/table.ts';
import { rotateVaultKey } from '../../shared/protection/key-rotation/rotate-vault-key.ts';
import { retireVaultVersions } from '../../shared/protection/key-rotation/vault-versions.ts';
import type { Pace } from '../../shared/protection/key-rotation/uses.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';
import { openedClaim, rotationWorld, sealedClaim } from '../support/rotation-world.ts';
import { sharedVault } from '../support/shared-vault.ts';
import { control } from '../support/control.ts';

control('rotation');

const db = await freshDatabase();
// A vault tells its own time: the database's clock begins there.
db.clock.set(new Date());
const settings = await sharedVault(`rotated-${db.name.slice(5)}`);
const keyVault = openKeyVault(settings, { clock: db.clock });
const uses = await rotationWorld(db, { keyVault });
const on: Pace = { goesOn: () => true };

const [one, other] = [await aCompany(db), await aCompany(db)];
const both = [one.id, other.id];
const claims = new Map<Id, Awaited<ReturnType<typeof sealedClaim>>>();
for (const company of [one, other])
  claims.set(company.id, await sealedClaim(db, uses, company, company.people.employee.employee, company.name));
await uses.keys.deploymentKey('a ticket');

async function wrappers(): Promise<string[]> {
  const of = await Promise.all(
    both.map((id) => db.operations.inTenant(id, (tx) => tx.db.select({ by: companyKeys.wrappedBy }).from(companyKeys))),
  );
  const own = await db.operations.onPlatform((tx) => tx.db.select({ by: platformKeys.wrappedBy }).from(platformKeys));
  return [...of.flat(), ...own].map(({ by }) => by);
}
const newest = async () => (await keyVault.versions())[0]!.id;
const everythingOpens = async () => {
  const fresh = await keyWorld(db, { keyVault: openKeyVault(settings, { clock: db.clock }) });
  for (const company of [one, other])
    expect(new Set(Object.values(await openedClaim(db, fresh, company.id, claims.get(company.id)!)))).toEqual(
      new Set([company.name]),
    );
  await fresh.keys.deploymentKey('a ticket');
};

test('a key that is not due stays; a run that is stopped leaves what it did, and the next makes no other version', async () => {
  const first = await newest();
  expect(await rotateVaultKey(uses, both, on, false)).toEqual({ is: 'done' });
  expect(await newest()).toBe(first);

  let steps = 0;
  expect(await rotateVaultKey(uses, both, { goesOn: () => (steps += 1) <= 1 }, true)).toEqual({ is: 'stopped' });
  const second = await newest();
  expect(second).not.toBe(first);
  expect(new Set(await wrappers())).toEqual(new Set([first, second]));
  await everythingOpens();

  expect(await rotateVaultKey(uses, both, on, true)).toEqual({ is: 'done' });
  expect(await newest()).toBe(second);
  expect(new Set(await wrappers())).toEqual(new Set([second]));
  await everythingOpens();
});

test('what the vault’s own policy has made is taken', async () => {
  const made = await keyVault.rotate();
  expect(await rotateVaultKey(uses, both, on, true)).toEqual({ is: 'done' });
  expect(await newest()).toBe(made);
  expect(new Set(await wrappers())).toEqual(new Set([made]));
});

test('a key of 90 days is due', async () => {
  const before = await newest();
  db.clock.advance(90 * 86_400_000 + 60_000);
  expect(await rotateVaultKey(uses, both, on, false)).toEqual({ is: 'done' });
  expect(await newest()).not.toBe(before);
  expect(new Set(await wrappers())).toEqual(new Set([await newest()]));
});

test('versions are disabled when no row and no backup uses them, and the newest never', async () => {
  const enabled = async () => (await keyVault.versions()).filter(({ enabled: is }) => is).length;
  const all = await enabled();
  expect(all).toBeGreaterThan(2);
  const unusedSince = db.clock.now();
  let oldest: Date | 'none' | 'unknown' = 'none';
  const backed = { ...uses, backups: { oldest: () => Promise.resolve(oldest) } };
  const retire = () => retireVaultVersions(backed, both);
  // What was found unused a moment ago may be what an instance is wrapping with.
  const early = await retire();
  expect(early).toBeLessThan(all - 1);
  db.clock.advance(uses.settle.vaultKey + 1);
  oldest = 'unknown';
  expect(await retire()).toBe(0);
  oldest = new Date(unusedSince.getTime() - 180 * 86_400_000);
  expect(await retire()).toBe(0);
  oldest = db.clock.now();
  expect(await retire()).toBe(all - 1 - early);
  expect(await enabled()).toBe(1);
  expect((await keyVault.versions())[0]!.enabled).toBe(true);
  await everythingOpens();
});

test('a version that a row uses is not disabled', async () => {
  const old = await newest();
  await keyVault.rotate();
  db.clock.advance(365 * 86_400_000);
  await retireVaultVersions(uses, both);
  db.clock.advance(uses.settle.vaultKey + 1);
  expect(await retireVaultVersions(uses, both)).toBe(0);
  expect((await keyVault.versions()).find(({ id }) => id === old)?.enabled).toBe(true);
});
