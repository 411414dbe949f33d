import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Id } from '../../shared/kernel/ids.ts';
import { restoreCompanyKeys } from '../../shared/platform/encryption/company-keys/copies.ts';
import { companyKeys } from '../../shared/platform/encryption/company-keys/table.ts';
import { copyName } from '../../shared/platform/encryption/data-keys/copies.ts';
import { companyKeyUses, dataKeys } from '../../shared/platform/encryption/data-keys/table.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { dueNonces } from '../../shared/platform/encryption/nonce-limit.ts';
import { retireVersions } from '../../shared/protection/key-rotation/retire-versions.ts';
import { rotateCompanyKey } from '../../shared/protection/key-rotation/rotate-company-key.ts';
import { runningRotation } from '../../shared/protection/key-rotation/store.ts';
import type { RotationUses } from '../../shared/protection/key-rotation/uses.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';
import { keysInUse, openedClaim, rotationWorld, sealedClaim } from '../support/rotation-world.ts';
import { keyKeeperOf, on } from '../support/rotation-story.ts';
import { control } from '../support/control.ts';

control('rotation');

const db = await freshDatabase();
const uses = await rotationWorld(db);
const actorOf = keyKeeperOf;

async function aSealedCompany() {
  const company = await aCompany(db);
  const person = company.people.employee.employee;
  const claim = await sealedClaim(db, uses, company, person, 'Simhallen AB');
  db.clock.advance(1_000);
  return { company, person, claim };
}

async function rotateWhole(company: Id, { every = true, world = uses, pace = on } = {}) {
  const first = await rotateCompanyKey(world, actorOf(company), pace, every);
  if (first.is !== 'waits') return first;
  db.clock.set(first.until);
  return rotateCompanyKey(world, actorOf(company), pace, false);
}
const wrapsOf = (company: Id) =>
  db.keys.inTenant(company, (tx) => tx.db.select().from(dataKeys).where(eq(dataKeys.companyId, company)));
const versionsOf = (company: Id) =>
  db.app.inTenant(company, async (tx) =>
    (await tx.db.select().from(companyKeys)).map(({ version }) => version).toSorted((a, b) => a - b),
  );

test('each data key is wrapped by the next version, no sealed value changes, and everything opens everywhere', async () => {
  const { company, claim } = await aSealedCompany();
  const before = await keysInUse(db, company.id);
  const texts = await openedClaim(db, uses, company.id, claim);
  const other = await keyWorld(db);
  await openedClaim(db, other, company.id, claim);
  expect(await rotateWhole(company.id)).toEqual({ is: 'done' });
  const wraps = await wrapsOf(company.id);
  expect(wraps.map(({ companyVersion }) => companyVersion)).toEqual([2, 2]);
  expect(wraps.every(({ copiedAt }) => copiedAt !== null)).toBe(true);
  expect(await keysInUse(db, company.id)).toEqual(before);
  // An instance that has not heard of the version, one that holds everything, and a new one.
  for (const instance of [other, uses, await keyWorld(db)])
    expect(await openedClaim(db, instance, company.id, claim)).toEqual(texts);
  for (const { id } of wraps) {
    const copy = JSON.parse((await uses.copies.get(copyName(company.id, id)))!.toString('utf8')) as {
      versions: { companyVersion: number }[];
    };
    expect(copy.versions.map(({ companyVersion }) => companyVersion)).toEqual([2]);
  }
});

test('nothing is wrapped by the next version before every instance knows it', async () => {
  const { company } = await aSealedCompany();
  expect((await rotateCompanyKey(uses, actorOf(company.id), on, true)).is).toBe('waits');
  expect(await versionsOf(company.id)).toEqual([1, 2]);
  expect((await wrapsOf(company.id)).map(({ companyVersion }) => companyVersion)).toEqual([1, 1]);
  db.clock.advance(uses.settle.companyKey - 2_000);
  expect((await rotateCompanyKey(uses, actorOf(company.id), on, false)).is).toBe('waits');
});

test('what is not due is left alone; 90 days or 2^23 nonces make it due', async () => {
  const { company } = await aSealedCompany();
  expect(await rotateWhole(company.id, { every: false })).toEqual({ is: 'done' });
  expect(await versionsOf(company.id)).toEqual([1]);
  await db.keys.inTenant(company.id, (tx) => tx.db.update(companyKeyUses).set({ uses: dueNonces }));
  expect(await rotateWhole(company.id, { every: false })).toEqual({ is: 'done' });
  expect(await versionsOf(company.id)).toEqual([1, 2]);
  db.clock.advance(90 * 86_400_000);
  expect(await rotateWhole(company.id, { every: false })).toEqual({ is: 'done' });
  expect(await versionsOf(company.id)).toEqual([1, 2, 3]);
});

test('a company that has sealed nothing has no key to replace', async () => {
  const company = await aCompany(db);
  expect(await rotateWhole(company.id)).toEqual({ is: 'done' });
  expect(await versionsOf(company.id)).toEqual([]);
});

test('it stops between chunks and goes on from there, making no other version', async () => {
  const { company } = await aSealedCompany();
  await rotateCompanyKey(uses, actorOf(company.id), on, true);
  db.clock.advance(uses.settle.companyKey);
  expect(await rotateCompanyKey(uses, actorOf(company.id), { goesOn: () => false }, false)).toEqual({ is: 'stopped' });
  expect(await db.operations.inTenant(company.id, (tx) => runningRotation(tx, 'company'))).not.toBeNull();
  expect(await rotateWhole(company.id, { every: false })).toEqual({ is: 'done' });
  expect(await versionsOf(company.id)).toEqual([1, 2]);
});

test('a data key that changes meanwhile is not put back', async () => {
  const { company, person } = await aSealedCompany();
  await rotateCompanyKey(uses, actorOf(company.id), on, true);
  db.clock.advance(uses.settle.companyKey);
  const racing: RotationUses = {
    ...uses,
    keyDatabase: {
      ...uses.keyDatabase,
      async inTenant(of, work, mode) {
        const answer = await uses.keyDatabase.inTenant(of, work, mode);
        // Deleted with its person between the reading and the writing.
        if (mode === 'look' && Array.isArray(answer))
          await db.keys.inTenant(company.id, (tx) => tx.db.delete(dataKeys).where(eq(dataKeys.holder, person)));
        return answer;
      },
    },
  };
  expect(await rotateWhole(company.id, { every: false, world: racing })).toEqual({ is: 'done' });
  expect((await wrapsOf(company.id)).map(({ kind, companyVersion }) => [kind, companyVersion])).toEqual([['index', 2]]);
});

test('the version before goes when nothing can need it, and the copy beside holds what is left', async () => {
  const { company, claim } = await aSealedCompany();
  let oldest: Date | 'none' | 'unknown' = 'unknown';
  const backed = { ...uses, backups: { oldest: () => Promise.resolve(oldest) } };
  await rotateWhole(company.id);
  const finished = db.clock.now();
  const retire = () => retireVersions(backed, actorOf(company.id));
  db.clock.advance(uses.settle.companyKey + 1);
  expect(await retire()).toMatchObject({ companyKeys: 0 });
  oldest = new Date(finished.getTime() - 1);
  expect(await retire()).toMatchObject({ companyKeys: 0 });
  oldest = 'none';
  expect(await retire()).toMatchObject({ companyKeys: 1 });
  expect(await versionsOf(company.id)).toEqual([2]);
  const fresh = await keyWorld(db);
  expect(new Set(Object.values(await openedClaim(db, fresh, company.id, claim)))).toEqual(new Set(['Simhallen AB']));
});

test('a version stays as long as a data key is wrapped by it', async () => {
  const { company } = await aSealedCompany();
  await rotateWhole(company.id);
  db.clock.advance(uses.settle.companyKey + 1);
  await db.keys.inTenant(company.id, (tx) =>
    tx.db.update(dataKeys).set({ companyVersion: 1 }).where(eq(dataKeys.kind, 'index')),
  );
  expect(await retireVersions(uses, actorOf(company.id))).toMatchObject({ companyKeys: 0 });
});

test('a database that was put back from before the rotation gets the version that it lacks from the copies', async () => {
  const { company, claim } = await aSealedCompany();
  const texts = await openedClaim(db, uses, company.id, claim);
  await rotateWhole(company.id);
  await db.operations.inTenant(company.id, (tx) => tx.db.delete(companyKeys).where(eq(companyKeys.version, 2)));
  const lost = await keyWorld(db);
  await expect(openedClaim(db, lost, company.id, claim)).rejects.toMatchObject({ name: 'SealBroken' });
  expect(await restoreCompanyKeys({ database: db.app, copies: uses.copies }, company.id)).toBe(1);
  expect(await restoreCompanyKeys({ database: db.app, copies: uses.copies }, company.id)).toBe(0);
  expect(await openedClaim(db, await keyWorld(db), company.id, claim)).toEqual(texts);
  // It seals too.
  await (await keyWorld(db)).keys.current(company.id, personHolder(company.people.hr.employee));
});
