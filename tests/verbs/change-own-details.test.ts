import { expect, test } from 'vitest';
import { changeOwnDetails } from '../../shared/people/employees/change-own-details.ts';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { showOwnDetails } from '../../shared/people/employees/show-own-details.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy, recordsOf } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const { db, uses } = await verbWorld();
const company = await aCompany(db);
const { hr, employee, colleague } = company.people;
const nothing = { email: null, phone: null, bankAccount: null };

test('somebody sets their own details and sees them, and nobody else’s move', async () => {
  const typed = {
    ...nothing,
    phone: '0701740605',
    bankAccount: { clearing: null, number: 'SE45 5000 0000 0583 9825 7466' },
  };
  const recorded = await recordedBy(db.app, company.id, async () => {
    await changeOwnDetails(uses, employee, { version: 0, ...typed });
  });
  expect(recorded).toEqual({ audit: ['employee.details-changed'], events: [], outbox: [] });
  const before = await recordsOf(db.app, company.id);
  expect(await showOwnDetails(uses, employee)).toMatchObject({
    employee: { id: employee.employee },
    version: 1,
    personnummer: null,
    email: null,
    phone: '+46701740605',
    bankAccount: { clearing: null, number: 'SE4550000000058398257466' },
  });
  expect(await showOwnDetails(uses, colleague)).toMatchObject({ ...nothing, version: 0 });
  expect(await recordsOf(db.app, company.id)).toEqual(before);
});

test('the personnummer that HR has set is shown, and stays whatever is sent along', async () => {
  const { version } = await showOwnDetails(uses, employee);
  const set = await changePrivateDetails(uses, hr, employee.employee, {
    ...nothing,
    version,
    personnummer: '19821101-2391',
  });
  const sent = { ...nothing, version: set.version, email: 'a@hemma.example', personnummer: '19901210-2381' };
  const changed = await changeOwnDetails(uses, employee, sent);
  expect(changed).toMatchObject({ personnummer: '19821101-2391', email: 'a@hemma.example', version: set.version + 1 });
});

test('HR who changed something meanwhile is not overwritten', async () => {
  const { version, personnummer } = await showOwnDetails(uses, employee);
  await changePrivateDetails(uses, hr, employee.employee, {
    ...nothing,
    version,
    personnummer,
    phone: '08-465 004 00',
  });
  await expectRefusal(changeOwnDetails(uses, employee, { ...nothing, version }), 'changed-meanwhile');
  expect(await showOwnDetails(uses, employee)).toMatchObject({ phone: '+46846500400' });
});

test('somebody without a role has no details to see or set', async () => {
  const nobody = { ...employee, roles: [] };
  await expectRefusal(showOwnDetails(uses, nobody), 'not-allowed');
  await expectRefusal(changeOwnDetails(uses, nobody, { ...nothing, version: 4 }), 'not-allowed');
});
