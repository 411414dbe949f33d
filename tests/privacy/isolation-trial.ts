import type pg from 'pg';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Randomness } from '../../shared/platform/clock.ts';
import { insertOf, madeUpRow, type Row, type TenantTable } from './made-up-rows.ts';

export type Side = Readonly<{ company: Id; rows: ReadonlyMap<string, Row> }>;

/** A try: what a role does in a transaction of our company, or of none, that must find or change nothing of theirs. */
type Try = Readonly<{
  says: string;
  company: Id | null;
  query: { text: string; values: unknown[] };
  expected: 'nothing' | 'one';
}>;

const whereKey = (table: TenantTable, row: Row): { text: string; values: unknown[] } => ({
  text: table.key.map((column, place) => `"${column}" = $${place + 1}`).join(' and '),
  values: table.key.map((column) => row[column]),
});

function triesOf(table: TenantTable, ours: Side, theirs: Side, randomness: Randomness): Try[] {
  const [own, foreign] = [ours.rows.get(table.name)!, theirs.rows.get(table.name)!];
  const [atOwn, atForeign] = [whereKey(table, own), whereKey(table, foreign)];
  const on = (verb: string, where: { text: string; values: unknown[] }, end = '') => ({
    text: `${verb} where ${where.text} ${end}`,
    values: where.values,
  });
  const companyIs = (where: { text: string; values: unknown[] }, company: Id) => ({
    text: `update ${table.name} set company_id = $${where.values.length + 1} where ${where.text} returning 1`,
    values: [...where.values, company],
  });
  const select = `select 1 from ${table.name}`;
  const ourNew = madeUpRow(table, ours.company, ours.rows, randomness);
  const theirNew = madeUpRow(table, theirs.company, theirs.rows, randomness);
  const tries: Omit<Try, 'company'>[] = [
    { says: 'reads its own row', query: on(select, atOwn), expected: 'one' },
    { says: 'reads their row', query: on(select, atForeign), expected: 'nothing' },
    {
      says: 'reads any row of theirs',
      query: { text: `${select} where company_id <> $1`, values: [ours.company] },
      expected: 'nothing',
    },
    { says: 'locks their row', query: on(select, atForeign, 'for update'), expected: 'nothing' },
    {
      says: 'changes their row',
      query: on(`update ${table.name} set company_id = company_id`, atForeign, 'returning 1'),
      expected: 'nothing',
    },
    { says: 'takes their row', query: companyIs(atForeign, ours.company), expected: 'nothing' },
    { says: 'gives its row away', query: companyIs(atOwn, theirs.company), expected: 'nothing' },
    {
      says: 'deletes their row',
      query: on(`delete from ${table.name}`, atForeign, 'returning 1'),
      expected: 'nothing',
    },
    { says: 'adds a row of theirs', query: insertOf(table, theirNew, 'returning 1'), expected: 'nothing' },
    {
      says: 'adds or replaces their row',
      query: insertOf(
        table,
        foreign,
        `on conflict (${table.key.join(', ')}) do update set company_id = excluded.company_id returning 1`,
      ),
      expected: 'nothing',
    },
    // Tells whether a row exists: an error where there is one and a success where there is none would be an answer.
    {
      says: 'adds their row if it is absent',
      query: insertOf(table, foreign, 'on conflict do nothing returning 1'),
      expected: 'nothing',
    },
  ];
  for (const { table: parent, columns, theirs: named } of table.references) {
    const referred = theirs.rows.get(parent);
    const references = columns.filter((column) => column !== 'company_id');
    if (!referred || references.length === 0) continue;
    const row: Record<string, unknown> = { ...ourNew };
    for (const column of references) row[column] = referred[named[columns.indexOf(column)]!];
    tries.push({
      says: `refers to their row of ${parent}`,
      query: insertOf(table, row, 'returning 1'),
      expected: 'nothing',
    });
  }
  const unset: Omit<Try, 'company'>[] = [
    { says: 'reads anything without a company', query: { text: select, values: [] }, expected: 'nothing' },
    { says: 'adds a row without a company', query: insertOf(table, ourNew, 'returning 1'), expected: 'nothing' },
    {
      says: 'deletes without a company',
      query: { text: `delete from ${table.name} returning 1`, values: [] },
      expected: 'nothing',
    },
  ];
  return [
    ...tries.map((one) => ({ ...one, company: ours.company })),
    ...unset.map((one) => ({ ...one, company: null })),
  ];
}

/**
 * Tries everything on one table, each in a transaction that is rolled back. Gives one sentence for what went through, or for a
 * row of its own that a company could not read. A refusal counts as nothing.
 */
export async function leaks(
  client: pg.ClientBase,
  table: TenantTable,
  ours: Side,
  theirs: Side,
  randomness: Randomness,
): Promise<string[]> {
  const found: string[] = [];
  for (const { says, company, query, expected } of triesOf(table, ours, theirs, randomness)) {
    await client.query('begin');
    let rows: number;
    try {
      if (company) await client.query(`select set_config('app.company_id', $1, true)`, [company]);
      rows = (await client.query(query)).rowCount ?? 0;
    } catch {
      rows = 0;
    }
    await client.query('rollback');
    if ((expected === 'nothing' && rows > 0) || (expected === 'one' && rows !== 1))
      found.push(`${table.name}: a company ${says} (${rows})`);
  }
  return found;
}
