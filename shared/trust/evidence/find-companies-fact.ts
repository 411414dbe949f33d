import { and, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import { companies } from '../../people/companies/table.ts';
import { rolesOfTwoFactors } from '../../people/identity/second-factor.ts';
import { staffSessions } from '../../people/staff/table.ts';
import { asPlatformMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { mostHours } from '../../protection/access/grant.ts';
import type { CompaniesFact, Fact } from './facts.ts';

type Times = { swept: Date | null; key: Date | null };
type OfCompany = Readonly<{
  swept: string | null;
  companyKey: string | null;
  overdue: number;
  threshold: number | null;
  unassessed: boolean;
  weak: number;
  unsealed: string | null;
  long: number;
}>;

const demanding = sql`${sql.param([...rolesOfTwoFactors])}::text[]`;

/** Everything of one company in one question. Without a setting of its own a company is as it was set up, where nothing decides. */
const ofCompany = ({ company, now }: Pick<Tx, 'company' | 'now'>) => sql`
  select
    (select max(finished_at) from retention_runs where company_id = ${company} and rule = 'all')::text as swept,
    (select max(created_at) from company_keys where company_id = ${company})::text as "companyKey",
    (select count(*) from rights_requests where company_id = ${company}
      and state in ('received', 'identity-verified', 'decided') and due_on < ${swedishDay(now)})::int as overdue,
    (select threshold from claim_settings where company_id = ${company}) as threshold,
    exists (select from claim_settings where company_id = ${company}
      and (machine = 'on' or scanner = 'claude' or evaluator = 'claude'))
      and not exists (select from dpia_acknowledgements where company_id = ${company}) as unassessed,
    (select count(*) from sessions s join employees e on e.company_id = s.company_id and e.id = s.employee_id
      where s.company_id = ${company} and s.ended_at is null and s.ends_at > ${now.toISOString()} and not s.second_factor
      and e.roles && ${demanding})::int as weak,
    (select min(e.at) from audit_unsealed u join audit_entries e on e.company_id = u.company_id and e.id = u.entry_id
      where u.company_id = ${company})::text as unsealed,
    (select count(*) from access_grants where company_id = ${company} and ended_at is null
      and ends_at > starts_at + ${mostHours} * interval '1 hour')::int as long`;

const earliest = (one: Date | null, other: Date | null): Date | null =>
  one === null ? other : other === null || one < other ? one : other;
const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** When the oldest of a company’s keys was made that still seals: its own, and those that seal for its people and years. */
async function oldestKeyOf(keyDatabase: Database, company: Id, companyKey: Date | null): Promise<Date | null> {
  const { rows } = await keyDatabase.inTenant(
    company,
    ({ db }) =>
      db.execute<{ made: string | null }>(sql`
        select min(made)::text as made from (
          select max(created_at) as made from data_keys where company_id = ${company} group by id) newest`),
    'look',
  );
  return earliest(companyKey, dateOf(rows[0]?.made ?? null));
}

/** Counts over all companies, each read in its own transaction. What comes out names none of them. */
export async function findCompaniesFact(uses: {
  operations: Database;
  keyDatabase: Database;
}): Promise<Fact<CompaniesFact>> {
  authorise(asPlatformMachine('trust-keeper'), 'trust.read');
  const { now, all, staffByCode } = await uses.operations.onPlatform(
    async ({ db, now: at }) => ({
      now: at,
      all: await db.select({ id: companies.id, createdAt: companies.createdAt }).from(companies).orderBy(companies.id),
      staffByCode: await db.$count(
        staffSessions,
        and(isNotNull(staffSessions.breakGlassId), isNull(staffSessions.endedAt), gt(staffSessions.endsAt, at)),
      ),
    }),
    'look',
  );
  const times: Times[] = [];
  const sums = { requestsOverdue: 0, decidingUnassessed: 0, weakSessions: 0, longAccesses: 0 };
  let lowestThreshold: number | null = null;
  let oldestUnsealed: Date | null = null;
  let sweptOnce = false;
  for (const { id, createdAt } of all) {
    const { rows } = await uses.operations.inTenant(id, (tx) => tx.db.execute<OfCompany>(ofCompany(tx)), 'look');
    const one = rows[0]!;
    sweptOnce ||= one.swept !== null;
    times.push({
      // A company that is new is swept in its first night.
      swept: dateOf(one.swept) ?? createdAt,
      key: await oldestKeyOf(uses.keyDatabase, id, dateOf(one.companyKey)),
    });
    oldestUnsealed = earliest(oldestUnsealed, dateOf(one.unsealed));
    sums.requestsOverdue += one.overdue;
    sums.decidingUnassessed += one.unassessed ? 1 : 0;
    sums.weakSessions += one.weak;
    sums.longAccesses += one.long;
    if (one.threshold !== null) lowestThreshold = Math.min(lowestThreshold ?? 1, one.threshold);
  }
  return {
    at: now,
    ...sums,
    staffByCode,
    oldestUnsealed,
    lowestThreshold,
    oldestSweep: sweptOnce ? times.reduce<Date | null>((last, { swept }) => earliest(last, swept), null) : null,
    oldestKey: times.reduce<Date | null>((last, { key }) => earliest(last, key), null),
  };
}
