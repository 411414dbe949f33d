import { sql, type SQL } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { booksKeptFrom } from './bookkeeping-law.ts';
import { goesWith, isNamed, swept, type Life, type Lives } from './lives.ts';
import type { Reference } from './foreign-keys-store.ts';

/** What a plan is made for. `company` is null on the platform. */
export type Sweeping = Readonly<{
  company: Tx['company'] | null;
  now: Tx['now'];
  held: 'everybody' | ReadonlySet<Id>;
  /** Shorter periods that the company has chosen, by the name of the life. */
  choices: ReadonlyMap<string, string>;
  /** The month, 1–12, of the financial years that the books are kept by (`FinancialYear.keptMonth`). */
  booksFrom: number;
}>;

/** A life as conditions on a row `t`. `goes` is what is deleted: past its period, held by nobody, and nothing that stays refers to it. */
export type Rule = Readonly<{ life: Life; past: SQL; held: SQL; goes: SQL; unreferenced: SQL }>;

/** A condition that can be known before the database is asked: what is plainly so is left out of the question. */
type Condition = SQL | boolean;
const asSql = (one: Condition): SQL => (typeof one === 'boolean' ? sql.raw(String(one)) : one);
const both = (...all: Condition[]): Condition => {
  if (all.includes(false)) return false;
  const open = all.filter((one): one is SQL => one !== true);
  return open.length === 0 ? true : sql`(${sql.join(open, sql` and `)})`;
};
const either = (...all: Condition[]): Condition => {
  if (all.includes(true)) return true;
  const open = all.filter((one): one is SQL => one !== false);
  return open.length === 0 ? false : sql`(${sql.join(open, sql` or `)})`;
};
const not = (one: Condition): Condition => (typeof one === 'boolean' ? !one : sql`(not coalesce(${one}, false))`);

const named = (row: string, column: string): SQL => sql`${sql.identifier(row)}.${sql.identifier(column)}`;

/**
 * Turns lives into rules for one company at one moment, those first whose rows refer to others', so that nothing is deleted under what
 * stays. Computed from what it is given alone; the database is asked by whoever uses the rules.
 */
export function planSweep(lives: Lives, references: readonly Reference[], sweeping: Sweeping): Rule[] {
  const { company, now, held: people, choices, booksFrom } = sweeping;
  const day = swedishDay(now);
  let made = 0;
  const fresh = (table: string): string => `${table.slice(0, 20)}_${(made += 1)}`;
  const livesIn = (table: string): Life[] => lives.filter((life) => life.table === table);
  const inCompany = (row: string, { kind }: Life): Condition =>
    kind === 'platform' || company === null ? true : sql`${named(row, 'company_id')} = ${company}`;

  const isOf = ({ only }: Life, row: string): Condition => {
    if (!only) return true;
    const list = sql.join(
      only.values.map((value) => sql`${value}`),
      sql`, `,
    );
    return only.not ? sql`${named(row, only.column)} not in (${list})` : sql`${named(row, only.column)} in (${list})`;
  };

  /** The rows that a row refers to, of the lives that a name says, and a condition on them. */
  const parents = (life: Life, row: string, meets: (parent: Life, row: string) => Condition): Condition =>
    either(
      ...goesWith(life).flatMap((name) =>
        lives
          .filter((parent) => isNamed(parent, name))
          .flatMap((parent) =>
            references
              .filter(({ from, to }) => from === life.table && to === parent.table)
              .map(({ columns, theirs }): Condition => {
                const their = fresh(parent.table);
                const condition = both(inCompany(their, parent), isOf(parent, their), meets(parent, their));
                if (condition === false) return false;
                const list = (of: string, all: readonly string[]) =>
                  sql.join(
                    all.map((one) => named(of, one)),
                    sql`, `,
                  );
                return sql`(${list(row, columns)}) in (select ${list(their, theirs)}
                  from ${sql.identifier(parent.table)} as ${sql.identifier(their)} where ${asSql(condition)})`;
              }),
          ),
      ),
    );

  /** Past the period, whatever else is to be said of the row. */
  const past = (life: Life, row: string): Condition => {
    if (!swept(life)) return false;
    if (goesWith(life).length > 0) return parents(life, row, past);
    const { retention, types } = life;
    const period = choices.get(life.name) ?? retention.period;
    if (typeof retention.from === 'object') {
      if (!('financialYearOf' in retention.from)) return false;
      const column = retention.from.financialYearOf;
      const since = booksKeptFrom(day, Number(/^P(\d+)Y$/.exec(period)?.[1]), booksFrom);
      const type = types[column];
      // A benefit year may end within the next calendar year, and be claimed and settled in it.
      if (type === 'integer') return sql`${named(row, column)} < ${Number(since.slice(0, 4)) - 1}`;
      if (type === 'date') return sql`${named(row, column)} < ${since}::date`;
      return sql`${named(row, column)} < (${since}::date::timestamp at time zone 'Europe/Stockholm')`;
    }
    const column = named(row, retention.from);
    // As a question of its own it is answered once, and not for every row: going back by months asks the calendar.
    return types[retention.from] === 'date'
      ? sql`${column} < (select ${day}::date - ${period}::interval)`
      : sql`${column} < (select ${now.toISOString()}::timestamptz - ${period}::interval)`;
  };

  /** The person of a row, where there is one. */
  const personOf = ({ person }: Life, row: string): SQL | null => {
    if (person === null) return null;
    if (typeof person === 'string') return named(row, person);
    const other = livesIn(person.in)[0];
    const their = fresh(person.in);
    const inner = other && personOf(other, their);
    return inner
      ? sql`(select ${inner} from ${sql.identifier(person.in)} as ${sql.identifier(their)}
        where ${asSql(both(inCompany(their, other), sql`${named(their, 'id')} = ${named(row, person.by)}`))})`
      : null;
  };

  const held = (life: Life, row: string): Condition => {
    if (people === 'everybody') return life.about;
    if (people.size === 0 || !life.about) return false;
    const person = personOf(life, row);
    return person ? sql`${person} = any(${`{${[...people].join(',')}}`}::uuid[])` : parents(life, row, held);
  };

  /** Whether rows of a life go with rows of another, themselves or with what they go with. */
  const isWithin = (life: Life, other: Life): boolean =>
    goesWith(life).some((name) => {
      if (isNamed(other, name)) return true;
      return lives.some((parent) => isNamed(parent, name) && isWithin(parent, other));
    });

  const referring = (life: Life, row: string, meets: (from: string, row: string) => Condition): Condition =>
    either(
      ...references
        .filter(({ to }) => to === life.table)
        .map(({ from, columns, theirs }) => {
          const their = fresh(from);
          const joins = columns.map((column, at) => sql`${named(their, column)} = ${named(row, theirs[at]!)}`);
          const condition = both(...joins, meets(from, their));
          if (condition === false) return false;
          return sql`exists (select from ${sql.identifier(from)} as ${sql.identifier(their)} where ${asSql(condition)})`;
        }),
    );

  /**
   * Whether something that stays refers to a row, or to what goes with it. What goes with somebody's row is theirs too: whose it is is asked
   * only below a row that is nobody's, as a run of payroll. No row that is held is deleted for it: its own rule asks again.
   */
  const blocked = (life: Life, row: string, asked = life.person !== null): Condition =>
    referring(life, row, (from, their) => {
      const all = livesIn(from);
      if (all.length > 0 && all.every((one) => isWithin(one, life)))
        return either(
          ...all.map((one) => {
            const below = blocked(one, their, asked || one.person !== null);
            return both(isOf(one, their), asked ? below : either(held(one, their), below));
          }),
        );
      return not(either(...all.map((one) => both(isOf(one, their), goes(one, their)))));
    });

  const goes = (life: Life, row: string): Condition => {
    if (!swept(life)) return false;
    const free = not(held(life, row));
    if (goesWith(life).length > 0) return both(parents(life, row, goes), free);
    return both(past(life, row), free, not(blocked(life, row)));
  };

  return inOrder(
    lives.filter((life) => swept(life) && (life.kind === 'platform') === (company === null)),
    references,
  ).map((life) => {
    const row = 't';
    const own = both(inCompany(row, life), isOf(life, row));
    return {
      life,
      past: asSql(both(own, past(life, row))),
      held: asSql(held(life, row)),
      goes: asSql(both(own, goes(life, row))),
      unreferenced: asSql(not(referring(life, row, () => true))),
    };
  });
}

/** Those that refer before those they refer to. Throws where tables refer to each other in a circle. */
function inOrder(lives: readonly Life[], references: readonly Reference[]): Life[] {
  const done = new Set<string>();
  const ordered: Life[] = [];
  const visit = (table: string, via: readonly string[]): void => {
    if (done.has(table)) return;
    if (via.includes(table)) throw new Error(`tables refer in a circle: ${[...via, table].join(', ')}`);
    for (const { from, to } of references) if (to === table && from !== table) visit(from, [...via, table]);
    done.add(table);
    ordered.push(...lives.filter((life) => life.table === table));
  };
  for (const { table } of lives) visit(table, []);
  return ordered;
}
