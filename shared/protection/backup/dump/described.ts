/**
 * A question to the catalogs that answers with statements, one a row in the column `sql`, in an order that does not depend on when things
 * were made. `what` it gives stands as a comment above them.
 */
export type Described = Readonly<{ what: string; query: string }>;

/** What an extension brought is made by the extension. */
export const notOfExtension = (catalog: string, oid: string): string =>
  `not exists (select from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

/** The relations that the migrations make. */
export const ownRelations = (kinds: string): string =>
  `c.relnamespace = 'public'::regnamespace and c.relkind in (${kinds}) and ${notOfExtension('pg_class', 'c.oid')}`;

export const optionsOf = (array: string): string =>
  `(select string_agg(format('%s=%s', option_name, quote_literal(option_value)), ', ' order by at) from pg_options_to_table(${array}) with ordinality as given(option_name, option_value, at))`;
