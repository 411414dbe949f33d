import { and, eq, or } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { countSteps, waysToBeNobodys } from '../../shared/claims/approvals/assigned-store.ts';
import { loadCrew, loadHolders, peopleFor } from '../../shared/claims/approvals/crew-store.ts';
import { approvalSteps } from '../../shared/claims/approvals/table.ts';
import { isEmpty } from '../../shared/claims/approvals/who-decides.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const db = await freshDatabase();
const pool = db.pool('app', 4);
const company = await aCompany(db);
const people = Object.values(company.people).map(({ employee }) => employee);
/** Each has claims: two of them are in HR, and lead others here. */
const claims = people.flatMap((owner) => [owner, owner]).map((owner) => ({ owner, id: db.randomness.id() }));
const ends = ['2026-01-31', '2026-06-30', '2026-12-31', null];
const begins = ['2020-01-01', '2026-02-01', '2026-07-01'];
const days = ['2026-01-15', '2026-01-31', '2026-02-01', '2026-06-30', '2026-07-01', '2027-01-01'];

type Write = readonly [text: string, ...values: unknown[]];
/** Carries statements out as the app does, in one transaction that is open until it is told. */
async function begin() {
  const client = await pool.connect();
  await client.query('begin');
  await client.query(`select set_config('app.company_id', $1, true)`, [company.id]);
  return {
    write: ([text, ...values]: Write) => client.query(text, [company.id, ...values]),
    commit: async () => {
      await client.query('commit');
      client.release();
    },
  };
}
async function write(...all: Write[]): Promise<void> {
  const one = await begin();
  try {
    for (const each of all) await one.write(each);
  } finally {
    await one.commit();
  }
}

const disable = (who: string, now = true): Write => [
  `update employees set disabled_at = ${now ? 'now()' : 'null'} where company_id = $1 and id = $2`,
  who,
];
const employ = (who: string, from: string, until: string | null): Write => [
  'update employees set employed_from = $3, employed_until = $4 where company_id = $1 and id = $2',
  who,
  from,
  until,
];
const lead = (who: string, manager: string | null): Write => [
  `insert into employments (company_id, employee_id, version, manager_id, given_roles, changed_at) values ($1, $2, 1, $3, '{employee}', now())
   on conflict (company_id, employee_id) do update set manager_id = $3`,
  who,
  manager,
];
const setStep = (claim: string, approver: string, person: string | null, state: string): Write => [
  `update approval_steps set approver = $3, person_id = $4, state = $5, opened_at = now() where company_id = $1 and expense_id = $2`,
  claim,
  approver,
  person,
  state,
];

await write(
  ...claims.map(({ owner, id }): Write => [
    `insert into expenses (company_id, id, employee_id, category_id, state, version, benefit_year, currency, vat, filled_by_machine,
       typed_by_person, reserved, submitted_at, created_at, changed_at)
     values ($1, $2, $3, $4, 'in_review', 1, 2026, 'SEK', '[]', '{}', '{}', 0, now(), now(), now())`,
    id,
    owner,
    company.wellness,
  ]),
  ...claims.map(({ owner, id }): Write => [
    `insert into approval_steps (company_id, id, expense_id, employee_id, round, position, flow_name, words_on_approve, remind_after, approver,
       when_empty, state, opened_at, reminded, stepped_in)
     values ($1, $2, $2, $3, 1, 1, 'F', false, '{}', 'manager', 'wait', 'later', null, 0, false)`,
    id,
    owner,
  ]),
);

/** What the list gives and what is true of each step alone, on several days; and of how many steps it is not kept. */
async function compared() {
  const seen = { listed: [] as string[], true: [] as string[], unknown: 0 };
  await db.app.inTenant(company.id, async (tx) => {
    const open = await tx.db
      .select()
      .from(approvalSteps)
      .where(and(eq(approvalSteps.companyId, tx.company), eq(approvalSteps.state, 'open')));
    seen.unknown = open.filter(
      ({ approver, ableUntil }) => ['manager', 'person'].includes(approver) && ableUntil === null,
    ).length;
    for (const day of days) {
      const then = { ...tx, now: new Date(`${day}T12:00:00+01:00`) };
      const crew = await loadCrew(then, open);
      const ways = waysToBeNobodys(then, (await loadHolders(then)).holders);
      const listed = await tx.db
        .select({ id: approvalSteps.id })
        .from(approvalSteps)
        .where(and(eq(approvalSteps.companyId, tx.company), or(...ways)));
      // No step meets two of the ways, or it would be counted twice.
      expect(await countSteps(then, ways, 1_000)).toBe(listed.length);
      seen.listed.push(...listed.map(({ id }) => `${day} ${id}`));
      const empty = open.filter((step) => isEmpty({ people: peopleFor(step, crew) }));
      seen.true.push(...empty.map(({ id }) => `${day} ${id}`));
    }
  });
  return { ...seen, listed: seen.listed.toSorted(), true: seen.true.toSorted() };
}

const draw = <T>(some: readonly T[]): T => some[db.randomness.bytes(1)[0]! % some.length]!;
const anything: readonly (() => Write)[] = [
  () => disable(draw(people), draw([true, false])),
  () => employ(draw(people), draw(begins), draw(ends)),
  () => {
    const [who, manager] = [draw(people), draw([...people, null])];
    return lead(who, manager === who ? null : manager);
  },
  () => ['delete from employments where company_id = $1 and employee_id = $2', draw(people)],
  ...['open', 'open', 'later'].map((state) => (): Write => setStep(draw(claims).id, 'manager', null, state)),
  ...['open', 'open', 'skipped'].map((state) => (): Write => setStep(draw(claims).id, 'person', draw(people), state)),
  () => setStep(draw(claims).id, draw(['hr', 'finance']), null, 'open'),
];

test('what nobody can decide is what no one can decide of each step, on any day, whatever was changed before', async () => {
  const administrator = await db.client('administrator');
  await administrator.query('grant delete on employments to app');
  let some = 0;
  for (let round = 0; round < 60; round += 1) {
    for (let n = 0; n < 4; n += 1) {
      const change = draw(anything)();
      // A span that ends before it begins is none.
      await write(change).catch((thrown: { code?: string }) => {
        if (thrown.code !== '23514') throw thrown;
      });
    }
    const { listed, true: found, unknown } = await compared();
    expect(listed, `round ${round}`).toEqual(found);
    expect(unknown).toBe(0);
    some += listed.length;
  }
  expect(some).toBeGreaterThan(200);
});

const [employee, colleague, manager, hr] = people as [string, string, string, string];
const claim = claims.find(({ owner }) => owner === employee)!.id;
const opens = setStep(claim, 'manager', null, 'open');
/** Two that come at once: how it stands before, and what each of them does. */
const pairs: readonly (readonly [name: string, before: Write[], one: Write, other: Write])[] = [
  ['the manager is shut out while their step opens', [lead(employee, manager)], disable(manager), opens],
  ['the manager leaves', [lead(employee, manager)], employ(manager, '2020-01-01', '2026-01-31'), opens],
  ['another leads, who is shut out', [lead(employee, manager), disable(colleague)], lead(employee, colleague), opens],
  ['nobody leads any more', [lead(employee, manager)], lead(employee, null), opens],
  ['somebody leads for the first time', [], lead(employee, manager), opens],
  [
    'a named person is shut out',
    [lead(employee, manager)],
    disable(colleague),
    setStep(claim, 'person', colleague, 'open'),
  ],
  ['another leads and is shut out', [lead(employee, manager), opens], lead(employee, colleague), disable(colleague)],
  [
    'another leads while who led is shut out',
    [lead(employee, manager), opens],
    lead(employee, colleague),
    disable(manager),
  ],
  ['two are shut out', [lead(employee, manager), lead(hr, manager), opens], disable(manager), disable(colleague)],
];

test.each(
  pairs.flatMap(([name, before, one, other]) => [
    [name, 'first', before, one, other] as const,
    [name, 'last', before, other, one] as const,
  ]),
)('%s, %s of two at once', async (_, __, before, first, second) => {
  await write(
    ...people.flatMap((who) => [disable(who, false), employ(who, '2020-01-01', null)]),
    ['delete from employments where company_id = $1'],
    ...claims.map(({ id }) => setStep(id, 'manager', null, 'later')),
    ...before,
  );
  const [one, other] = [await begin(), await begin()];
  await one.write(first);
  const written = other.write(second);
  // Whoever comes second is there before the first has committed: it waits, or has done what it does without knowing of the first.
  await Promise.race([written, new Promise((resolve) => setTimeout(resolve, 50))]);
  await one.commit();
  await written;
  await other.commit();
  const { listed, true: found } = await compared();
  expect(listed).toEqual(found);
});

test('who opens a step waits for nobody who changes its people', async () => {
  await write(lead(employee, manager), setStep(claim, 'manager', null, 'later'));
  const [one, other] = [await begin(), await begin()];
  await one.write(disable(manager));
  await other.write(opens);
  await other.commit();
  expect((await compared()).unknown).toBe(1);
  await one.commit();
  expect((await compared()).listed).toEqual((await compared()).true);
});
