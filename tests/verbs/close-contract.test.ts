import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { migrate, readMigrations } from '../../shared/database/migrate.ts';
import { categories } from '../../shared/claims/benefits/table.ts';
import { createExpense } from '../../shared/claims/expenses/create-expense.ts';
import { plainDate, swedishDay } from '../../shared/kernel/plain-date.ts';
import { listPartnerRuns } from '../../shared/payroll/partners/list-partner-runs.ts';
import { findKey } from '../../shared/people/api-keys/find-key.ts';
import { listApiKeys } from '../../shared/people/api-keys/list-api-keys.ts';
import { makeApiKey } from '../../shared/people/api-keys/make-api-key.ts';
import { revokeApiKey } from '../../shared/people/api-keys/revoke-api-key.ts';
import { findProvisioner } from '../../shared/people/provisioning/find-provisioner.ts';
import { makeProvisioningToken } from '../../shared/people/provisioning/make-provisioning-token.ts';
import { askContractEnd } from '../../shared/protection/end-of-contract/ask-contract-end.ts';
import { closeContract } from '../../shared/protection/end-of-contract/close-contract.ts';
import { confirmContractEnd } from '../../shared/protection/end-of-contract/confirm-contract-end.ts';
import { columnsGoOn, goesOn } from '../../shared/protection/end-of-contract/goes-on.ts';
import { withdrawContractEnd } from '../../shared/protection/end-of-contract/withdraw-contract-end.ts';
import { aCompany } from '../support/a-company.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { verbWorld } from '../support/verb-world.ts';

const { db, uses } = await verbWorld();
const asking = { operations: db.operations };
const staff = await aStaffMember(db);

test('HR gives notice and takes it back, and a notice is of these days and a last day of those to come', async () => {
  const { hr, otherHr, employee } = (await aCompany(db)).people;
  await expectRefusal(askContractEnd(asking, employee, {}, plainDate('2026-05-20')), 'not-allowed');
  for (const [notice, last] of [
    ['2026-05-21', undefined],
    ['2026-05-05', undefined],
    ['2026-05-20', '2026-05-19'],
    ['2026-05-20', '2027-05-22'],
  ] as const)
    await expectRefusal(
      askContractEnd(asking, hr, last === undefined ? {} : { endsOn: last }, plainDate(notice)),
      'input-invalid',
    );
  await expectRefusal(withdrawContractEnd(asking, hr), 'not-in-this-state');
  expect(await askContractEnd(asking, hr, { endsOn: '2026-05-20' }, plainDate('2026-05-06'))).toEqual({
    noticeOn: '2026-05-06',
    endsOn: '2026-05-20',
    deleteFrom: '2026-06-20',
  });
  await expectRefusal(withdrawContractEnd(asking, employee), 'not-allowed');
  await withdrawContractEnd(asking, otherHr);
});

test('a company is closed after whoever is writing has committed, and whoever comes later is refused', async () => {
  const { id, people, wellness } = await aCompany(db);
  await askContractEnd(asking, people.hr, { endsOn: '2026-05-20' }, plainDate('2026-05-20'));
  await confirmContractEnd(asking, staff, id);
  db.clock.set('2026-05-21T10:00:00Z');
  let commit!: () => void;
  const held = new Promise<void>((resolve) => (commit = resolve));
  let wrote!: () => void;
  const written = new Promise<void>((resolve) => (wrote = resolve));
  const writing = db.app.inTenant(id, async (tx) => {
    await tx.db.update(categories).set({ open: true }).where(eq(categories.id, wellness));
    wrote();
    await held;
  });
  await written;
  let closed = false;
  const closingIt = closeContract(asking, id).then((count) => {
    closed = true;
    return count;
  });
  const client = await db.client('administrator');
  await expect
    .poll(async () => (await client.query(`select from pg_locks where not granted`)).rowCount)
    .toBeGreaterThan(0);
  expect(closed).toBe(false);
  commit();
  await writing;
  expect(await closingIt).toBe(1);
  await expectRefusal(createExpense(uses, people.employee, {}), 'contract-ended');
});

test('what a company’s systems have a key for they read to the end, and HR revokes a key but makes none', async () => {
  const { id, people } = await aCompany(db);
  const made = await makeApiKey(uses, people.hr, { name: 'Lön', scopes: ['payroll.read'], days: 90 });
  const directory = await makeProvisioningToken(uses, people.hr, { days: 90 });
  await askContractEnd(asking, people.hr, { endsOn: swedishDay(db.clock.now()) }, swedishDay(db.clock.now()));
  await confirmContractEnd(asking, staff, id);
  db.clock.advance(86_400_000);
  expect(await closeContract(asking, id)).toBe(1);
  const key = (await findKey(uses, made.token.reveal()))!;
  expect(await listPartnerRuns(uses, key, {})).toEqual({ items: [], next: null });
  expect(await findProvisioner(uses, directory.token)).toMatchObject({ company: id });
  const { items } = await listApiKeys(uses, people.hr);
  expect(items).toMatchObject([{ id: made.key.id, lastUsedOn: swedishDay(db.clock.now()) }]);
  await expectRefusal(
    makeApiKey(uses, people.hr, { name: 'Ny', scopes: ['payroll.read'], days: 90 }),
    'contract-ended',
  );
  await expectRefusal(makeProvisioningToken(uses, people.hr, { days: 90 }), 'contract-ended');
  await revokeApiKey(uses, people.hr, made.key.id);
  expect(await findKey(uses, made.token.reveal())).toBeNull();
});

test('every table of a company is closed by the database itself, but for those that are named with why', async () => {
  const client = await db.client('administrator');
  // 28 is insert, update and delete, and a list of columns says of which ones an update is refused.
  const { rows } = await client.query<{ table: string; shut: boolean; open: string[] }>(
    `select c.relname as table, t.oid is not null and t.tgtype & 28 = 28 as shut, array(
       select o.attname::text from pg_attribute o where o.attrelid = c.oid and o.attnum > 0 and not o.attisdropped
         and cardinality(t.tgattr::int2[]) > 0 and o.attnum <> all(t.tgattr::int2[]) order by 1) as open
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id'
     left join pg_trigger t on t.tgrelid = c.oid and t.tgname = 'contract_has_ended'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'contract_ends' order by 1`,
  );
  expect(rows.filter(({ shut }) => !shut).map(({ table }) => table)).toEqual(Object.keys(goesOn).toSorted());
  expect(
    Object.fromEntries(rows.filter(({ open }) => open.length > 0).map(({ table, open }) => [table, open])),
  ).toEqual(Object.fromEntries(Object.entries(columnsGoOn).map(([table, { columns }]) => [table, columns])));
});

test('notices from before companies were closed are brought along in every state, and close nothing before the day after', async () => {
  const former = await freshDatabase({ migrated: false });
  const client = await former.client('migrator');
  await migrate(client, readMigrations().slice(0, 46));
  const states = ['asked', 'confirmed', 'deleting', 'ended'] as const;
  const days = { soon: [-10, 20], 'long due': [-60, -30], overnight: [0, 1] } as const;
  for (const state of states)
    for (const [notice, deletion] of Object.values(days))
      await client.query(
        `insert into contract_ends (company_id, state, notice_on, delete_from, asked_by, asked_at, confirmed_by, confirmed_at,
           exported_at, export_digest, figures, ended_at, certificate_digest)
         select gen_random_uuid(), $1, today + $2::int, today + $3::int, gen_random_uuid(), now(),
           case when $1 <> 'asked' then gen_random_uuid() end, case when $1 <> 'asked' then now() end,
           case when gone then now() end, case when gone then repeat('ab', 32) end, '{}',
           case when $1 = 'ended' then now() end, case when $1 = 'ended' then repeat('cd', 32) end
         from (select (now() at time zone 'Europe/Stockholm')::date as today, $1 in ('deleting', 'ended') as gone) as at`,
        [state, notice, deletion],
      );
  await migrate(client);
  const { rows } = await client.query<{ state: string; lasts: number; left: number; closed: boolean }>(
    `select state, ends_on - (now() at time zone 'Europe/Stockholm')::date as lasts, delete_from - ends_on as left,
       closed_at is not distinct from exported_at and closed_at is not null as closed
     from contract_ends order by state, delete_from`,
  );
  expect(rows).toEqual(
    states.flatMap((state) =>
      [
        { lasts: -31, left: 1 },
        { lasts: 0, left: 1 },
        { lasts: 0, left: 20 },
      ].map((one) => ({ state, ...one, closed: state === 'deleting' || state === 'ended' })),
    ),
  );
});
