import { eventually } from './function-host.ts';
import type { WholeStack } from './whole-stack.ts';

/** What stands in the database and in the mailbox after all of it: the figures that must never be two. */
export type Outcome = Readonly<{
  states: Record<string, number>;
  /** Claims by how often they were decided or handed on since they were last submitted; only 1 may be there. */
  answersPerSubmission: number[];
  /** How many notifications each pair of a person and an event has, and mails each notification. */
  notifications: number[];
  mails: Record<string, number>;
  /** How often each mail arrived. */
  arrived: number[];
}>;

export async function whatBecame(stack: WholeStack, company: string): Promise<Outcome> {
  const client = await stack.db.client('backup');
  try {
    const ask = async <Row extends object>(sql: string) => (await client.query<Row>(sql, [company])).rows;
    const states = await ask<{ state: string; n: number }>(
      'select state, count(*)::int as n from expenses where company_id = $1 group by state',
    );
    const answers = await ask<{ n: number }>(
      `select count(*) filter (where act in ('expense.approved', 'expense.declined', 'expense.deferred', 'expense.changes-requested'))::int as n
       from expense_events where company_id = $1 group by expense_id having count(*) filter (where act = 'expense.submitted') > 0`,
    );
    const told = await ask<{ n: number }>(
      'select count(*)::int as n from notifications where company_id = $1 group by employee_id, event_id',
    );
    const mails = await ask<{ state: string; n: number }>(
      'select state, count(*)::int as n from mails where company_id = $1 group by state',
    );
    const ids = await ask<{ id: string }>('select id from mails where company_id = $1');
    const all = (await (await fetch(`${stack.mailOrigin}/mails.json`)).json()) as { headers: Record<string, string> }[];
    const arrived = ids.map(({ id }) => all.filter(({ headers }) => headers['message-id']?.includes(id)).length);
    return {
      states: Object.fromEntries(states.map(({ state, n }) => [state, n])),
      answersPerSubmission: answers.map(({ n }) => n),
      notifications: told.map(({ n }) => n),
      mails: Object.fromEntries(mails.map(({ state, n }) => [state, n])),
      arrived,
    };
  } finally {
    await client.end();
  }
}

/**
 * Waits until so many claims are decided and so many mails are out of our hands, and gives what became of everything. Where a process
 * was `killed`, a mail that it was sending stays so for minutes, until it is called uncertain: it is out of our hands too.
 */
export const whenSettled = (
  stack: WholeStack,
  company: string,
  decided: number,
  mailed: number,
  { killed = false } = {},
): Promise<Outcome> =>
  eventually(
    () => whatBecame(stack, company),
    ({ states, mails }) =>
      (states['approved'] ?? 0) + (states['declined'] ?? 0) + (states['in_review'] ?? 0) === decided &&
      ['sent', 'uncertain', 'refused', ...(killed ? ['sending'] : [])].reduce(
        (sum, state) => sum + (mails[state] ?? 0),
        0,
      ) === mailed,
    75_000,
  );
