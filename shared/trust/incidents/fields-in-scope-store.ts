import { getTableColumns } from 'drizzle-orm';
import type { ExportedTable } from '../../protection/rights/index.ts';
import type { Scope } from './reach.ts';

/** What the catalogue says of the fields in a scope. */
export type HeldFields = Readonly<{
  tables: readonly ExportedTable[];
  categories: readonly string[];
  special: boolean;
  sealedOnly: boolean;
}>;

const isOfCompany = ({ table }: ExportedTable): boolean =>
  Object.values(getTableColumns(table)).some(({ name }) => name === 'company_id');

/** The tables with people in them that a scope can name. */
export const tablesWithPeople = (all: readonly ExportedTable[]): readonly ExportedTable[] => all.filter(isOfCompany);

/** The tables and the personal fields that a scope covers, from the catalogue; null where it names what is not there. */
export function fieldsInScope(all: readonly ExportedTable[], scope: Scope): HeldFields | null {
  const reachable = tablesWithPeople(all);
  const named = scope.tables === 'all' ? reachable : reachable.filter(({ name }) => scope.tables.includes(name));
  if (scope.tables !== 'all' && named.length !== new Set(scope.tables).size) return null;
  const columnsOf = ({ name, class: { columns } }: ExportedTable) =>
    Object.entries(columns).filter(
      ([column]) => scope.columns.length === 0 || scope.columns.includes(`${name}.${column}`),
    );
  const tables = named.filter((one) => columnsOf(one).length > 0);
  const found = tables.flatMap((one) => columnsOf(one));
  if (scope.columns.length > 0 && found.length !== new Set(scope.columns).size) return null;
  const personal = found.flatMap(([, held]) => ('encryption' in held ? [held] : []));
  return {
    tables,
    categories: personal.map(({ category }) => category),
    special: personal.some(({ special }) => special),
    sealedOnly: personal.length > 0 && personal.every(({ encryption }) => encryption === 'field'),
  };
}
