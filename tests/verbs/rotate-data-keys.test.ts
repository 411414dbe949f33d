import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { foldVendor } from '../../shared/claims/expenses/vendor-name.ts';
import { expenses } from '../../shared/claims/expenses/table.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { encrypt } from '../../shared/platform/encryption/cipher.ts';
import { copyName } from '../../shared/platform/encryption/data-keys/copies.ts';
import { dataKeys } from '../../shared/platform/encryption/data-keys/table.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { dueNonces } from '../../shared/platform/encryption/nonce-limit.ts';
import { NothingChanges } from '../../shared/protection/key-rotation/pass-over-rows.ts';
import { retireVersions } from '../../shared/protection/key-rotation/retire-versions.ts';
import { rotateDataKeys } from '../../shared/protection/key-rotation/rotate-data-keys.ts';
import { runningRotation } from '../../shared/protection/key-rotation/store.ts';
import { keyRotations } from '../../shared/protection/key-rotation/table.ts';
import type { Pace, RotationUses } from '../../shared/protection/key-rotation/uses.ts';
import { aCompany } from '../support/a-company.ts';
import { formerKeyOf } from '../support/former-key-of.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';
import { keysInUse, openedClaim, rotationWorld, sealedClaim } from '../support/rotation-world.ts';
import { keyKeeperOf, on, rotationStory } from '../support/rotation-story.ts';
import { control } from '../support/control.ts';

control('rotation');

const db = await freshDatabase();
const uses = await rotationWorld(db);
const day = 86_400_000;
const actorOf = keyKeeperOf;
const { aSealedCompany, rotateWhole } = rotationStory(db, uses);

const versionsOf = (company: Id) =>
  db.keys.inTenant(company, (tx) =>
    tx.db
      .select({ kind: dataKeys.kind, version: dataKeys.version })
      .from(dataKeys)
      .where(eq(dataKeys.companyId, company)),
  );
const recorded = (company: Id) =>
  db.app.inTenant(company, async (tx) =>
    (
      await tx.db
        .select()
        .from(auditEntries)
        .where(eq(auditEntries.companyId, company))
        .orderBy(auditEntries.at, auditEntries.id)
    ).filter(({ act }) => act.startsWith('keys.')),
  );

test('every value goes to the next version of its key, opens as before, and its row is else untouched', async () => {
  const { company, theirs, others } = await aSealedCompany();
  const rowsBefore = await db.app.inTenant(company.id, (tx) => tx.db.select().from(expenses).orderBy(expenses.id));
  const before = await keysInUse(db, company.id);
  const texts = await openedClaim(db, uses, company.id, theirs);
  expect(Object.keys(texts).length).toBeGreaterThanOrEqual(5);

  expect(await rotateWhole(company.id)).toEqual({ is: 'done' });
  const after = await keysInUse(db, company.id);
  expect(Object.keys(before).every((name) => name.endsWith('/1'))).toBe(true);
  expect(Object.keys(after).every((name) => name.endsWith('/2'))).toBe(true);
  const amounts = (of: Record<string, number>) => Object.values(of).toSorted((a, b) => a - b);
  expect(amounts(after)).toEqual(amounts(before));

  const fresh = await keyWorld(db);
  expect(await openedClaim(db, fresh, company.id, theirs)).toEqual(texts);
  expect(new Set(Object.values(await openedClaim(db, fresh, company.id, others)))).toEqual(new Set(['Yogastudion']));
  const bare = (row: (typeof rowsBefore)[number]) => ({ ...row, vendor: 0, vendorIndex: 0, note: 0 });
  const rowsAfter = await db.app.inTenant(company.id, (tx) => tx.db.select().from(expenses).orderBy(expenses.id));
  expect(rowsAfter.map(bare)).toEqual(rowsBefore.map(bare));

  // The index is found by the key that writes, and it is that of the same text.
  const [index] = await fresh.seals.blindIndexes(company.id, 'expenses.vendor', foldVendor('Simhallen i Ängelholm'));
  expect(rowsAfter.find(({ id }) => id === theirs.id)!.vendorIndex).toEqual(index);
});

test('what is not due is left alone; 90 days or 2^23 nonces make it due', async () => {
  const { company, employee } = await aSealedCompany();
  expect(await rotateWhole(company.id, { every: false })).toEqual({ is: 'done' });
  expect(new Set((await versionsOf(company.id)).map(({ version }) => version))).toEqual(new Set([1]));

  await db.keys.inTenant(company.id, (tx) =>
    tx.db
      .update(dataKeys)
      .set({ uses: dueNonces })
      .where(and(eq(dataKeys.companyId, company.id), eq(dataKeys.holder, employee))),
  );
  expect(await rotateWhole(company.id, { every: false })).toEqual({ is: 'done' });
  const replaced = (await versionsOf(company.id)).filter(({ version }) => version === 2);
  expect(replaced).toEqual([{ kind: 'person', version: 2 }]);

  db.clock.advance(90 * day);
  uses.keys.drop(company.id);
  expect(await rotateWhole(company.id, { every: false })).toEqual({ is: 'done' });
  expect((await versionsOf(company.id)).map(({ kind, version }) => `${kind} ${version}`).toSorted()).toEqual(
    ['index 1', 'index 2', 'person 1', 'person 1', 'person 2', 'person 2', 'person 3'].toSorted(),
  );
});

test('an instance that has not heard of the new version seals with the old one: the last pass takes that too', async () => {
  const { company, employee } = await aSealedCompany();
  const other = await keyWorld(db);
  await other.keys.current(company.id, personHolder(employee));
  const first = await rotateDataKeys(uses, actorOf(company.id), on, true);
  expect(first.is).toBe('waits');
  const late = await sealedClaim(db, other, company, employee, 'Sent');
  expect(Object.keys(await keysInUse(db, company.id)).some((name) => name.endsWith('/1'))).toBe(true);
  if (first.is === 'waits') db.clock.set(first.until);
  expect(await rotateDataKeys(uses, actorOf(company.id), on, false)).toEqual({ is: 'done' });
  expect(Object.keys(await keysInUse(db, company.id)).every((name) => name.endsWith('/2'))).toBe(true);
  expect(new Set(Object.values(await openedClaim(db, other, company.id, late)))).toEqual(new Set(['Sent']));
});

test('a pass that finds nothing counts only when nobody can seal with the old version any more', async () => {
  const company = await aCompany(db);
  const person = company.people.employee.employee;
  const other = await keyWorld(db);
  await other.keys.current(company.id, personHolder(person));
  db.clock.advance(1_000);
  const first = await rotateDataKeys(uses, actorOf(company.id), on, true);
  expect(first.is).toBe('waits');
  await sealedClaim(db, other, company, person, 'Sent');
  if (first.is === 'waits') db.clock.set(first.until);
  expect(await rotateDataKeys(uses, actorOf(company.id), on, false)).toEqual({ is: 'done' });
  expect(Object.keys(await keysInUse(db, company.id)).filter((name) => name.endsWith('/1'))).toEqual(['index/1']);
});

test('what is written under the next index key is found by an instance that has not heard of it', async () => {
  const { company } = await aSealedCompany();
  const other = await keyWorld(db);
  const lookedFor = () => other.seals.blindIndexes(company.id, 'expenses.vendor', 'simhallen');
  await lookedFor();
  await rotateDataKeys(uses, actorOf(company.id), on, true);
  const written = () => uses.seals.blindIndex(company.id, 'expenses.vendor', 'simhallen');
  expect((await written()).readUInt32BE()).toBe(1);
  expect(await lookedFor()).toContainEqual(await written());
  // Each holds its keys for a minute: two minutes later all know the version, and write with it.
  db.clock.advance(2 * 60_000 + 1);
  expect((await written()).readUInt32BE()).toBe(2);
  expect(await lookedFor()).toContainEqual(await written());
});

test('it stops between chunks and goes on from there', async () => {
  const { company } = await aSealedCompany();
  let steps = 0;
  const few: Pace = { goesOn: () => (steps += 1) <= 5 };
  expect(await rotateDataKeys(uses, actorOf(company.id), few, true)).toEqual({ is: 'stopped' });
  const stands = await db.operations.inTenant(company.id, (tx) => runningRotation(tx, 'person'));
  expect(stands).toMatchObject({ passes: 1, finishedAt: null });
  expect(stands!.seen).toBeGreaterThan(0);
  expect(stands!.place).not.toBe(uses.guardedTables.sealed[0]!.name);
  const [moved] = [stands!.moved];
  expect(await rotateWhole(company.id, { every: false })).toEqual({ is: 'done' });
  const rows = await db.operations.inTenant(company.id, (tx) => tx.db.select().from(keyRotations));
  expect(rows).toHaveLength(1);
  expect(rows[0]!.moved).toBeGreaterThan(moved);
  // Each value once: what was moved before it stopped is not moved again.
  const values = Object.values(await keysInUse(db, company.id)).reduce((sum, one) => sum + one, 0);
  expect(rows[0]!.moved).toBe(values);
});

test('an edit beside it is not lost', async () => {
  const { company, employee, theirs } = await aSealedCompany();
  const place = { company: company.id, table: 'expenses', column: 'note', row: theirs.id };
  // The edit comes between the reading of a row and its writing.
  const racing: RotationUses = {
    ...uses,
    operations: {
      ...uses.operations,
      async inTenant(of, work, mode) {
        const answer = await uses.operations.inTenant(of, work, mode);
        const rows = Array.isArray(answer) ? (answer as { values?: Record<string, Buffer | null> }[]) : [];
        if (mode === 'look' && rows.some(({ values }) => (values?.['note']?.length ?? 0) > 22))
          await db.app.inTenant(company.id, async (tx) => {
            const note = await uses.seals.seal('edited', place, employee);
            await tx.db
              .update(expenses)
              .set({ note })
              .where(and(eq(expenses.companyId, company.id), eq(expenses.id, theirs.id)));
          });
        return answer;
      },
    },
  };
  await rotateDataKeys(racing, actorOf(company.id), on, true);
  expect((await openedClaim(db, uses, company.id, theirs))['expenses.note']).toBe('edited');
});

test('where changing rows changes none, it says so and goes no further', async () => {
  const { company } = await aSealedCompany();
  const administrator = await db.client('administrator');
  await administrator.query('create policy blind on expenses as restrictive for update using (false)');
  try {
    await expect(rotateDataKeys(uses, actorOf(company.id), on, true)).rejects.toThrow(NothingChanges);
  } finally {
    await administrator.query('drop policy blind on expenses');
    await administrator.end();
  }
  const stands = await db.operations.inTenant(company.id, (tx) => runningRotation(tx, 'person'));
  expect(stands).toMatchObject({ place: 'expenses', afterId: null, finishedAt: null });
});

test('the versions before go when nothing can need them: not before everybody has let go, nor while a backup may', async () => {
  const { company, theirs } = await aSealedCompany();
  let oldest: Date | 'none' | 'unknown' = 'unknown';
  const backed = { ...uses, backups: { oldest: () => Promise.resolve(oldest) } };
  await rotateWhole(company.id);
  const finished = db.clock.now();
  const retire = () => retireVersions(backed, actorOf(company.id));
  db.clock.advance(uses.settle.dataKey + 1);
  expect(await retire()).toEqual({ dataKeys: 0, companyKeys: 0 });
  oldest = new Date(finished.getTime() - 1);
  expect(await retire()).toEqual({ dataKeys: 0, companyKeys: 0 });
  oldest = new Date(finished.getTime() + 1);
  expect(await retire()).toEqual({ dataKeys: 3, companyKeys: 0 });
  expect(await retire()).toEqual({ dataKeys: 0, companyKeys: 0 });

  const left = await db.keys.inTenant(company.id, (tx) =>
    tx.db.select().from(dataKeys).where(eq(dataKeys.companyId, company.id)),
  );
  expect(left.map(({ version }) => version)).toEqual([2, 2, 2]);
  for (const { id } of left) {
    const copy = JSON.parse((await uses.copies.get(copyName(company.id, id)))!.toString('utf8')) as {
      versions: unknown[];
    };
    expect(copy.versions).toHaveLength(1);
  }
  expect(new Set(Object.values(await openedClaim(db, await keyWorld(db), company.id, theirs))).size).toBe(1);
  expect((await recorded(company.id)).map(({ act }) => act)).toEqual([
    'keys.rotation-started',
    'keys.version-made',
    'keys.rotation-finished',
    'keys.versions-retired',
  ]);
  expect(
    (await recorded(company.id)).every(({ actorKind, actorId }) => actorKind === 'machine' && actorId === 'key-keeper'),
  ).toBe(true);
});

test('an index key stays while something is found by it that cannot be made anew', async () => {
  const { company } = await aSealedCompany();
  const seller = await uses.seals.blindIndex(company.id, 'reading_quality.seller', 'simhallen');
  const client = await db.client('administrator');
  await client.query(
    `insert into reading_quality (company_id, seller, month, scanner, version, field, kept, corrected, missed)
     values ($1, $2, '2026-05-01', 'on-device', '1', 'total', 1, 0, 0)`,
    [company.id, seller],
  );
  await rotateWhole(company.id);
  db.clock.advance(uses.settle.dataKey + 1);
  expect(await retireVersions(uses, actorOf(company.id))).toEqual({ dataKeys: 2, companyKeys: 0 });
  expect(await uses.seals.blindIndexes(company.id, 'reading_quality.seller', 'simhallen')).toContainEqual(seller);
  await client.query('delete from reading_quality where company_id = $1', [company.id]);
  await client.end();
  expect(await retireVersions(uses, actorOf(company.id))).toEqual({ dataKeys: 1, companyKeys: 0 });
});

test('bytes that no key of ours sealed are counted and left', async () => {
  const { company, theirs } = await aSealedCompany();
  const stranger = encrypt(Buffer.from('"x"'), { ...formerKeyOf(randomBytes(32), company.id) }, randomBytes(12), ['x']);
  const client = await db.client('administrator');
  await client.query('update expenses set note = $1 where id = $2', [stranger, theirs.id]);
  await client.end();
  expect(await rotateWhole(company.id)).toEqual({ is: 'done' });
  const [rotation] = await db.operations.inTenant(company.id, (tx) => tx.db.select().from(keyRotations));
  expect(rotation!.left).toBe(1);
});
