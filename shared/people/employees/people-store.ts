import { and, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employments } from '../employment/table.ts';
import type { SearchWord } from './search-words.ts';
import { employees } from './table.ts';

/** What a list of people is narrowed to. */
export type PeopleFilter = Readonly<{
  status?: 'active' | 'disabled' | 'all' | undefined;
  department?: string | undefined;
  unlinked?: 'yes' | undefined;
  words?: readonly SearchWord[];
}>;

/** How lists of people are sorted: as Swedish does, by an index that stands in this order. */
export const byName = sql`${employees.name} collate "sv-x-icu"`;

/** The condition of a list, each part of it one that an index answers. The company's row is the caller's to demand. */
export function peopleWhere(tx: Tx, { status = 'active', department, unlinked, words = [] }: PeopleFilter): SQL {
  return and(
    eq(employees.companyId, tx.company),
    isNull(employees.erasedAt),
    status === 'all' ? undefined : status === 'active' ? isNull(employees.disabledAt) : isNotNull(employees.disabledAt),
    department === undefined ? undefined : inArray(employees.id, ofDepartment(tx, department)),
    unlinked && eq(employees.linked, sql`false`),
    ...words.map((word) => sql`${employees.id} = any(array(${withWord(tx, word)}))`),
  )!;
}

const ofDepartment = (tx: Tx, department: string) =>
  tx.db
    .select({ id: employments.employeeId })
    .from(employments)
    .where(and(eq(employments.companyId, tx.company), eq(employments.department, department)));

/**
 * Who has a word as the beginning of something. A range and no pattern: before the policy has been asked whose row it is, only
 * comparisons are computed, and so nothing else reaches an index.
 */
function withWord(tx: Tx, { folded, plain }: SearchWord): SQL {
  const number = sql`select ${employments.employeeId} from ${employments}
    where ${employments.companyId} = ${tx.company} and ${begins(employments.employeeNumber, plain)}`;
  const upper = sql`select ${employments.employeeId} from ${employments}
    where ${employments.companyId} = ${tx.company} and ${begins(employments.employeeNumber, plain.toUpperCase())}`;
  const names = folded === '' ? [] : namesWith(tx, folded);
  return sql.join([...names, people(tx, employees.workEmail, plain), number, upper], sql` union all `);
}

const begins = (column: PgColumn, with_: string) =>
  sql`${column} collate "C" >= ${with_} and ${column} collate "C" < ${`${with_}\u{10ffff}`}`;

const people = (tx: Tx, column: PgColumn, with_: string) =>
  sql`select ${employees.id} from ${employees} where ${employees.companyId} = ${tx.company} and ${begins(column, with_)}`;

const namesWith = (tx: Tx, folded: string): SQL[] =>
  [employees.nameFolded, employees.nameSecond, employees.nameThird, employees.nameLast].map((part) =>
    people(tx, part, folded),
  );

/** That somebody has a word as the beginning of a part of their name. */
export const isCalled = (tx: Tx, { folded }: SearchWord): SQL =>
  sql`${employees.id} = any(array(${sql.join(namesWith(tx, folded), sql` union all `)}))`;
