import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { plainDate, swedishDay } from '../../shared/kernel/plain-date.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { beginErasure } from '../../shared/protection/erasure/begin-erasure.ts';
import { readDue } from '../../shared/protection/retention/people-store.ts';
import { heldPeople } from '../../shared/people/limits/index.ts';
import { placeHold } from '../../shared/protection/retention/place-hold.ts';
import { decideRightsRequest } from '../../shared/protection/rights/decide-rights-request.ts';
import { enterRightsRequest } from '../../shared/protection/rights/enter-rights-request.ts';
import type { RequestKind } from '../../shared/protection/rights/request-kind.ts';
import { asMachine, type Person } from '../../shared/platform/actor.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { erasureWorld } from '../support/erasure-world.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { rightsWorld } from '../support/rights-world.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, later, uses } = world;
const rights = rightsWorld(world);
const { toErase, erase } = await erasureWorld(world);
const reason = 'En tvist om ett utlägg.';

const leaves = (company: ACompany, { employee }: Person, day: string | null) =>
  db.app.inTenant(company.id, (tx) =>
    tx.db
      .update(employees)
      .set({ employedUntil: day === null ? null : plainDate(day) })
      .where(eq(employees.id, employee)),
  );
const due = (company: ACompany) =>
  db.operations.inTenant(company.id, async (tx) => readDue(tx, 'P1Y', await heldPeople(tx), 50));
const isErased = (company: ACompany, { employee }: Person) =>
  db.app.inTenant(company.id, async (tx) => {
    const [row] = await tx.db.select().from(employees).where(eq(employees.id, employee));
    return row!.erasedAt !== null;
  });
const request = (company: ACompany, kind: RequestKind) =>
  enterRightsRequest(uses, company.people.hr, {
    employee: company.people.colleague.employee,
    kind,
    receivedOn: swedishDay(db.clock.now()),
    words: 'Kom med brev.',
    sendTo: null,
    identityWay: 'in-person',
  });

test('a hold that comes after an erasure has begun is refused, and says so', async () => {
  const company = await aCompany(db);
  const { hr, employee, colleague } = company.people;
  await placeHold(uses, hr, { employee: colleague.employee, reason });
  const message = toErase(employee);
  await db.operations.inTenant(company.id, (tx) => beginErasure(tx, asMachine('eraser', company.id), message));
  await expectRefusal(placeHold(uses, hr, { employee: employee.employee, reason }), 'being-erased');
  expect(await erase(message)).toBe('done');
});

test('who has been erased is not asked for again, and whose data is restricted is not asked for at all', async () => {
  const company = await aCompany(db);
  const { hr, employee, colleague } = company.people;
  await rights.granted(colleague, hr, 'restriction');
  await leaves(company, employee, '2020-01-31');
  await leaves(company, colleague, '2020-01-31');
  expect(await due(company)).toEqual([employee.employee]);
  await erase(toErase(employee, { basis: 'retention' }));
  expect(await isErased(company, employee)).toBe(true);
  expect(await due(company)).toEqual([]);
});

test('for their age alone nobody is erased who works here again by then, or whose data is restricted', async () => {
  const company = await aCompany(db);
  const { hr, employee, colleague } = company.people;
  await rights.granted(colleague, hr, 'restriction');
  await leaves(company, colleague, '2020-01-31');
  for (const person of [employee, colleague]) {
    await erase(toErase(person, { basis: 'retention' }));
    expect(await isErased(company, person)).toBe(false);
  }
  // Their own request is another matter.
  await erase(toErase(colleague, { request: db.randomness.id() }));
  expect(await isErased(company, colleague)).toBe(true);
});

test('what one of HR wrote down, another decides, where it erases somebody', async () => {
  const company = await aCompany(db);
  const { hr, otherHr } = company.people;
  const { id, version } = await request(company, 'erasure');
  later();
  const granted = { version, outcome: 'granted', ground: null, answer: 'Ja.' } as const;
  await expectRefusal(decideRightsRequest(uses, hr, id, granted), 'entered-by-you');
  expect(await decideRightsRequest(uses, otherHr, id, granted)).toMatchObject({ outcome: 'granted' });
});

test('an erasure in part leaves what a law keeps, and no other part', async () => {
  const company = await aCompany(db);
  const { hr, employee } = company.people;
  const { id, version } = await rights.ask(employee, 'erasure');
  later();
  const decide = (ground: 'legal-claim' | 'still-needed' | 'law-keeps') =>
    decideRightsRequest(uses, hr, id, { version, outcome: 'partly', ground, answer: 'Delvis.' });
  await expectRefusal(decide('legal-claim'), 'input-invalid');
  await expectRefusal(decide('still-needed'), 'input-invalid');
  expect(await decide('law-keeps')).toMatchObject({ outcome: 'partly' });
});

test('a copy is not sent past the sign-in of somebody who has one', async () => {
  const company = await aCompany(db);
  const asked = {
    employee: company.people.colleague.employee,
    kind: 'access',
    receivedOn: swedishDay(db.clock.now()),
    words: 'Brev.',
    sendTo: 'x@annanstans.example',
    identityWay: 'in-person',
  } as const;
  await expectRefusal(enterRightsRequest(uses, company.people.hr, asked), 'input-invalid');
});
