import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/kernel/plain-date.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { forgetHolder } from '../../shared/platform/encryption/data-keys/forget-holder.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { carryOutRightsRequest } from '../../shared/protection/rights/carry-out-rights-request.ts';
import { closeRightsRequest } from '../../shared/protection/rights/close-rights-request.ts';
import { decideRightsRequest } from '../../shared/protection/rights/decide-rights-request.ts';
import { dueDay } from '../../shared/protection/rights/due-day.ts';
import { listRightsRequests } from '../../shared/protection/rights/list-rights-requests.ts';
import { settleErasure } from '../../shared/protection/rights/settle-erasure.ts';
import { showOwnRights } from '../../shared/protection/rights/show-own-rights.ts';
import { rightsRequests } from '../../shared/protection/rights/table.ts';
import { verifyIdentity } from '../../shared/protection/rights/verify-identity.ts';
import { withdrawOwnRequest } from '../../shared/protection/rights/withdraw-own-request.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { rightsWorld } from '../support/rights-world.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, later, messages } = world;
const { uses, ask, show, granted, told, entered, today } = rightsWorld(world);

describe('a request in the app', () => {
  test('is of somebody who is known by their session, is due by the stricter day, and is told of to HR', async () => {
    const company = await aCompany(db);
    const { employee, hr } = company.people;
    const recorded = await recordedBy(db.app, company.id, () => ask(employee, 'correction', 'Fel förnamn.'));
    expect(recorded.audit.slice(0, 2)).toEqual(['rights-request.received', 'rights-request.identity-verified']);
    expect(await told(company, 'hr')).toEqual(['rights-received']);
    expect(await told(company, 'employee')).toEqual([]);
    const [row] = (await listRightsRequests(uses, hr, {})).items;
    expect(row).toMatchObject({ kind: 'correction', state: 'identity-verified', dueOn: dueDay(today()) });
    expect(await show(hr, row!.id)).toMatchObject({
      words: 'Fel förnamn.',
      identityWay: 'session',
      inApp: true,
      own: false,
      moves: ['extend', 'decide'],
    });
  });

  test('is refused a second time while the first is open, also where both come at once', async () => {
    const { people } = await aCompany(db);
    const twice = await Promise.allSettled([ask(people.employee, 'erasure'), ask(people.employee, 'erasure')]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expectRefusal(ask(people.employee, 'erasure'), 'request-under-way');
    await ask(people.employee, 'objection');
    await ask(people.colleague, 'erasure');
  });

  test('is taken back until it is decided, by its person alone', async () => {
    const { people } = await aCompany(db);
    const { id, version, mayWithdraw } = await ask(people.employee, 'objection');
    expect(mayWithdraw).toBe(true);
    await expectRefusal(withdrawOwnRequest(uses, people.colleague, id), 'not-found');
    later();
    expect(await withdrawOwnRequest(uses, people.employee, id)).toMatchObject({ state: 'withdrawn', daysLeft: null });
    const decision = { version: version + 1, outcome: 'granted', ground: null, answer: 'Ja.' } as const;
    await expectRefusal(decideRightsRequest(uses, people.hr, id, decision), 'request-not-there-yet');
  });

  test('keeps what was written sealed, and forgets it with the person', async () => {
    const company = await aCompany(db);
    const { employee, hr } = company.people;
    const { id } = await ask(employee, 'correction', 'Kanariefågel om hälsa');
    const client = await db.client('administrator');
    const { rows } = await client.query(`select encode(words, 'escape') as words from rights_requests where id = $1`, [
      id,
    ]);
    expect(rows[0].words).not.toContain('Kanariefågel');
    expect((await show(hr, id)).words).toBe('Kanariefågel om hälsa');
    await forgetHolder({ ...uses, dataKeys: uses.keys.dataKeys }, company.id, personHolder(employee.employee));
    expect((await show(hr, id)).words).toBeNull();
  });
});

describe('a decision', () => {
  test('that refuses says why, by which ground, and where to complain, and closes what its person follows in the app', async () => {
    const company = await aCompany(db);
    const { employee, hr } = company.people;
    const { id, version } = await ask(employee, 'erasure');
    const refuse = (ground: 'law-keeps' | 'is-correct' | null) =>
      decideRightsRequest(uses, hr, id, { version, outcome: 'refused', ground, answer: 'Bokföringen.' });
    await expectRefusal(refuse(null), 'input-invalid');
    await expectRefusal(refuse('is-correct'), 'input-invalid');
    later();
    const recorded = await recordedBy(db.app, company.id, () => refuse('law-keeps'));
    expect(recorded.audit).toContain('rights-request.decided');
    expect(recorded.outbox).not.toContain('erase-person');
    const own = (await showOwnRights(uses, employee)).items[0]!;
    expect(own).toMatchObject({ state: 'closed', outcome: 'refused', ground: 'law-keeps', answer: 'Bokföringen.' });
    expect(own.complain?.sv).toContain('IMY');
    expect(await told(company, 'employee')).toEqual(['rights-decided']);
  });

  test('on a correction is carried out by HR, who says what was done', async () => {
    const { people } = await aCompany(db);
    const decided = await granted(people.employee, people.hr, 'correction');
    expect(decided).toMatchObject({ state: 'decided', moves: ['carry-out'] });
    later();
    const done = await carryOutRightsRequest(uses, people.hr, decided.id, {
      version: decided.version,
      done: 'Namnet rättat.',
    });
    expect(done).toMatchObject({ state: 'closed', done: 'Namnet rättat.', moves: [] });
    await expectRefusal(
      carryOutRightsRequest(uses, people.hr, decided.id, { version: done.version, done: 'Igen.' }),
      'request-not-there-yet',
    );
  });

  test('that grants an erasure sends it to its queue, and what comes back closes the request', async () => {
    const company = await aCompany(db);
    const { employee, hr } = company.people;
    const { id } = await granted(employee, hr, 'erasure');
    const [sent] = await messages(company.id, 'erase-person');
    expect(sent).toMatchObject({ version: 1, employee: employee.employee, request: id, basis: 'request' });
    const erasure = db.randomness.id();
    const back = { version: 1, id: db.randomness.id(), company: company.id, request: id, erasure } as const;
    later();
    expect(await settleErasure(uses, back)).toBe('done');
    expect(await settleErasure(uses, back)).toBe('repeated');
    expect(await show(hr, id)).toMatchObject({ state: 'closed', moves: [] });
    expect(await settleErasure(uses, { ...back, id: db.randomness.id() })).toBe('gone');
  });

  test('that a legal hold keeps from being carried out waits, is told of to HR, and is begun anew', async () => {
    const company = await aCompany(db);
    const { employee, hr } = company.people;
    const { id } = await granted(employee, hr, 'erasure');
    const back = {
      version: 1,
      id: db.randomness.id(),
      company: company.id,
      request: id,
      erasure: null,
      held: true,
    } as const;
    later();
    expect(await settleErasure(uses, back)).toBe('held');
    const held = await show(hr, id);
    expect(held).toMatchObject({ state: 'decided', moves: ['carry-out'] });
    expect(held.heldAt).not.toBeNull();
    expect(await told(company, 'hr')).toContain('rights-held');
    later();
    const again = await carryOutRightsRequest(uses, hr, id, { version: held.version, done: 'Bevarandet är över.' });
    expect(again).toMatchObject({ state: 'decided', heldAt: null, moves: [] });
    expect(await messages(company.id, 'erase-person')).toHaveLength(2);
  });

  test('is nobody’s own, unless they are all of HR there is', async () => {
    const { id: company, people } = await aCompany(db);
    const { id, version } = await ask(people.hr, 'correction');
    const decision = { version, outcome: 'granted', ground: null, answer: 'Ja.' } as const;
    expect(await show(people.hr, id)).toMatchObject({ own: true, moves: [] });
    await expectRefusal(decideRightsRequest(uses, people.hr, id, decision), 'own-request');
    expect((await show(people.otherHr, id)).moves).toEqual(['extend', 'decide']);
    await db.app.inTenant(company, (tx) =>
      tx.db.update(employees).set({ disabledAt: tx.now }).where(eq(employees.id, people.otherHr.employee)),
    );
    expect((await decideRightsRequest(uses, people.hr, id, decision)).state).toBe('decided');
  });

  test('of what has changed since it was read is refused, and two at once are one', async () => {
    const { people } = await aCompany(db);
    const { id, version } = await ask(people.employee, 'restriction');
    const decide = (outcome: 'granted' | 'refused') =>
      decideRightsRequest(uses, people.hr, id, {
        version,
        outcome,
        ground: outcome === 'granted' ? null : 'no-ground',
        answer: 'Så är det.',
      });
    const both = await Promise.allSettled([decide('granted'), decide('refused')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expectRefusal(decide('granted'), 'changed-meanwhile');
  });
});

describe('a request that HR writes down', () => {
  test('waits until it is known who asks, and then goes on; the clock counts from the day it came', async () => {
    const company = await aCompany(db, { spare: true });
    const { hr } = company.people;
    const receivedOn = addDays(today(), -10);
    const request = await entered(company, { receivedOn });
    expect(request).toMatchObject({
      state: 'received',
      inApp: false,
      dueOn: dueDay(receivedOn),
      moves: ['verify', 'extend'],
    });
    expect(request.daysLeft).toBeLessThanOrEqual(20);
    later();
    const known = await verifyIdentity(uses, hr, request.id, { version: request.version, way: 'call-back' });
    expect(known).toMatchObject({ state: 'identity-verified', identityWay: 'call-back', moves: ['extend', 'decide'] });
    expect(known.identityBy).toBe('Hr Exempel');
  });

  test('is not of a day ahead, nor one’s own, nor of another company', async () => {
    const company = await aCompany(db, { spare: true });
    const other = await aCompany(db);
    await expectRefusal(entered(company, { receivedOn: addDays(today(), 1) }), 'input-invalid');
    await expectRefusal(entered(company, { employee: company.people.hr.employee }), 'own-request');
    await expectRefusal(entered(company, { employee: other.people.employee.employee }), 'input-invalid');
    await expectRefusal(entered(company, { sendTo: 'ingen adress' }), 'input-invalid');
  });

  test('of somebody who cannot sign in is closed by HR, who has told them', async () => {
    const company = await aCompany(db, { spare: true });
    const { hr, spare } = company.people;
    await db.app.inTenant(company.id, (tx) =>
      tx.db.update(employees).set({ disabledAt: tx.now }).where(eq(employees.id, spare.employee)),
    );
    const request = await entered(company, { kind: 'objection', identityWay: 'document-seen' });
    later();
    const refused = await decideRightsRequest(uses, hr, request.id, {
      version: request.version,
      outcome: 'refused',
      ground: 'compelling-grounds',
      answer: 'Nej.',
    });
    expect(refused).toMatchObject({ state: 'decided', moves: ['close'] });
    later();
    expect(await closeRightsRequest(uses, hr, request.id, { version: refused.version })).toMatchObject({
      state: 'closed',
    });
    expect(await told(company, 'spare')).toEqual([]);
  });
});

test('HR sees what waits, the most urgent first, and all, the latest first', async () => {
  const company = await aCompany(db, { spare: true });
  const { hr, employee, colleague } = company.people;
  await entered(company, { receivedOn: addDays(today(), -5) });
  const { id: withdrawn } = await ask(employee, 'correction');
  await ask(colleague, 'erasure');
  await withdrawOwnRequest(uses, employee, withdrawn);
  const kindsOf = async (status: 'open' | 'all') =>
    (await listRightsRequests(uses, hr, { status })).items.map(({ kind, person }) => [person.name, kind]);
  expect(await kindsOf('open')).toEqual([
    ['Spare Exempel', 'correction'],
    ['Colleague Exempel', 'erasure'],
  ]);
  expect((await kindsOf('all')).map(([name]) => name)).toEqual([
    'Colleague Exempel',
    'Employee Exempel',
    'Spare Exempel',
  ]);
  expect((await listRightsRequests(uses, hr, {})).waiting).toBe(2);
});

test('who asked what and when can be changed by nobody', async () => {
  const { id: company, people } = await aCompany(db);
  const { id } = await ask(people.employee, 'correction');
  const change = (set: object) =>
    db.app.inTenant(company, (tx) => tx.db.update(rightsRequests).set(set).where(eq(rightsRequests.id, id)));
  for (const set of [{ kind: 'erasure' }, { receivedOn: '2020-01-01' }, { employeeId: people.hr.employee }])
    await expect(change(set)).rejects.toMatchObject({ cause: { code: '42501' } });
});
