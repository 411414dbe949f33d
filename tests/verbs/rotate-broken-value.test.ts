import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Personnummer } from '../../shared/kernel/personnummer.ts';
import { employeePrivate, personnummerPurpose } from '../../shared/people/employees/table.ts';
import { keyRotations } from '../../shared/protection/key-rotation/table.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';
import { keysInUse, openedClaim, rotationWorld } from '../support/rotation-world.ts';
import { rotationStory } from '../support/rotation-story.ts';

const db = await freshDatabase();
const uses = await rotationWorld(db);
const { aSealedCompany, rotateWhole } = rotationStory(db, uses);

test('a value that was changed from outside holds up no other: it stays as it is, and is counted', async () => {
  const { company, theirs, others } = await aSealedCompany();
  await db.operations.inTenant(company.id, async (tx) => {
    await tx.db.execute(sql`
      update expenses set note = set_byte(note, length(note) - 1, get_byte(note, length(note) - 1) # 1)
      where company_id = ${company.id} and id = ${theirs.id}`);
  });
  expect(await rotateWhole(company.id)).toEqual({ is: 'done' });
  expect(new Set(Object.values(await openedClaim(db, await keyWorld(db), company.id, others)))).toEqual(
    new Set(['Yogastudion']),
  );
  const old = Object.entries(await keysInUse(db, company.id)).filter(([name]) => name.endsWith('/1'));
  expect(old.map(([, count]) => count)).toEqual([1]);
  const [rotation] = await db.app.inTenant(company.id, (tx) =>
    tx.db.select().from(keyRotations).where(eq(keyRotations.companyId, company.id)),
  );
  expect(rotation).toMatchObject({ left: 1 });
});

test('a number that two people have, each indexed by another key, holds up no other', async () => {
  const { company, employee, others } = await aSealedCompany();
  const { hr } = company.people;
  expect(await rotateWhole(company.id)).toEqual({ is: 'done' });
  const { seals } = await keyWorld(db);
  const [now, before] = await seals.blindIndexes(company.id, personnummerPurpose, employee);
  const place = { company: company.id, table: 'employee_private', column: 'personnummer', row: hr.employee };
  const personnummer = await seals.seal(employee as Personnummer, place, hr.employee);
  await db.app.inTenant(company.id, async (tx) => {
    const { employeeId, personnummerIndex } = employeePrivate;
    await tx.db.update(employeePrivate).set({ personnummerIndex: before! }).where(eq(employeeId, employee));
    expect(await tx.db.$count(employeePrivate, eq(personnummerIndex, before!))).toBe(1);
    await tx.db.insert(employeePrivate).values({
      ...{ companyId: company.id, employeeId: hr.employee, version: 1, changedAt: tx.now },
      ...{ personnummer, personnummerIndex: now! },
    });
  });
  db.clock.advance(1_000);
  expect(await rotateWhole(company.id)).toEqual({ is: 'done' });
  expect(new Set(Object.values(await openedClaim(db, await keyWorld(db), company.id, others)))).toEqual(
    new Set(['Yogastudion']),
  );
  // One of the two has the index of the key that writes.
  const versions = (await db.app.inTenant(company.id, (tx) => tx.db.select().from(employeePrivate)))
    .filter(({ employeeId }) => employeeId === employee || employeeId === hr.employee)
    .map(({ personnummerIndex }) => personnummerIndex!.readUInt32BE());
  expect(versions).toContain(3);
});

test('a key that cannot be opened ends the pass: nothing that it sealed is given up', async () => {
  const { company } = await aSealedCompany();
  await db.keys.inTenant(company.id, (tx) =>
    tx.db.execute(sql`
      update data_keys set wrapped = set_byte(wrapped, length(wrapped) - 1, get_byte(wrapped, length(wrapped) - 1) # 1)
      where company_id = ${company.id} and kind = 'person'`),
  );
  await expect(rotateWhole(company.id)).rejects.toMatchObject({ name: 'SealBroken' });
  const [rotation] = await db.app.inTenant(company.id, (tx) =>
    tx.db.select().from(keyRotations).where(eq(keyRotations.companyId, company.id)),
  );
  expect(rotation).toMatchObject({ left: 0, finishedAt: null });
});
