import { isId, type Id } from '../../kernel/ids.ts';
import type { Step } from './step.ts';

/** Whom an erasure is of, and which claims and receipts the books keep. Nothing else is ever in its SQL. */
export type ErasureIds = Readonly<{
  company: Id;
  employee: Id;
  keptExpenses: readonly Id[];
  keptReceipts: readonly Id[];
  begunAt: Date;
}>;

function quoted(id: Id): string {
  if (!isId(id)) throw new TypeError('an erasure is said in ids');
  return `'${id}'`;
}
const idList = (ids: readonly Id[]): string => `'{${ids.map((id) => quoted(id).slice(1, -1)).join(',')}}'::uuid[]`;

/** Puts the ids into a statement in the place of `:company`, `:person`, `:claims`, `:receipts` and `:at`. Throws TypeError for what is no id. */
export function putIds(statement: string, ids: ErasureIds): string {
  const values: Readonly<Record<string, string>> = {
    company: quoted(ids.company),
    person: quoted(ids.employee),
    claims: idList(ids.keptExpenses),
    receipts: idList(ids.keptReceipts),
    at: `timestamptz '${ids.begunAt.toISOString()}'`,
  };
  return statement.replace(/(?<!:):(company|person|claims|receipts|at)\b/g, (_, name: string) => values[name]!);
}

/** A step as a statement; of what is kept, one that counts it. */
export function statementOf(step: Step): string {
  const rows = `t.company_id = :company and ${step.where}`;
  if (step.done === 'deleted') return `delete from ${step.table} t where ${rows}`;
  if (step.done === 'kept') return `select count(*)::int as rows from ${step.table} t where ${rows}`;
  const set = step.done === 'settled' ? step.set : `${step.column} = ${step.to}`;
  return `update ${step.table} t set ${set} where ${rows}`;
}
