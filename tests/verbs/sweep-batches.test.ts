import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Id } from '../../shared/kernel/ids.ts';
import { forgetStaff } from '../../shared/people/staff/forget-staff.ts';
import { sweepCompany } from '../../shared/protection/retention/sweep-company.ts';
import { sweepPlatform } from '../../shared/protection/retention/sweep-platform.ts';
import { retentionRuns } from '../../shared/protection/retention/table.ts';
import { aCompany } from '../support/a-company.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { end } from '../support/past-rows.ts';
import { sweepWorld } from '../support/sweep-world.ts';

const { db, administrator, uses } = await sweepWorld();
const day = 86_400_000;
const evidenceOf = (company: Id) =>
  db.app.inTenant(company, (tx) => tx.db.select().from(retentionRuns).where(eq(retentionRuns.companyId, company)));

test('what belongs to no company goes too, and staff who have left are forgotten', async () => {
  const siv = await aStaffMember(db);
  db.clock.set('2031-01-01T08:00:00Z');
  const later = '2031-03-01T08:00:00Z';
  await administrator.query(`update staff_members set disabled_at = '2030-02-01' where id = $1`, [siv.staff]);
  await administrator.query(`insert into leases values ('old', $1, '2031-02-27T07:00:00Z'), ('live', $1, $2)`, [
    siv.staff,
    later,
  ]);
  const jobs = async () =>
    (await administrator.query<{ job: string }>('select job from leases')).rows.map(({ job }) => job);
  const on = { goesOn: () => true };
  await sweepPlatform(uses, on);
  expect([await jobs(), await forgetStaff(uses)]).toEqual([['old', 'live'], 0]);
  db.clock.set(later);
  await sweepPlatform(uses, on);
  expect([await jobs(), await forgetStaff(uses)]).toEqual([['live'], 1]);
  const { rows } = await administrator.query(
    `select name, work_email, s.subject from staff_members m
    left join staff_identities s on s.staff_id = m.id where m.id = $1`,
    [siv.staff],
  );
  expect(rows).toEqual([{ name: '–', work_email: `${siv.staff}@forgotten.invalid`, subject: null }]);
  expect([await sweepPlatform(uses, on), await forgetStaff(uses)]).toEqual([{ deleted: 0 }, 0]);
});

const call = `'evaluate', 'm', 'p', 1, 1, 1, 'answered'`;

test('many batches take what is old and nothing else, and go around a row that somebody works on', async () => {
  const [company, other] = [await aCompany(db), await aCompany(db)];
  db.clock.set(end);
  for (const { id } of [company, other])
    await administrator.query(
      `insert into model_calls select $1, gen_random_uuid(), $2::timestamptz - make_interval(years => old * 3), ${call}
       from generate_series(0, 1) as old, generate_series(1, 200)`,
      [id, end],
    );
  const left = async (company_: Id) =>
    (await administrator.query('select at from model_calls where company_id = $1', [company_])).rowCount;
  const busy = await db.client('app');
  await busy.query('begin');
  await busy.query(`select set_config('app.company_id', $1, true)`, [company.id]);
  await administrator.query(`grant update on model_calls to app`);
  await busy.query(
    `select from model_calls where id = (select id from model_calls where at < $1 order by id limit 1 offset 120) for update`,
    [new Date(end.getTime() - 1000 * day)],
  );
  const few = { ...uses, batch: 10 };
  const on = { goesOn: () => true };
  const { rules } = await sweepCompany(few, company.id, on);
  expect(rules.get('model_calls')).toEqual({ deleted: 199, held: 0, kept: 1, finished: true });
  expect([await left(company.id), await left(other.id)]).toEqual([201, 400]);
  const evidence = (await evidenceOf(company.id)).filter(({ rule }) => rule === 'model_calls');
  expect(evidence).toMatchObject([{ matched: 200, deleted: 199, kept: 1, place: null }]);
  await busy.query('rollback');
  expect((await sweepCompany(few, company.id, on)).deleted).toBe(1);
});

test('what is little of its table is taken in the order of its key, around a row that somebody works on', async () => {
  const [company, other] = [await aCompany(db), await aCompany(db)];
  db.clock.set(end);
  const young = new Date(end.getTime() - 100 * day);
  for (const { id } of [company, other])
    await administrator.query(
      `insert into model_calls select $1, gen_random_uuid(), case when n <= 60 then $2::timestamptz - interval '3 years' else $3 end, ${call}
       from generate_series(1, 600) as n`,
      [id, end, young],
    );
  await administrator.query('analyze model_calls');
  const busy = await db.client('administrator');
  await busy.query('begin');
  await busy.query(
    `select from model_calls where id = (select id from model_calls where company_id = $1 and at < $2 order by id limit 1 offset 33) for update`,
    [company.id, young],
  );
  const few = { ...uses, batch: 10 };
  const on = { goesOn: () => true };
  const { rules } = await sweepCompany(few, company.id, on);
  expect(rules.get('model_calls')).toEqual({ deleted: 59, held: 0, kept: 1, finished: true });
  const left = (id: Id) => administrator.query('select at from model_calls where company_id = $1', [id]);
  expect((await left(company.id)).rows.filter(({ at }) => (at as Date) < young)).toHaveLength(1);
  expect([(await left(company.id)).rowCount, (await left(other.id)).rowCount]).toEqual([541, 600]);
  await busy.query('rollback');
  // Stopped after the first batch, it says so, and the next sweep takes the rest.
  let asked = 0;
  const came = await sweepCompany(few, other.id, { goesOn: () => (asked += 1) < 12 });
  const rest = await sweepCompany(few, other.id, on);
  expect([came.finished, came.deleted + rest.deleted, (await left(other.id)).rowCount]).toEqual([false, 60, 540]);
});
