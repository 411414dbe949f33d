import pg from 'pg';
import type { Randomness } from '../../shared/platform/clock.ts';
import { triesOf, type Try } from './isolation-tries.ts';
import { madeUpRow, type Row } from './made-up-rows.ts';
import type { TenantTable } from './tenant-tables.ts';
import type { Side } from './two-companies.ts';

/** What came of a try: rows that it reached, or the refusal. */
type Outcome = Readonly<{ rows: number } | { code: string; message: string }>;

/**
 * Whether a try ended as it is to. `exactly`: by what holds it back and nothing else, so that a try cannot pass because it was
 * wrong in itself. Otherwise, as the database is deployed, any refusal will do: rights hold back much before policies are asked.
 */
function isAsWanted({ wanted, company }: Try, outcome: Outcome, exactly: boolean): boolean {
  if ('rows' in outcome)
    return outcome.rows === (wanted === 'one' || wanted === 'own' ? 1 : 0) && (!exactly || mayReach(wanted));
  const { code, message } = outcome;
  if (wanted === 'own' && code === '23505') return true;
  if (!exactly) return wanted !== 'one' || message.startsWith('permission denied');
  // What is no company's id is no id at all.
  if (code === '22P02' && company?.includes("'")) return true;
  switch (wanted) {
    case 'refused':
      return (code === '42501' || code === '0A000') && message.includes('row-level security');
    case 'no parent':
      return code === '23503';
    case 'no right':
      return code === '42501' && message.startsWith('permission denied');
    case 'one':
    case 'own':
    case 'hidden':
      return false;
  }
}

/** Whether a try is one that reaches rows, if only none: the others have to be refused. */
const mayReach = (wanted: Try['wanted']): boolean => wanted === 'one' || wanted === 'own' || wanted === 'hidden';

async function attempt(client: pg.ClientBase, { company, query }: Try): Promise<Outcome> {
  const set = company === null ? '' : `; select set_config('app.company_id', ${pg.escapeLiteral(company)}, true)`;
  await client.query(`begin${set}`);
  try {
    return { rows: (await client.query(query)).rowCount ?? 0 };
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return { code: error.code ?? '', message: error.message };
  } finally {
    await client.query('rollback');
  }
}

/** Good rows of ours, each but for one row of theirs that it refers to. */
async function referring(
  maker: pg.ClientBase,
  table: TenantTable,
  ours: Side,
  theirs: Side,
  randomness: Randomness,
): Promise<{ parent: string; row: Row }[]> {
  const found: { parent: string; row: Row }[] = [];
  for (const { table: parent, columns, theirs: named } of table.references) {
    const referred = theirs.rows.get(parent);
    const free = columns.filter((column) => column !== 'company_id');
    if (!referred || free.length === 0) continue;
    const fixed = Object.fromEntries(free.map((column) => [column, referred[named[columns.indexOf(column)]!]]));
    found.push({ parent, row: await madeUpRow(maker, table, ours.company, ours.rows, randomness, fixed) });
  }
  return found;
}

/** Everything there is to try on a table; `maker` makes up rows and is not tried. */
export const prepareTries = async (
  maker: pg.ClientBase,
  table: TenantTable,
  ours: Side,
  theirs: Side,
  randomness: Randomness,
): Promise<Try[]> => triesOf(table, ours, theirs, await referring(maker, table, ours, theirs, randomness));

/**
 * Makes the tries on one table as whoever the client is, each in a transaction that is rolled back. Gives one sentence for each
 * that did not end as it is to: what went through, what was held back by something else, and a row of its own that a company
 * could not reach.
 */
export async function leaks(
  client: pg.ClientBase,
  { name }: TenantTable,
  tries: readonly Try[],
  { exactly }: { exactly: boolean },
): Promise<string[]> {
  const found: string[] = [];
  for (const one of tries) {
    const outcome = await attempt(client, one);
    if (isAsWanted(one, outcome, exactly)) continue;
    found.push(
      `${name}: a company ${one.says} (${'rows' in outcome ? outcome.rows : `${outcome.code} ${outcome.message}`})`,
    );
  }
  return found;
}
