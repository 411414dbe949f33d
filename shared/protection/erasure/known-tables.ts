import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import type { TableClass } from '../../platform/classification.ts';
import { guardedIn } from '../../platform/encryption/guarded-column.ts';
import type { KnownTable } from './plan-erasure.ts';

/** What the schema and the catalogue know of each table, by its name. */
export function knownTables(tables: readonly Table[], classes: readonly TableClass[]): ReadonlyMap<string, KnownTable> {
  const classOf = new Map(classes.map((one) => [one.table, one]));
  return new Map(
    tables.flatMap((table) => {
      const name = getTableName(table);
      const described = classOf.get(name);
      if (!described) return [];
      const columns = Object.values(getTableColumns(table)).map((column) => {
        const guarded = guardedIn(column);
        return {
          name: column.name,
          required: column.notNull,
          computed: column.generated !== undefined,
          hashOf: guarded?.kind === 'index' ? (guarded.source?.column ?? null) : null,
        };
      });
      return [[name, { class: described, columns }] as const];
    }),
  );
}
