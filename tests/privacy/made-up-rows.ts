import type pg from 'pg';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Randomness } from '../../shared/platform/clock.ts';
import { madeUpValues } from './made-up-values.ts';
import type { TenantTable } from './tenant-tables.ts';

export type Row = Readonly<Record<string, unknown>>;

const notLocked = { locked_by: null, locked_at: null, lines: null, people: null, paid: null, taken_back: null };

/**
 * What triggers demand of a row, which no check says: an allowance begins unspent, and is the sum of its entries; a run that takes lines is
 * not locked yet.
 */
const demanded: Readonly<Record<string, Row>> = {
  allowances: { base: 0, used: 0, reserved: 0, adjusted: 0 },
  allowance_entries: { amount: 0 },
  payroll_runs: { state: 'open', ...notLocked },
};

/** What a notification can be about, each by what it needs: drawing alone would seldom meet one of them with nothing of the others. */
const subjects = [
  ...[['incident_id'], ['event_id', 'expense_id'], ['grant_id'], ['api_key_id'], ['webhook_endpoint_id'], ['month']],
  ...[['rights_request_id'], ['provisioning_token_id'], ['inbound_secret_id']],
];

function demandsOf(table: string, wanted: Row): Row {
  if (table === 'notifications') {
    const about =
      subjects.find((columns) => columns.some((column) => (wanted[column] ?? null) !== null)) ?? subjects[0]!;
    const others = subjects.flat().filter((column) => !about.includes(column));
    return Object.fromEntries(others.map((column) => [column, null]));
  }
  const demands = demanded[table] ?? {};
  // Whoever wants one of them otherwise wants a row that the triggers ask nothing of.
  return Object.keys(wanted).some((column) => column in demands) ? {} : demands;
}

/** How often a row is mended before it is given up: far more than any table has needed. */
const patience = 4_000;

/**
 * A row of a table for a company that its checks take; what it refers to is taken from `parents`, the company's rows of other
 * tables, and what is `wanted` stays. Values are drawn anew for the checks that the database says are broken, until none is.
 * Throws with the table's and the checks' names where that comes to nothing.
 */
export async function madeUpRow(
  client: pg.ClientBase,
  table: TenantTable,
  company: Id,
  parents: ReadonlyMap<string, Row>,
  randomness: Randomness,
  wanted: Row = {},
): Promise<Row> {
  const fixed = { ...demandsOf(table.name, wanted), ...wanted };
  const choices = choicesOf(table, parents, randomness);
  const row: Record<string, unknown> = Object.fromEntries([...choices].map(([column, [first]]) => [column, first]));
  Object.assign(row, fixed, { company_id: company });
  for (let round = 0; round < patience; round += 1) {
    const broken = await brokenChecks(client, table, row);
    if (broken.length === 0) return row;
    if (round === patience - 1)
      throw new Error(`no made-up row of ${table.name} keeps ${broken.map(({ name }) => name).join(', ')}`);
    for (const column of broken.flatMap(({ columns }) => columns)) {
      const values = choices.get(column)!;
      if (column !== 'company_id' && !(column in fixed)) row[column] = values[randomness.bytes(1)[0]! % values.length];
    }
  }
  return row;
}

function choicesOf(
  { columns, references, checks }: TenantTable,
  parents: ReadonlyMap<string, Row>,
  randomness: Randomness,
): Map<string, unknown[]> {
  const choices = new Map<string, unknown[]>();
  for (const { name, type, optional } of columns) {
    const about = checks.filter((check) => check.columns.includes(name)).map(({ expression }) => expression);
    choices.set(name, [...madeUpValues(type, about, randomness), ...(optional ? [null] : [])]);
  }
  for (const { table: parent, columns: from, theirs } of references)
    for (const [place, column] of from.entries()) {
      const referred = parents.get(parent)?.[theirs[place]!];
      const optional = columns.find(({ name }) => name === column)!.optional;
      if (referred !== undefined) choices.set(column, optional ? [referred, null] : [referred]);
    }
  return choices;
}

/** Has the database itself say which checks a row would break, before it is put in. */
async function brokenChecks(
  client: pg.ClientBase,
  { columns, checks }: TenantTable,
  row: Row,
): Promise<TenantTable['checks'][number][]> {
  if (checks.length === 0) return [];
  const given = columns.map(({ name, type }, place) => `$${place + 1}::${type} as "${name}"`);
  const { rows } = await client.query<{ kept: boolean[] }>({
    text: `select array[${checks.map(({ expression }) => `coalesce((${expression}), true)`).join(', ')}] as kept
           from (select ${given.join(', ')}) as made`,
    values: columns.map(({ name }) => row[name]),
  });
  return checks.filter((_, place) => !rows[0]!.kept[place]);
}

/** The statement that puts a row in, with its values. */
export function insertOf(table: TenantTable, row: Row, after = ''): { text: string; values: unknown[] } {
  return { text: `insert into ${table.name} ${listOf(row)} ${after}`, values: Object.values(row) };
}

/** The columns and the places of the values of an insertion. */
export function listOf(row: Row): string {
  const names = Object.keys(row);
  return `(${names.map((name) => `"${name}"`).join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})`;
}
