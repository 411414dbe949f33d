import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { listNotifications } from '../../shared/messages/notifications/list-notifications.ts';
import { sendMail } from '../../shared/messages/notifications/send-mail.ts';
import { tellOfKeys } from '../../shared/messages/notifications/tell-of-keys.ts';
import { makeApiKey } from '../../shared/people/api-keys/make-api-key.ts';
import { revokeApiKey } from '../../shared/people/api-keys/revoke-api-key.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { aCompany } from '../support/a-company.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses, later } = world;
const hour = 60 * 60;
const make = (hr: Parameters<typeof makeApiKey>[1], days: number, name = 'Lönesystemet') =>
  makeApiKey(uses, hr, { name, scopes: ['people.read'], days });
const kindsOf = async (person: Parameters<typeof listNotifications>[1]) =>
  (await listNotifications(uses, person)).items.map(({ kind }) => kind);

test(
  'from its making to a week after its end, hourly and twice at once, each of HR is told four times',
  { timeout: 60_000 },
  async () => {
    const company = await aCompany(db);
    const { hr, otherHr, manager, employee } = company.people;
    await make(hr, 30);
    let told = 0;
    for (let hours = 0; hours < 40 * 24; hours += 3) {
      const both = await Promise.all([tellOfKeys(uses, company.id), tellOfKeys(uses, company.id)]);
      told += both[0] + both[1];
      later(3 * hour);
    }
    const four = ['key-expired', 'key-expires-in-1-day', 'key-expires-in-7-days', 'key-expires-in-14-days'];
    expect(told).toBe(8);
    expect(await kindsOf(hr)).toEqual(four);
    expect(await kindsOf(otherHr)).toEqual(four);
    expect([await kindsOf(manager), await kindsOf(employee)]).toEqual([[], []]);
    expect(await world.messages(company.id, 'send-mail')).toHaveLength(8);
  },
);

test('a job that was away tells of the latest alone', async () => {
  const company = await aCompany(db);
  await make(company.people.hr, 30);
  later(28 * 24 * hour);
  await tellOfKeys(uses, company.id);
  expect(await kindsOf(company.people.hr)).toEqual(['key-expires-in-7-days']);
});

test('all of it is written, or nothing', async () => {
  const company = await aCompany(db);
  await make(company.people.hr, 10);
  later(4 * 24 * hour);
  const failing = {
    database: {
      ...db.app,
      inTenant: ((id, work, mode) =>
        db.app.inTenant(
          id,
          async (tx) => {
            await work(tx);
            throw new Error('the process ends here');
          },
          mode,
        )) as typeof db.app.inTenant,
    },
  };
  const nothing = await recordedBy(db.app, company.id, async () => {
    await expect(tellOfKeys(failing, company.id)).rejects.toThrow('ends here');
  });
  expect(nothing).toEqual({ audit: [], events: [], outbox: [] });
  expect(await kindsOf(company.people.hr)).toEqual([]);
  const all = await recordedBy(db.app, company.id, () => tellOfKeys(uses, company.id));
  expect(all).toEqual({
    audit: ['notification.delivered', 'notification.delivered'],
    events: [],
    outbox: ['send-mail', 'send-mail'],
  });
});

test('a revoked key, a company that has none and an HR person who has left are left alone', async () => {
  const company = await aCompany(db);
  const { hr, otherHr } = company.people;
  expect(await tellOfKeys(uses, company.id)).toBe(0);
  const { key } = await make(hr, 10);
  await make(hr, 10, 'Den andra');
  later(4 * 24 * hour);
  await revokeApiKey(uses, hr, key.id);
  await db.app.inTenant(company.id, (tx) =>
    tx.db
      .update(employees)
      .set({ disabledAt: tx.now })
      .where(and(eq(employees.companyId, company.id), eq(employees.id, otherHr.employee))),
  );
  expect(await tellOfKeys(uses, company.id)).toBe(1);
  const { items } = await listNotifications(uses, hr);
  expect(items.map(({ sentence }) => sentence.sv)).toEqual([expect.stringContaining('”Den andra”')]);
  expect(await kindsOf(otherHr)).toEqual([]);
});

test('the mail says which key and when, in the reader’s language, and leads to the page of keys', async () => {
  const company = await aCompany(db);
  const { hr } = company.people;
  const { key } = await make(hr, 10, 'Lön <Visma> {day} & co');
  later(3 * 24 * hour + 1);
  await tellOfKeys(uses, company.id);
  for (const message of await world.messages(company.id, 'send-mail'))
    expect(await sendMail(uses, message)).toBe('sent');
  const address = await db.app.inTenant(company.id, async (tx) => {
    const [one] = await tx.db.select().from(employees).where(eq(employees.id, hr.employee));
    return one!.workEmail;
  });
  const [mail] = await world.mailsTo(address);
  expect(mail!.subject).toMatch(/^API-nyckeln ”Lön <Visma> \{day\} & co” slutar gälla den \d+ \w+ 20\d\d$/);
  expect(mail!.text).toContain('http://localhost:1/api-keys');
  expect(mail!.text).toContain('för att du arbetar med HR');
  const [seen] = (await listNotifications(uses, hr)).items;
  expect(seen).toMatchObject({ apiKeyId: key.id, expenseId: null, about: null });
  expect(seen!.sentence.en).toMatch(/^The API key “Lön <Visma> \{day\} & co” expires on \d+ \w+ 20\d\d\. /);
});
