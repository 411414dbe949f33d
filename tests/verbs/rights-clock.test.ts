import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/kernel/plain-date.ts';
import { extendRightsRequest } from '../../shared/protection/rights/extend-rights-request.ts';
import { remindRights } from '../../shared/protection/rights/remind-rights.ts';
import { withdrawOwnRequest } from '../../shared/protection/rights/withdraw-own-request.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { rightsWorld } from '../support/rights-world.ts';
import { verbWorld } from '../support/verb-world.ts';
import { control } from '../support/control.ts';

control('requests');

const world = await verbWorld();
const { db, later } = world;
const { uses, ask, told, entered, today } = rightsWorld(world);

describe('time', () => {
  test('is extended once, with a reason that the person reads, and reminders begin anew', async () => {
    const company = await aCompany(db);
    const { employee, hr } = company.people;
    const { id, version, dueOn } = await ask(employee, 'correction');
    later();
    const extended = await extendRightsRequest(uses, hr, id, { version, months: 2, reason: 'Många uppgifter.' });
    expect(extended).toMatchObject({ extended: true, extensionReason: 'Många uppgifter.', state: 'identity-verified' });
    expect(extended.dueOn > dueOn).toBe(true);
    expect(extended.moves).not.toContain('extend');
    expect(await told(company, 'employee')).toEqual(['rights-extended']);
    const other = await ask(company.people.colleague, 'correction');
    const twice = await Promise.allSettled(
      [1, 2].map((months) => extendRightsRequest(uses, hr, other.id, { version: other.version, months, reason: 'x' })),
    );
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expectRefusal(
      extendRightsRequest(uses, hr, id, { version: extended.version, months: 1, reason: 'Mer.' }),
      'extension-too-late',
    );
  });

  test('is not extended after the first month', async () => {
    const company = await aCompany(db, { spare: true });
    const late = await entered(company, { receivedOn: addDays(today(), -31), identityWay: 'in-person' });
    expect(late.daysLeft).toBeLessThan(0);
    await expectRefusal(
      extendRightsRequest(uses, company.people.hr, late.id, { version: late.version, months: 1, reason: 'Sent.' }),
      'extension-too-late',
    );
  });

  test('reminds HR at 14, 7 and 2 days and when it is overdue, each once, also where two run at once', async () => {
    const company = await aCompany(db);
    const start = db.clock.now();
    const { dueOn } = await ask(company.people.employee, 'correction');
    const left = (days: number) => db.clock.set(new Date(`${addDays(dueOn, -days)}T10:00:00Z`));
    const counts: number[] = [];
    for (const days of [20, 14, 13, 7, 2, 1, 0, -1, -2]) {
      left(days);
      const [one, other] = await Promise.all([remindRights(uses, company.id), remindRights(uses, company.id)]);
      counts.push(one + other);
    }
    db.clock.set(start);
    expect(counts).toEqual([0, 1, 0, 1, 1, 0, 0, 1, 0]);
    const kinds = ['14-days', '7-days', '2-days'].map((when) => `rights-due-in-${when}`);
    for (const who of ['hr', 'otherHr'] as const)
      expect(await told(company, who)).toEqual(['rights-received', ...kinds, 'rights-overdue']);
    expect(await told(company, 'employee')).toEqual([]);
  });

  test('runs for nothing that has ended', async () => {
    const company = await aCompany(db);
    const start = db.clock.now();
    const { id, dueOn } = await ask(company.people.employee, 'correction');
    later();
    await withdrawOwnRequest(uses, company.people.employee, id);
    db.clock.set(new Date(`${addDays(dueOn, 3)}T10:00:00Z`));
    expect(await remindRights(uses, company.id)).toBe(0);
    db.clock.set(start);
  });
});
