import { classes, tables } from '../../shared/database/schema.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { withKeys } from '../../shared/platform/encryption/with-keys.ts';
import { livesOf } from '../../shared/protection/retention/lives.ts';
import { showPast } from '../../shared/protection/retention/show-past.ts';
import { sweepCompany } from '../../shared/protection/retention/sweep-company.ts';
import type { Row } from '../privacy/made-up-rows.ts';
import { tenantTables } from '../privacy/tenant-tables.ts';
import { aCompany, type ACompany } from './a-company.ts';
import { freshDatabase } from './fresh-database.ts';
import { keyWorld } from './key-world.ts';
import { pastRows } from './past-rows.ts';

export type Figures = Readonly<Record<string, readonly [deleted: number, held: number, kept: number]>>;

/** A database of the file's own with companies whose rows grow old, and the sweep over it. */
export async function sweepWorld() {
  const db = await freshDatabase();
  const { copies, keys, seals } = await keyWorld(db);
  const administrator = await db.client('administrator');
  // Rows of before are put in whole; what the triggers guard is guarded again when the sweep comes.
  await administrator.query('set session_replication_role = replica');
  const lives = livesOf(Object.values(tables), classes);
  const all = await tenantTables(administrator);
  const uses = {
    ...{ operations: db.operations, keyDatabase: db.keys, copies, dataKeys: keys.dataKeys },
    ...{ randomness: db.randomness, lives, batch: 1000 },
  };
  const figuresOf = (one: Readonly<{ rule: string; deleted: number; held: number; kept: number }>[]): Figures =>
    Object.fromEntries(
      one
        .filter(({ deleted, held, kept }) => deleted + held + kept > 0)
        .map(({ rule, deleted, held, kept }) => [rule, [deleted, held, kept]]),
    );
  return {
    ...{ db, administrator, lives, uses, seals, held: { database: withKeys(db.app, keys.companyKeys), seals } },
    /** A company with, for each state that is asked for, a claim of somebody of its own and a row in every table beside it. */
    async oldCompany(...states: readonly ('paid' | 'declined')[]) {
      const company: ACompany = await aCompany(db);
      const sides: ReadonlyMap<string, Row>[] = [];
      for (const state of states)
        sides.push(await pastRows(administrator, all, lives, company.id, db.randomness, state));
      return { company, sides, people: sides.map((rows) => rows.get('employees')!['id'] as Id) };
    },
    sweep: async (company: Id, goesOn: () => boolean = () => true): Promise<Figures> => {
      const { rules } = await sweepCompany(uses, company, { goesOn });
      return figuresOf([...rules].map(([rule, one]) => ({ rule, ...one })));
    },
    would: async (company: Id): Promise<Figures> => figuresOf((await showPast(uses, company)).rules),
    /** How many rows of a company each table has, of those that the sweep takes rows from. */
    async counts(company: Id): Promise<Record<string, number>> {
      const found: Record<string, number> = {};
      for (const { name } of all) {
        const { rows } = await administrator.query<{ n: number }>(
          `select count(*)::int as n from ${name} where company_id = $1`,
          [company],
        );
        found[name] = rows[0]!.n;
      }
      return found;
    },
    /** Every reference of a company's rows that leads nowhere, by the tables' names. */
    async dangling(company: Id): Promise<string[]> {
      const wrong: string[] = [];
      for (const { name, references } of all)
        for (const { table, columns, theirs } of references) {
          const there = columns.map((column) => `r.${column} is not null`).join(' and ');
          const joins = columns.map((column, at) => `p.${theirs[at]} = r.${column}`).join(' and ');
          const { rowCount } = await administrator.query(
            `select from ${name} r where r.company_id = $1 and ${there} and not exists (select from ${table} p where ${joins})`,
            [company],
          );
          if (rowCount) wrong.push(`${name} → ${table}`);
        }
      return wrong;
    },
  };
}
