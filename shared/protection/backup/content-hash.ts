import { measured } from '../../platform/compress.ts';
import { copyTextOut } from '../../platform/copy-text.ts';
import type * as pg from '../../platform/postgres-types.ts';

/** How many rows there are, and a hash of them: see `rowsText` and `sumOfRows`. */
export type Content = Readonly<{ rows: number; content: string }>;

/**
 * The rows of a table as COPY writes them, and what they are once all of them went by: how many, and the SHA-256 of their text in hex. Under
 * the settings of a dump a value has one text, and rows lie in the order in which they were put into a table that was made in the same
 * transaction: so the same question to a restored database has the same answer, also when psql asks it (docs/runbooks/restore.md).
 */
export function rowsText(client: pg.ClientBase, quotedTable: string) {
  let rows = 0;
  const text = measured(copyTextOut(client, `copy ${quotedTable} to stdout`, (count) => (rows = count)));
  return { text: text.bytes, content: (): Content => ({ rows, content: text.result().sha256 }) };
}

/** Reads a table to its end, and keeps nothing of it. To be asked under the settings of a dump. */
export async function contentOf(client: pg.ClientBase, quotedTable: string): Promise<Content> {
  const { text, content } = rowsText(client, quotedTable);
  for await (const _ of text);
  return content();
}

/** Types whose values PostgreSQL hashes by what they say. An enum, for one, it hashes by a number that each database gives anew. */
const hashed =
  'bool int2 int4 int8 float4 float8 numeric text varchar bpchar uuid bytea jsonb date time timestamp timestamptz interval inet';
const byValue = hashed
  .split(' ')
  .flatMap((type) => [`'${type}'`, `'_${type}'`])
  .join(', ');

const columnsQuery = `
  select coalesce(string_agg(format(case when y.typname in (${byValue}) and y.typnamespace = 'pg_catalog'::regnamespace then 'one_row.%I' else 'one_row.%I::text' end, a.attname), ', '
    order by a.attnum), '') as columns
  from pg_attribute a join pg_type y on y.oid = a.atttypid
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`;

/**
 * What two tables with the same rows have in common in whatever order these lie: how many there are, and the sum of a 64-bit hash of each
 * (PostgreSQL's own over all columns of a row together, so that values cannot change places between rows or columns). It is no defence
 * against somebody who wants to deceive. `where` takes the columns as `one_row.…`, and its values from `values`.
 */
export async function sumOfRows(
  client: pg.ClientBase,
  quotedTable: string,
  where = 'true',
  values: readonly unknown[] = [],
): Promise<Content> {
  const { rows: found } = await client.query<{ columns: string }>(columnsQuery, [quotedTable]);
  const { rows } = await client.query<{ rows: string; content: string }>(
    `select count(*)::text as rows, coalesce(sum(pg_catalog.hash_record_extended(row(${found[0]!.columns}), 0)), 0)::text as content
     from only ${quotedTable} one_row where ${where}`,
    [...values],
  );
  return { rows: Number(rows[0]!.rows), content: rows[0]!.content };
}
