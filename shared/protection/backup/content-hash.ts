import type * as pg from '../../platform/postgres-types.ts';

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

export type Content = Readonly<{ rows: number; content: string }>;

/**
 * What two tables with the same rows have in common, in whatever order these lie: how many there are, and the sum of a 64-bit hash of each
 * (PostgreSQL's own over all columns of a row together, so that values cannot change places between rows or columns). It is asked of the
 * database itself, before and after, under the settings of a dump, so that it sees what a wrong text of a value, a lost or a doubled row
 * would do. It is no defence against somebody who wants to deceive: that is the SHA-256 of each object in the signed manifest.
 */
export async function contentOf(client: pg.ClientBase, quotedTable: string): Promise<Content> {
  const { rows: found } = await client.query<{ columns: string }>(columnsQuery, [quotedTable]);
  const { rows } = await client.query<{ rows: string; content: string }>(
    `select count(*)::text as rows, coalesce(sum(pg_catalog.hash_record_extended(row(${found[0]!.columns}), 0)), 0)::text as content
     from only ${quotedTable} one_row`,
  );
  return { rows: Number(rows[0]!.rows), content: rows[0]!.content };
}
