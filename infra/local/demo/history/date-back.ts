import type pg from 'pg';
import { company } from '../company.ts';

/** A claim of the history, and when it is to have been submitted and, where a person decided it, decided. */
export type Dated = Readonly<{ claim: string; submittedAt: string; decidedAt: string }>;

/**
 * Puts the history's claims, with what was judged and what happened, at the days that they are of. The audit log and the ledger of
 * allowances stay as they are: nobody dates those back, and they say when the demo made its history.
 */
export async function dateBack(migrator: pg.ClientBase, dated: readonly Dated[]): Promise<void> {
  await migrator.query('begin');
  await migrator.query(`select set_config('app.company_id', $1, true)`, [company.id]);
  const columns = [
    dated.map((one) => one.claim),
    dated.map((one) => one.submittedAt),
    dated.map((one) => one.decidedAt),
  ];
  const given = `unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) as given (claim, submitted, decided)`;
  const judged = `interval '4 seconds'`;
  const run = (sql: string) => migrator.query(sql, [company.id, ...columns]);
  await run(`update expenses e set submitted_at = submitted, created_at = submitted - interval '3 minutes',
      changed_at = case when decided_by = 'person' then decided else submitted + ${judged} end,
      decided_at = case when decided_by = 'person' then decided when decided_by is not null then submitted + ${judged} end
    from ${given} where company_id = $1 and id = claim`);
  await run(`update expense_events v set at = case
      when act = 'expense.created' then submitted - interval '3 minutes'
      when act = 'expense.submitted' then submitted
      when by_kind = 'machine' then submitted + ${judged}
      when act = 'expense.person-asked' then submitted + interval '20 minutes'
      else decided end
    from ${given} where company_id = $1 and expense_id = claim`);
  await run(
    `update evaluations set at = submitted + ${judged} from ${given} where company_id = $1 and expense_id = claim`,
  );
  await run(`update receipts set uploaded_at = submitted - interval '2 minutes' from ${given}
    where company_id = $1 and expense_id = claim`);
  await run(`update agreements set at = submitted + ${judged},
      month = date_trunc('month', (submitted + ${judged}) at time zone 'Europe/Stockholm')::date,
      ended_at = case when ended_at is not null then decided end,
      asked_at = case when asked_at is not null then submitted + interval '20 minutes' end
    from ${given} where company_id = $1 and expense_id = claim`);
  // A step after another opens when that one is decided.
  await run(`update approval_steps set
      opened_at = case when opened_at is null then null when position = 1 then submitted + interval '20 minutes' else decided end,
      decided_at = case when decided_at is not null then decided end
    from ${given} where company_id = $1 and expense_id = claim`);
  await run(`update expenses e set waiting_since = coalesce(
      (select s.opened_at from approval_steps s where s.company_id = $1 and s.expense_id = e.id and s.state = 'open'),
      submitted + interval '20 minutes')
    from ${given} where company_id = $1 and id = claim and waiting_since is not null`);
  // What was told of claims that are settled has been read: what is new in the bell is what there is to do.
  await run(`update notifications n set at = coalesce(e.decided_at, submitted + interval '20 minutes'),
      read_at = case when e.state not in ('in_review', 'changes_requested') then coalesce(e.decided_at, submitted) + interval '1 hour' end
    from expenses e, ${given} where n.company_id = $1 and n.expense_id = claim and e.company_id = $1 and e.id = claim`);
  await migrator.query('commit');
}
