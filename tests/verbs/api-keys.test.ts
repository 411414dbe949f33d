import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { findKey } from '../../shared/people/api-keys/find-key.ts';
import { listApiKeys } from '../../shared/people/api-keys/list-api-keys.ts';
import { makeApiKey, mostValid } from '../../shared/people/api-keys/make-api-key.ts';
import { revokeApiKey } from '../../shared/people/api-keys/revoke-api-key.ts';
import { showApiKey } from '../../shared/people/api-keys/show-api-key.ts';
import { apiKeys } from '../../shared/people/api-keys/table.ts';
import { readPeople } from '../../shared/people/directory/read-people.ts';
import { auditEntries } from '../../shared/platform/audit/table.ts';
import { aCompany } from '../support/a-company.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { photographTables } from '../support/photograph-tables.ts';
import { recordedBy } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const { db, uses, later } = await verbWorld();
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { hr, employee } = ours.people;
const wish = { name: 'Lönesystemet', scopes: ['people.read'] as 'people.read'[], days: 90 };
const day = 24 * 60 * 60;

test('a key is made, shown once, found by its token, and nowhere to be read again', async () => {
  const recorded = await recordedBy(db.app, ours.id, async () => {
    const { key, token } = await makeApiKey(uses, hr, { ...wish, name: '  Löne-\n systemet ' });
    expect(key).toMatchObject({ name: 'Löne- systemet', state: 'valid', madeBy: 'Hr Exempel', lastUsedOn: null });
    expect(Date.parse(key.expiresAt) - Date.parse(key.madeAt)).toBe(90 * day * 1000);
    const actor = await findKey(uses, token.reveal());
    expect(actor).toEqual({ kind: 'key', company: ours.id, key: key.id, scopes: ['people.read'], language: null });
    const secret = token.reveal().split('_').slice(3).join('_');
    expect(JSON.stringify(await photographTables(db, ours.id))).not.toContain(secret);
    expect(JSON.stringify(await listApiKeys(uses, hr))).not.toContain(secret);
  });
  expect(recorded).toEqual({ audit: ['api-key.made'], events: [], outbox: [] });
});

test('its use is written once a day, in Swedish days', async () => {
  const { key, token } = await makeApiKey(uses, hr, wish);
  const lastUsed = async () => (await listApiKeys(uses, hr)).items.find(({ id }) => id === key.id)!.lastUsedOn;
  const xmin = async () => {
    const client = await db.client('operations');
    const { rows } = await client.query<{ xmin: string }>(
      `select xmin::text from api_keys, set_config('app.company_id', $1, false) where id = $2`,
      [ours.id, key.id],
    );
    await client.end();
    return rows[0]?.xmin;
  };
  expect(await lastUsed()).toBeNull();
  await findKey(uses, token.reveal());
  const first = await lastUsed();
  const written = await xmin();
  await findKey(uses, token.reveal());
  expect([await lastUsed(), await xmin()]).toEqual([first, written]);
  later(day);
  await findKey(uses, token.reveal());
  expect((await lastUsed())! > first!).toBe(true);
});

test('two keys are good beside each other, and revoking one leaves the other alone', async () => {
  const [old, next] = [await makeApiKey(uses, hr, wish), await makeApiKey(uses, hr, wish)];
  expect(await findKey(uses, old.token.reveal())).not.toBeNull();
  const recorded = await recordedBy(db.app, ours.id, async () => {
    expect(await revokeApiKey(uses, hr, old.key.id)).toMatchObject({ state: 'revoked' });
    const again = await revokeApiKey(uses, ours.people.otherHr, old.key.id);
    expect(again.state).toBe('revoked');
  });
  expect(recorded.audit).toEqual(['api-key.revoked']);
  expect(await findKey(uses, old.token.reveal())).toBeNull();
  expect(await findKey(uses, next.token.reveal())).not.toBeNull();
  const { items } = await listApiKeys(uses, hr);
  const states = items.map(({ state }) => state);
  expect(states).toEqual([...states.filter((one) => one === 'valid'), ...states.filter((one) => one !== 'valid')]);
});

test('a key ends by itself, and is listed for a year after that', async () => {
  const company = await aCompany(db);
  const { key, token } = await makeApiKey(uses, company.people.hr, { ...wish, days: 1 });
  later(day - 1);
  expect(await findKey(uses, token.reveal())).not.toBeNull();
  later(1);
  expect(await findKey(uses, token.reveal())).toBeNull();
  const listed = async () => (await listApiKeys(uses, company.people.hr)).items.map(({ id, state }) => [id, state]);
  expect(await listed()).toEqual([[key.id, 'expired']]);
  later(365 * day);
  expect(await listed()).toEqual([]);
});

test.each([
  ['no name', { ...wish, name: '  ' }],
  ['a name that is too long', { ...wish, name: 'x'.repeat(61) }],
  ['no scope', { ...wish, scopes: [] }],
  ['a scope that there is not', { ...wish, scopes: ['people.write'] }],
  ['more than 90 days', { ...wish, days: 91 }],
  ['no time at all', { ...wish, days: 0 }],
  ['half a day', { ...wish, days: 0.5 }],
])('a key with %s is not made', async (_, input) => {
  await expectRefusal(makeApiKey(uses, hr, input as typeof wish), 'input-invalid');
});

test('nor would the database take one that lasts longer, or let its secret, scope or end be changed', async () => {
  const insert = db.app.inTenant(ours.id, (tx) =>
    tx.db.insert(apiKeys).values({
      companyId: ours.id,
      id: tx.newId(),
      name: 'x',
      scopes: ['people.read'],
      secretHash: Buffer.alloc(32),
      madeAt: tx.now,
      madeBy: hr.employee,
      expiresAt: new Date(tx.now.getTime() + 90 * day * 1000 + 1),
    }),
  );
  await expect(insert).rejects.toMatchObject({ cause: { code: '23514' } });
  for (const change of [
    { secretHash: Buffer.alloc(32, 1) },
    { scopes: ['people.read' as const] },
    { expiresAt: db.clock.now() },
  ])
    await expect(db.app.inTenant(ours.id, (tx) => tx.db.update(apiKeys).set(change))).rejects.toMatchObject({
      cause: { code: '42501' },
    });
});

test('a company has 20 valid ones at most, also when two are made at once', async () => {
  const company = await aCompany(db);
  const make = () => makeApiKey(uses, company.people.hr, wish);
  for (let i = 0; i < mostValid - 1; i += 1) await make();
  const both = await Promise.allSettled([make(), make()]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expectRefusal(make(), 'too-many-keys');
  const { items } = await listApiKeys(uses, company.people.hr);
  await revokeApiKey(uses, company.people.hr, items[0]!.id);
  await make();
});

test('only HR makes, sees and revokes keys, and only the company’s own', async () => {
  const { key } = await makeApiKey(uses, hr, wish);
  for (const person of [employee, ours.people.manager, ours.people.finance, ours.people.salary]) {
    await expectRefusal(makeApiKey(uses, person, wish), 'not-allowed');
    await expectRefusal(listApiKeys(uses, person), 'not-allowed');
    await expectRefusal(revokeApiKey(uses, person, key.id), 'not-allowed');
  }
  await expectRefusal(revokeApiKey(uses, theirs.people.hr, key.id), 'not-found');
  expect((await listApiKeys(uses, theirs.people.hr)).items).toEqual([]);
});

test('what a key reads is its company’s, a page at a time, and recorded as the key’s act', async () => {
  const { key, token } = await makeApiKey(uses, hr, wish);
  const actor = (await findKey(uses, token.reveal()))!;
  expect(await showApiKey(uses, actor)).toMatchObject({
    id: key.id,
    scopes: ['people.read'],
    company: { id: ours.id, name: ours.name },
  });
  const seen: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await readPeople(uses, actor, { limit: '3', ...(cursor === undefined ? {} : { cursor }) });
    expect(Object.keys(page.items[0]!).toSorted()).toEqual(['employedFrom', 'employedUntil', 'id', 'name']);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
    pages += 1;
  } while (cursor !== undefined);
  expect(pages).toBe(3);
  expect(seen.toSorted()).toEqual(
    Object.values(ours.people)
      .map((one) => one.employee)
      .toSorted(),
  );

  const entries = await db.app.inTenant(ours.id, (tx) =>
    tx.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.companyId, ours.id), eq(auditEntries.act, 'people.read')))
      .orderBy(auditEntries.at, auditEntries.id),
  );
  expect(entries.map(({ actorKind, actorId, details }) => [actorKind, actorId, details])).toEqual(
    [3, 3, 1].map((count) => ['key', key.id, { count }]),
  );
});

test('a cursor, a limit or a scope that is none is refused', async () => {
  const { token } = await makeApiKey(uses, hr, wish);
  const actor = (await findKey(uses, token.reveal()))!;
  for (const query of [{ cursor: 'x' }, { limit: '0' }, { limit: '-1' }, { limit: '1e9' }, { limit: '' }] as Record<
    string,
    string
  >[])
    await expectRefusal(readPeople(uses, actor, query), 'input-invalid');
  expect((await readPeople(uses, actor, { limit: '999' })).items).toHaveLength(7);
  await expectRefusal(readPeople(uses, { ...actor, scopes: [] }, {}), 'scope-missing');
});
