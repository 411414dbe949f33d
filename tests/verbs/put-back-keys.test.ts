import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Id } from '../../shared/kernel/ids.ts';
import { copyCompanyKeys, restoreCompanyKeys } from '../../shared/platform/encryption/company-keys/copies.ts';
import { companyKeys } from '../../shared/platform/encryption/company-keys/table.ts';
import { copyKeys, copyName } from '../../shared/platform/encryption/data-keys/copies.ts';
import { forgetHolder } from '../../shared/platform/encryption/data-keys/forget-holder.ts';
import { restoreFromCopies } from '../../shared/platform/encryption/data-keys/restore-from-copies.ts';
import { dataKeys } from '../../shared/platform/encryption/data-keys/table.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { keyIdOf } from '../../shared/platform/encryption/key-id.ts';
import { listKeys } from '../../shared/protection/key-rotation/list-keys.ts';
import { rotateCompanyKey } from '../../shared/protection/key-rotation/rotate-company-key.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';
import { openedClaim, rotationWorld } from '../support/rotation-world.ts';
import { keyKeeperOf, on, rotationStory } from '../support/rotation-story.ts';

const db = await freshDatabase();
const uses = await rotationWorld(db);
const { aSealedCompany, rotateWhole } = rotationStory(db, uses);

async function rotateCompany(company: Id): Promise<void> {
  const first = await rotateCompanyKey(uses, keyKeeperOf(company), on, true);
  if (first.is !== 'waits') return;
  db.clock.set(first.until);
  await rotateCompanyKey(uses, keyKeeperOf(company), on, false);
}
const own = { database: db.app, copies: uses.copies };
const loseVersion = (company: Id, version: number) =>
  db.operations.inTenant(company, (tx) => tx.db.delete(companyKeys).where(eq(companyKeys.version, version)));

test('copying what a main database holds that was put back does not overwrite the version that it lacks', async () => {
  const { company, theirs } = await aSealedCompany();
  const texts = await openedClaim(db, uses, company.id, theirs);
  await rotateCompany(company.id);
  await loseVersion(company.id, 2);
  // The timer of every hour, before anybody has put anything back.
  await copyCompanyKeys(own, company.id);
  expect(await restoreCompanyKeys(own, company.id)).toBe(1);
  expect(await openedClaim(db, await keyWorld(db), company.id, theirs)).toEqual(texts);
});

test('a company’s key is not replaced by another of the same version where a main database was put back', async () => {
  const { company, theirs } = await aSealedCompany();
  const texts = await openedClaim(db, uses, company.id, theirs);
  await rotateCompany(company.id);
  await loseVersion(company.id, 2);
  await rotateCompany(company.id);
  expect(await openedClaim(db, await keyWorld(db), company.id, theirs)).toEqual(texts);
});

test('data keys are not replaced by others of the same version where a key database was put back', async () => {
  const { company, theirs } = await aSealedCompany();
  const texts = await openedClaim(db, uses, company.id, theirs);
  await rotateWhole(company.id);
  await db.keys.inTenant(company.id, (tx) => tx.db.delete(dataKeys).where(eq(dataKeys.version, 2)));
  db.clock.advance(1_000);
  await rotateWhole(company.id);
  expect(await openedClaim(db, await keyWorld(db), company.id, theirs)).toEqual(texts);
});

test('nobody who was forgotten comes back from a copy that could not be removed; the copy goes', async () => {
  const { company, employee } = await aSealedCompany();
  await copyKeys(uses, company.id);
  const key = keyIdOf((await uses.keys.current(company.id, personHolder(employee))).id);
  const unreachable = { ...uses.copies, remove: () => Promise.reject(new Error('away')) };
  const forget = { keyDatabase: db.keys, copies: unreachable, dataKeys: uses.keys.dataKeys };
  await expect(forgetHolder(forget, company.id, personHolder(employee))).rejects.toThrow('away');
  expect(await restoreFromCopies(uses, company.id)).toEqual({ restored: 0, unplaced: 0 });
  expect(await db.keys.inTenant(company.id, (tx) => tx.db.$count(dataKeys, eq(dataKeys.holder, employee)))).toBe(0);
  expect(await uses.copies.get(copyName(company.id, key))).toBeNull();
});

test('a key in whose place another was made is not put back, and that is told', async () => {
  const { company, employee } = await aSealedCompany();
  await copyKeys(uses, company.id);
  await db.keys.inTenant(company.id, (tx) => tx.db.delete(dataKeys).where(eq(dataKeys.holder, employee)));
  await (await keyWorld(db)).keys.current(company.id, personHolder(employee));
  expect(await restoreFromCopies(uses, company.id)).toEqual({ restored: 0, unplaced: 1 });
});

test('an operator who lists the keys sees that a company’s are lost', async () => {
  const { company } = await aSealedCompany();
  await copyKeys(uses, company.id);
  const isLost = async () => (await listKeys(uses, [company.id])).companies[0]!.lost;
  expect(await isLost()).toBe(false);
  await db.keys.inTenant(company.id, (tx) => tx.db.delete(dataKeys));
  expect(await isLost()).toBe(true);
});
