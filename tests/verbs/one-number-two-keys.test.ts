import { setTimeout as pause } from 'node:timers/promises';
import { isNotNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { parsePersonnummer } from '../../shared/kernel/personnummer.ts';
import { parsePlainDate } from '../../shared/kernel/plain-date.ts';
import { sealChange, writeChange } from '../../shared/people/employees/details-change.ts';
import { loadDetails } from '../../shared/people/employees/private-store.ts';
import { employeePrivate } from '../../shared/people/employees/table.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld, type KeyWorld } from '../support/key-world.ts';
import { rotationWorld } from '../support/rotation-world.ts';
import { rotationStory } from '../support/rotation-story.ts';

const db = await freshDatabase();
const uses = await rotationWorld(db);
const number = parsePersonnummer('19811218-9876', parsePlainDate('2026-11-26')!)!;

test('a number that two people are given at once is one’s alone, also while the index key is replaced between the two', async () => {
  const company = await aCompany(db);
  const { employee, colleague, hr } = company.people;
  const sealed = async ({ seals }: KeyWorld, person: string) => {
    const known = await db.app.inTenant(company.id, (tx) => loadDetails(tx, person));
    return sealChange({ seals }, company.id, known, { version: 0, details: { personnummer: number } });
  };
  await uses.seals.blindIndex(company.id, 'made', 'here');
  db.clock.advance(1_000);
  await rotationStory(db, uses).rotateWhole(company.id);
  const instance = await keyWorld(db);
  // The version that an instance wrote with a moment ago, and the one that it writes with now.
  const first = await sealed(instance, employee.employee);
  const second = await sealed(instance, colleague.employee);
  const [now, former] = first.indexes;
  const withFormer = { ...first, columns: { ...first.columns, personnummerIndex: former! } };
  expect(second.columns.personnummerIndex).toEqual(now);

  let commit = (): void => undefined;
  const held = new Promise<void>((resolve) => (commit = resolve));
  const ofFirst = db.app.inTenant(company.id, async (tx) => {
    await writeChange(tx, hr, withFormer);
    await held;
  });
  await pause(200);
  const ofSecond = db.app.inTenant(company.id, (tx) => writeChange(tx, hr, second));
  void ofSecond.catch(() => undefined);
  await pause(200);
  commit();
  await ofFirst;
  await expect(ofSecond).rejects.toMatchObject({ code: 'personnummer-taken' });
  expect(
    await db.app.inTenant(company.id, (tx) => tx.db.$count(employeePrivate, isNotNull(employeePrivate.personnummer))),
  ).toBe(1);
});
