import type pg from 'pg';
import { insertOf, madeUpRow, type Row } from '../privacy/made-up-rows.ts';
import type { TenantTable } from '../privacy/tenant-tables.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import type { Randomness } from '../../shared/platform/clock.ts';
import { swept, type Life, type Lives } from '../../shared/protection/retention/lives.ts';

/** The moment at which all that is made here is as old as it may be: a new year in Sweden, at which the books of a year go too. */
export const end = new Date('2033-12-31T23:00:00Z');
/** The last moment of the financial year that goes then, in Sweden; and the benefit year that is settled by then. */
const lastOfBooks = '2026-12-31T22:59:59Z';
const lastYear = 2025;

/** What a table's checks ask of the moment that its period is counted from, beside the moment itself. */
const hourBefore = (at: Date): Date => new Date(at.getTime() - 3_600_000);
const justMade = (at: Date): Row => ({ made_at: hourBefore(at) });
const beside: Readonly<Record<string, (at: Date) => Row>> = {
  access_grants: (at) => ({ starts_at: hourBefore(at), ended_at: null, ended_by: null }),
  api_keys: justMade,
  payroll_inbound_secrets: justMade,
  provisioning_tokens: justMade,
};

/** The value that a life's period is counted from, so that it is over at `end`. */
async function valueOf(client: pg.ClientBase, { retention: { from, period }, types }: Life): Promise<Row> {
  if (typeof from === 'object') {
    if (!('financialYearOf' in from)) return {};
    const type = types[from.financialYearOf];
    if (type === 'integer') return { [from.financialYearOf]: lastYear };
    return { [from.financialYearOf]: type === 'date' ? '2026-12-01' : lastOfBooks };
  }
  const { rows } = await client.query<{ at: Date }>(`select $1::timestamptz - $2::interval as at`, [end, period]);
  const at = new Date(rows[0]!.at.getTime() - 1);
  return { [from]: types[from] === 'date' ? swedishDay(rows[0]!.at) : at };
}

/**
 * Puts a row of a company into every table that the sweep takes rows from, and into those they refer to, so that every period is over at
 * `end`. `state` is the claim's: what belongs to it lives as long. Gives the rows by table.
 */
export async function pastRows(
  client: pg.ClientBase,
  tables: readonly TenantTable[],
  lives: Lives,
  company: Id,
  randomness: Randomness,
  state: 'paid' | 'declined',
): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>([['companies', { id: company }]]);
  const taken = new Set(lives.filter(swept).map(({ table }) => table));
  const referred = (name: string): boolean =>
    tables.some(
      (one) => one.references.some(({ table }) => table === name) && (taken.has(one.name) || referred(one.name)),
    );
  // Nothing is ever paid of a claim that was declined.
  const paid = ['payroll_lines', 'payroll_corrections'];
  const made = tables.filter(
    ({ name }) => (taken.has(name) || referred(name)) && (state === 'paid' || !paid.includes(name)),
  );
  for (const table of made) {
    const all = lives.filter((life) => life.table === table.name && swept(life));
    const life = state === 'declined' ? all.at(-1) : all[0];
    const wanted: Record<string, unknown> = life ? await valueOf(client, life) : {};
    if (table.name === 'expenses') wanted['state'] = state;
    if (table.name === 'rights_requests') wanted['state'] = state === 'declined' ? 'withdrawn' : 'closed';
    if (table.name === 'payroll_lines') wanted['expense_id'] = rows.get('expenses')!['id'];
    if (table.name === 'employees') wanted['employed_until'] = null;
    const at = Object.values(wanted).find((value): value is Date => value instanceof Date);
    Object.assign(wanted, at ? beside[table.name]?.(at) : {});
    const row = await madeUpRow(client, table, company, rows, randomness, wanted);
    const insert = insertOf(table, row, 'on conflict do nothing returning *');
    const { rows: kept } = await client.query<Row>(insert).catch((cause: unknown) => {
      throw new Error(`no old row of ${table.name} can be put in`, { cause });
    });
    const there =
      kept[0] ?? (await client.query<Row>(`select * from ${table.name} where company_id = $1`, [company])).rows[0];
    rows.set(table.name, there!);
  }
  return rows;
}
