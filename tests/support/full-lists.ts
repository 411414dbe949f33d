import type pg from 'pg';
import type { EvaluationContent } from '../../shared/claims/evaluation/evaluation.ts';
import { wordPurpose } from '../../shared/claims/search/table.ts';
import type { LineContent } from '../../shared/people/staff-import/line.ts';
import type { Seals } from '../../shared/platform/encryption/seal.ts';
import type { ACompany } from './a-company.ts';

/** Words that every claim of a full company has, and that one in two hundred has. */
export const wordsKept = { common: 'friskvard', rare: 'golfkort' } as const;

/** How many claims wait for the manager, and how many people the manager leads: as many in a small company as in a large one. */
const team = 13;
/** Between one of the team and the next: a multiple of three, because every third claim waits for a manager. */
const apart = (many: number): number => 3 * Math.floor((many - 2) / (3 * team));

/**
 * Fills every list of a company with so many rows: people, their allowances and accounts; claims of one employee that were decided,
 * with the machine's judgements, and claims of everybody that wait; and what piles up beside. Of each thing that a list can be narrowed
 * to there is much or little, as in life. Triggers and foreign keys are passed over.
 */
export async function fullLists(
  administrator: pg.ClientBase,
  company: ACompany,
  many: number,
  seals: Seals,
  at: Date,
): Promise<void> {
  await administrator.query('begin');
  await administrator.query('set local session_replication_role = replica');
  await people(administrator, company, many);
  await claims(administrator, company, many, seals);
  await beside(administrator, company, many, at);
  await administrator.query('commit');
  // What triggers keep of a step.
  await administrator.query('update approval_steps set able_from = null where company_id = $1', [company.id]);
  await seal(administrator, company, seals);
}

const judged: EvaluationContent = { findings: [], checks: [], reasons: [] };
const compared = {
  row: 2,
  version: 1,
  name: 'Bo Ek',
  before: null,
  after: null,
  changed: [],
  faults: [],
} satisfies LineContent;

/** What lists open of each of their rows. */
async function seal(administrator: pg.ClientBase, { id: company, people: known }: ACompany, seals: Seals) {
  for (const [table, value, about] of [
    ['evaluations', judged, known.employee.employee],
    ['staff_import_lines', compared, known.hr.employee],
  ] as const) {
    const { rows } = await administrator.query<{ id: string }>(`select id from ${table} where company_id = $1`, [
      company,
    ]);
    const places = rows.map(({ id: row }) => ({ company, table, column: 'content', row }));
    const sealed = await Promise.all(places.map((place) => seals.seal(value, place, about)));
    await administrator.query(
      `update ${table} set content = made.content from unnest($2::uuid[], $3::bytea[]) made (id, content)
       where ${table}.company_id = $1 and ${table}.id = made.id`,
      [company, places.map(({ row }) => row), sealed.map(({ bytes }) => bytes)],
    );
  }
}

async function people(administrator: pg.ClientBase, { id, wellness, year, people: known }: ACompany, many: number) {
  // A small company has as many who leave with too much used, who have no account, and in its large department, as fill a page: it is to be compared with another full page.
  const [leaving, overUsed, unlinked, leading] = many < 2_000 ? [2, 2, 2, 10] : [4, 40, 200, 250];
  await administrator.query(
    `create temporary table person on commit drop as
     select n, gen_random_uuid() as id, n % $2::integer = 0 as leaves, n % $3::integer = 0 as over_use from generate_series(1, $1::integer) n`,
    [many, leaving, overUsed],
  );
  await administrator.query(
    `insert into employees (company_id, id, name, work_email, roles, language, employed_from, employed_until, created_at, disabled_at, linked)
     select $1::uuid, id, (array['Åsa Maria Öström', 'Bo Ek', 'Maj-Britt af Klercker', 'Ana Ibarra'])[1 + n % 4] ||
       case when n % 97 = 0 then ' Wåhlin' else '' end, 'p' || n || '@' || $1::uuid::text || '.example', array['employee'], 'sv', '2020-01-01',
       case when leaves then make_date($2::integer, 1, 1) + n % 700 end, now(), case when n % 400 = 0 then now() end, n % $3::integer <> 0 from person`,
    [id, year, unlinked],
  );
  await administrator.query(
    `insert into employments (company_id, employee_id, version, employee_number, department, manager_id, given_roles, changed_at)
     select $1, id, 1, 'A' || n, case when n % $5::integer = 0 then 'Ledning' when n % 3 = 0 then 'Butik' else 'Lager' end,
       case when n % $3::integer = 1 and n <= $4::integer then $2::uuid when n % 3 = 0 then null else (select id from person where n = 1) end, '{employee}', now()
     from person where n > 1`,
    [id, known.manager.employee, apart(many), 1 + team * apart(many), leading],
  );
  await administrator.query(
    `insert into identities (issuer, subject, company_id, employee_id)
     select 'https://login.example', id, $1, id from person where n % $2::integer <> 0`,
    [id, unlinked],
  );
  await administrator.query(
    `insert into allowances (company_id, employee_id, category_id, year, base, used, reserved, adjusted)
     select $1, id, $2, $3, case when n % 300 = 7 then 600000 else 500000 end, case when over_use then 550000 else n % 5000 end, 0,
       case when n % 300 = 7 then 100000 else 0 end from person`,
    [id, wellness, year],
  );
}

async function claims(
  administrator: pg.ClientBase,
  { id, wellness, year, people: known }: ACompany,
  many: number,
  seals: Seals,
) {
  await administrator.query(
    `insert into categories (company_id, id, name_sv, name_en, kind, criteria_sv, criteria_en, rules, yearly_amount, open, position, created_at)
     select company_id, gen_random_uuid(), 'Cykel', 'Bicycle', 'other', criteria_sv, criteria_en, rules, yearly_amount, open, 2, created_at
     from categories where company_id = $1 and id = $2`,
    [id, wellness],
  );
  // Own ones, decided, and ones of everybody, which wait.
  await administrator.query(
    `create temporary table claim on commit drop as
     select n, own, gen_random_uuid() as id, gen_random_uuid() as evaluation, case when own then $1::uuid else person.id end as owner,
       make_timestamptz($2::integer, 1, 1, 8, 0, 0, 'UTC') + n * interval '300 days' / $3::integer as at, 0.5 + (n * 7919 % 500) / 1000.0 as sure,
       case when own or n % $6::integer = 9 % $6::integer then 0 else 2 end as doubts,
       case when n % 250 = 3 then (select id from categories where company_id = $4 and position = 2) else $5::uuid end as category,
       case when not own then 'in_review' else (array['approved', 'draft', 'submitted', 'declined', 'changes_requested', 'withdrawn',
         'in_payroll', 'paid'])[case when n % 25 = 0 then 2 + n / 25 % 7 else 1 end] end as state
     from person, (values (true), (false)) as kinds (own)`,
    [known.employee.employee, year, many, id, wellness, many < 2_000 ? 2 : 200],
  );
  await administrator.query(
    `insert into expenses (company_id, id, employee_id, category_id, state, version, benefit_year, paid_on, total, currency, vat,
       filled_by_machine, typed_by_person, reserved, covered, decided_by, submitted_at, decided_at, created_at, changed_at, waiting_since, doubts)
     select $1, id, owner, category, state, 3, $2, at::date, 10000 + n * 13 % 90000, 'SEK', '[]', '{}', '{}', 0,
       case when own then 10000 end, case when own then 'machine' end, case when state <> 'draft' then at end, case when own then at end,
       at, at, case when not own then at end, doubts from claim`,
    [id, year],
  );
  await administrator.query(
    `insert into evaluations (company_id, id, expense_id, expense_version, at, evaluator, model, prompt_version, policy_version, verdict,
       confidence, doubts, content, mode, opinion)
     select $1, evaluation, id, 3, at, 'on-device', 'rules', '1', '1', case when own then 'approve' else 'defer' end, sure,
       doubts, '\\x00', 'decides', 'approve' from claim where state <> 'draft'`,
    [id],
  );
  await administrator.query(
    `insert into agreements (company_id, id, expense_id, category_id, at, month, mode, verdict, opinion, settled_by_check, confidence,
       standing, ended, ended_at, asked_at, reverted_at)
     select $1, evaluation, id, category, at, date_trunc('month', at at time zone 'Europe/Stockholm')::date,
       case when n < $2::integer / 50 then case when n % 2 = 0 then 'shadow' else 'off' end else 'decides' end,
       case n % 150 when 1 then 'decline' when 2 then 'request_changes' when 3 then 'defer' else 'approve' end, 'approve', false, sure,
       case when n % 150 = 4 then 'disagreed' when n % 150 = 5 then 'agreed' else 'open' end, null,
       case when n % 4 = 0 then at end, case when n % 2 = 0 then at end, case when n % 200 = 7 then at end
     from claim where own and state <> 'draft'`,
    [id, many],
  );
  await administrator.query(
    `insert into sampled_decisions (company_id, id, sample_id, agrees, answered_at, answered_by)
     select $1, evaluation, gen_random_uuid(), case when n % 400 = 11 then null else true end, null, null
     from claim where own and state <> 'draft' and n % 10 = 1`,
    [id],
  );
  await administrator.query(
    `insert into approval_steps (company_id, id, expense_id, employee_id, round, position, flow_name, words_on_approve, remind_after,
       approver, person_id, when_empty, state, opened_at, reminded, decided_at, decided_by, stepped_in)
     select $1, gen_random_uuid(), id, owner, 1, 1, 'Egen', false, '{}', approver, case when approver = 'person' then $2::uuid end, 'wait',
       case when own then 'approved' else 'open' end, at, 0, case when own then at end, case when own then $2::uuid end, false
     from claim, lateral (select case when own then 'finance' when n % 3 = 1 then 'manager' when n % 300 = 2 then 'person'
       when n % 150 = 4 then 'salary' when n % 150 = 5 then 'finance' else 'hr' end as approver) for_whom
     where state in ('in_review', 'approved')`,
    [id, known.finance.employee],
  );
  for (const [word, every] of [
    [wordsKept.common, 1],
    [wordsKept.rare, 200],
  ] as const)
    await administrator.query(
      'insert into vendor_words (company_id, expense_id, word) select $1, id, $2 from claim where n % $3::integer = 0',
      [id, await seals.blindIndex(id, wordPurpose, word), every],
    );
}

/** What is not the work itself: sessions and keys that were, what was told, what was changed, and a file of people. */
async function beside(administrator: pg.ClientBase, { id, people: known }: ACompany, many: number, at: Date) {
  const me = known.employee.employee;
  const rows = `from generate_series(1, ${many}) n`;
  await administrator.query(
    `insert into audit_entries (company_id, id, at, act, actor_kind, actor_id, subject_kind, subject_id, details, canonical)
     select $1, gen_random_uuid(), $3::timestamptz - n * interval '10 minutes',
       case when n % 200 = 0 then 'category.changed' else 'expense.approved' end,
       case when n % 400 = 0 then 'key' when n % 3 = 0 then 'machine' else 'person' end,
       case when n % 3 = 0 then 'evaluator' else $2::uuid::text end,
       'expense', case when n % 100 = 0 then $2::uuid else gen_random_uuid() end, '{}', '\\x' ${rows}`,
    [id, me, at],
  );
  await administrator.query(
    `insert into audit_leaves (company_id, leaf_index, entry_id, hash)
     select company_id, row_number() over (order by at) - 1, id, sha256('') from audit_entries where company_id = $1`,
    [id],
  );
  await administrator.query(
    `insert into notifications (company_id, id, employee_id, event_id, expense_id, kind, values, at)
     select $1, gen_random_uuid(), $2, gen_random_uuid(), id, 'claim-in-review', '{}', $3 from claim where own`,
    [id, me, at],
  );
  await administrator.query(
    `insert into sessions (company_id, id, employee_id, secret_hash, issuer, started_at, seen_at, ends_at)
     select $1, gen_random_uuid(), $2, sha256(n::text::bytea), 'https://login.example', $3::timestamptz - n * interval '1 hour',
       $3::timestamptz - n * interval '1 hour', $3::timestamptz - (n - 24) * interval '1 hour' ${rows}`,
    [id, me, at],
  );
  await administrator.query(
    `insert into api_keys (company_id, id, name, scopes, secret_hash, made_at, made_by, expires_at, revoked_at, revoked_by)
     select $1, gen_random_uuid(), 'Lön', '{benefits.read}', sha256(n::text::bytea), $3::timestamptz - interval '1 day', $2,
       $3::timestamptz + interval '1 day', $3, $2 ${rows}`,
    [id, known.hr.employee, at],
  );
  await administrator.query(
    `insert into ai_settings_changes (company_id, version, at, employee_id, before, after)
     select $1, n + 1, now(), $2, '{}', '{}' ${rows}`,
    [id, known.hr.employee],
  );
  await administrator.query(
    `insert into saved_filters (company_id, id, employee_id, list, content, created_at)
     select $1, gen_random_uuid(), person.id, 'queue', '\\x00', now() from person`,
    [id],
  );
  await administrator.query(
    `insert into approval_stand_ins (company_id, id, employee_id, stand_in_id, first_day, last_day, named_by, named_at)
     select $1, gen_random_uuid(), person.id, other.id, $3::date - person.n % 900, $3::date - person.n % 900 + 5, $2, $3
     from person join person other on other.n = person.n % 100 + 1`,
    [id, known.hr.employee, at],
  );
  // Everybody erased, over two years, and something done to each.
  await administrator.query(
    `insert into erasures (company_id, id, employee_id, basis, begun_at, kept_expenses, kept_receipts, erased_at, finished_at)
     select $1, gen_random_uuid(), person.id, 'retention', $2::timestamptz - person.n * interval '1 minute', '{}', '{}', $2, $2 from person`,
    [id, at],
  );
  await administrator.query(
    `insert into erasure_evidence (company_id, id, erasure_id, table_name, done, rows)
     select company_id, gen_random_uuid(), id, 'sessions', 'deleted', 1 from erasures where company_id = $1`,
    [id],
  );
  // Two years of requests: one in forty waits, each due on another day.
  await administrator.query(
    `insert into rights_requests (company_id, id, employee_id, kind, state, version, received_on, due_on, entered_at, words, identity_way,
       identity_at, outcome, decided_at, closed_at)
     select $1, gen_random_uuid(), $2, 'correction', case when n % 40 = 0 then 'identity-verified' else 'closed' end, 3,
       $4::date - n % 700, $4::date - n % 700 + 30, $4, '\\x01', 'session', $4, case when n % 40 = 0 then null else 'granted' end,
       case when n % 40 = 0 then null else $4::timestamptz end, case when n % 40 = 0 then null else $4::timestamptz end
     from generate_series(1, $3) n`,
    [id, known.colleague.employee, many, at],
  );
  const file = await administrator.query<{ id: string }>(
    `insert into staff_imports (company_id, id, made_by, state, version, rows, created_at, expires_at)
     values ($1, gen_random_uuid(), $2, 'open', 1, $3, now(), '2100-01-01') returning id`,
    [id, known.hr.employee, many],
  );
  await administrator.query(
    `insert into staff_import_lines (company_id, id, import_id, position, kind, state, content)
     select $1, gen_random_uuid(), $2, n, (array['change', 'add', 'end', 'same', 'wrong'])[case when n % 50 = 0 then 2 + n / 50 % 4 else 1 end],
       case when n % 300 = 1 then 'refused' else 'waiting' end, repeat('x', 16)::bytea ${rows}`,
    [id, file.rows[0]!.id],
  );
}
