import { ledgerHead, type LedgerHead } from './contract.ts';
import type { Step } from './step.ts';
import { putIds, statementOf, type ErasureIds } from './render-sql.ts';
import type { erasures } from './table.ts';

/** Longer than any backup lives that could bring somebody back: seven days of dumps, thirty-five of the database service’s own. */
export const ledgerLockedForDays = 90;

export const ledgerPrefix = 'people/';
export const ledgerKey = (company: string, erasure: string): string => `${ledgerPrefix}${company}/${erasure}.sql`;

const mark = '-- erasure ';

export const headOf = (record: typeof erasures.$inferSelect): LedgerHead => ({
  version: 1,
  company: record.companyId,
  erasure: record.id,
  employee: record.employeeId,
  basis: record.basis,
  request: record.requestId,
  begunAt: record.begunAt.toISOString(),
  keptExpenses: record.keptExpenses,
  keptReceipts: record.keptReceipts,
  keptUntil: record.keptUntil,
});

const firstLineOf = (said: LedgerHead): string => `${mark}${JSON.stringify(said)}`;

/** Whether a ledger object is about this erasure: of whom, why, since when, and what is kept until when. The statements are those of its day. */
export const saysOf = (sql: string, said: LedgerHead): boolean => sql.split('\n', 1)[0] === firstLineOf(said);

/** The ids of an erasure, as its statements need them. */
export const idsOf = ({ begunAt, ...ids }: LedgerHead): ErasureIds => ({ ...ids, begunAt: new Date(begunAt) });

/**
 * An erasure as SQL that `psql` runs over a restored dump, as often as one likes: ids, and no personal data. What an older dump does not
 * have yet is passed over: there is nothing in it to erase.
 */
export function writeLedgerObject(said: LedgerHead, steps: readonly Step[]): string {
  const ids = idsOf(said);
  const tolerant = (statement: string) =>
    `do $erasure$ begin\n  ${putIds(statement, ids)};\nexception when undefined_table or undefined_column then null; end $erasure$;`;
  const until = said.keptUntil === null ? 'null' : `'${said.keptUntil}'`;
  const request = said.request === null ? 'null' : `'${said.request}'`;
  const begin = `insert into erasures (company_id, id, employee_id, basis, request_id, begun_at, kept_expenses, kept_receipts, kept_until)
    select :company, '${said.erasure}', :person, '${said.basis}', ${request}, :at, :claims, :receipts, ${until}
    where exists (select from employees where company_id = :company and id = :person) on conflict do nothing`;
  const end = `update erasures set erased_at = :at where company_id = :company and employee_id = :person and erased_at is null`;
  const done = steps.filter(({ done: is }) => is !== 'kept').map(statementOf);
  return `${firstLineOf(said)}
begin;
select set_config('app.company_id', '${said.company}', true);
${[begin, ...done, end].map(tolerant).join('\n')}
commit;
`;
}

/** Reads what a ledger object is about. Throws Error for what is none: it says nothing of what it found. */
export function readLedgerHead(sql: string): LedgerHead {
  const [first = ''] = sql.split('\n', 1);
  const parsed = first.startsWith(mark) ? ledgerHead.safeParse(JSON.parse(first.slice(mark.length))) : null;
  if (!parsed?.success) throw new Error('an object of the erasure ledger cannot be read');
  return parsed.data;
}
