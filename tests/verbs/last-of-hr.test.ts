import { expect, test } from 'vitest';
import { changeEmployment } from '../../shared/people/employment/change-employment.ts';
import { showEmployment } from '../../shared/people/employment/show-employment.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { verbWorld } from '../support/verb-world.ts';

const { db, uses } = await verbWorld();

/** As HR types a last day. */
async function end(by: Person, { employee }: Person, employedUntil: string | null) {
  const { version, employee: who, employedFrom } = await showEmployment(uses, by, employee);
  const rest = { employeeNumber: null, department: null, manager: null, partTimePermille: 1000 };
  const { name, workEmail } = who;
  return changeEmployment(uses, by, employee, { version, name, workEmail, ...rest, employedFrom, employedUntil });
}

test('of HR somebody stays: a last day to come is not for the last whose employment goes on', async () => {
  const { hr, otherHr, employee } = (await aCompany(db)).people;
  await end(hr, otherHr, '2026-08-31');
  await expectRefusal(end(otherHr, hr, '2026-09-30'), 'last-hr');
  await expectRefusal(end(otherHr, hr, '2026-08-31'), 'last-hr');
  // Longer is no end, and of the other one's it is none that is still to come.
  expect((await end(hr, otherHr, '2026-12-31')).employedUntil).toBe('2026-12-31');
  await expectRefusal(
    end(hr, otherHr, '2026-11-30').then(() => end(otherHr, hr, '2026-12-31')),
    'last-hr',
  );
  await end(hr, otherHr, null);
  expect((await end(otherHr, hr, '2026-09-30')).employedUntil).toBe('2026-09-30');
  expect((await end(hr, employee, '2026-06-30')).employedUntil).toBe('2026-06-30');
});
