import pg from 'pg';
import { insertOf, listOf, type Row } from './made-up-rows.ts';
import type { TenantTable } from './tenant-tables.ts';
import type { Side } from './two-companies.ts';

/** What holds a try back: the policy hides rows or refuses them, a foreign key finds nothing, a right is missing. */
type Held = 'hidden' | 'refused' | 'no parent' | 'no right';

/** A try: what a role does in a transaction that says a company, or none, and what is to come of it. */
export type Try = Readonly<{
  says: string;
  /** What `app.company_id` is set to; null where it is not. */
  company: string | null;
  query: { text: string; values: unknown[] };
  /** `one`: a row of one's own is there. `own`: a row of one's own can be put in, unless there can be only one. */
  wanted: 'one' | 'own' | Held;
}>;

type Query = Try['query'];

const whereKey = ({ key }: TenantTable, row: Row): Query => ({
  text: key.map((column, place) => `"${column}" = $${place + 1}`).join(' and '),
  values: key.map((column) => row[column]),
});

const on = (verb: string, { text, values }: Query, end = ''): Query => ({
  text: `${verb} where ${text} ${end}`,
  values,
});

/** What makes an insertion put its values in the place of a row with the same key. */
const replacing = ({ key }: TenantTable, columns: readonly string[]): string =>
  `on conflict (${key.map((column) => `"${column}"`).join(', ')})
   do update set ${columns.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`;

/** MERGE, which reads and writes in one statement, with a row that is named by its key. */
function mergeInto({ name, key, columns }: TenantTable, row: Row): Query {
  const typed = (column: string) => columns.find((one) => one.name === column)!.type;
  const given = key.map((column, place) => `$${place + 1}::${typed(column)} as "${column}"`);
  const same = key.map((column) => `t."${column}" = given."${column}"`);
  return {
    text: `merge into ${name} t using (select ${given.join(', ')}) given on ${same.join(' and ')}
           when matched then update set company_id = t.company_id when not matched then do nothing`,
    values: key.map((column) => row[column]),
  };
}

function ofTheirs(table: TenantTable, ours: Side, theirs: Side): Omit<Try, 'company'>[] {
  const { name } = table;
  const [own, foreign] = [ours.rows.get(name)!, theirs.rows.get(name)!];
  const [atOwn, atForeign] = [whereKey(table, own), whereKey(table, foreign)];
  const theirNew = theirs.fresh.get(name)!;
  const select = `select 1 from ${name}`;
  const become = (where: Query, company: string): Query => ({
    text: `update ${name} set company_id = $${where.values.length + 1} where ${where.text}`,
    values: [...where.values, company],
  });
  const theirId = pg.escapeLiteral(theirs.company);
  return [
    { says: 'reads its own row', query: on(select, atOwn), wanted: 'one' },
    { says: 'puts in a row of its own', query: insertOf(table, ours.fresh.get(name)!), wanted: 'own' },
    { says: 'reads their row', query: on(select, atForeign), wanted: 'hidden' },
    {
      says: 'reads any row of theirs',
      query: { text: `${select} where company_id <> $1`, values: [ours.company] },
      wanted: 'hidden',
    },
    {
      says: 'joins to their rows',
      query: {
        text: `select 1 from (select ${theirId}::uuid as id) c join ${name} t on t.company_id = c.id`,
        values: [],
      },
      wanted: 'hidden',
    },
    {
      says: 'learns that their row exists',
      query: { text: `select 1 where exists (${select} where ${atForeign.text})`, values: atForeign.values },
      wanted: 'hidden',
    },
    { says: 'locks their row', query: on(select, atForeign, 'for update'), wanted: 'hidden' },
    {
      says: 'copies their rows out',
      query: { text: `copy (${select} where company_id = ${theirId}) to stdout`, values: [] },
      wanted: 'hidden',
    },
    { says: 'changes their row', query: on(`update ${name} set company_id = company_id`, atForeign), wanted: 'hidden' },
    { says: 'takes their row', query: become(atForeign, ours.company), wanted: 'hidden' },
    { says: 'gives its row away', query: become(atOwn, theirs.company), wanted: 'refused' },
    { says: 'deletes their row', query: on(`delete from ${name}`, atForeign), wanted: 'hidden' },
    { says: 'merges with their row', query: mergeInto(table, foreign), wanted: 'hidden' },
    { says: 'adds a row of theirs', query: insertOf(table, theirNew), wanted: 'refused' },
    {
      says: 'adds a row of theirs by merging',
      query: {
        text: `merge into ${name} using (select 1) given on false when not matched then insert ${listOf(theirNew)}`,
        values: Object.values(theirNew),
      },
      wanted: 'refused',
    },
    {
      says: 'adds or replaces their row',
      query: insertOf(table, foreign, replacing(table, ['company_id'])),
      wanted: 'refused',
    },
    // Tells whether a row exists: an error where there is one and a success where there is none would be an answer.
    {
      says: 'adds their row if it is absent',
      query: insertOf(table, foreign, 'on conflict do nothing'),
      wanted: 'refused',
    },
    { says: 'copies rows in', query: { text: `copy ${name} from stdin`, values: [] }, wanted: 'refused' },
    { says: 'empties the table', query: { text: `truncate ${name} cascade`, values: [] }, wanted: 'no right' },
  ];
}

/** What is tried where no company is set, and where what is set is none. */
function ofNobodys(table: TenantTable, ours: Side): Omit<Try, 'company'>[] {
  const { name } = table;
  const all = (text: string): Query => ({ text, values: [] });
  return [
    { says: 'reads anything', query: all(`select 1 from ${name}`), wanted: 'hidden' },
    { says: 'copies anything out', query: all(`copy ${name} to stdout`), wanted: 'hidden' },
    { says: 'locks anything', query: all(`select 1 from ${name} for update`), wanted: 'hidden' },
    { says: 'changes anything', query: all(`update ${name} set company_id = company_id`), wanted: 'hidden' },
    { says: 'deletes anything', query: all(`delete from ${name}`), wanted: 'hidden' },
    { says: 'adds a row', query: insertOf(table, ours.fresh.get(name)!), wanted: 'refused' },
  ];
}

/** Everything that is tried on a table. `references` are good rows of ours but for the row of theirs that each refers to. */
export function triesOf(
  table: TenantTable,
  ours: Side,
  theirs: Side,
  references: readonly Readonly<{ parent: string; row: Row }>[],
): Try[] {
  const wrong = {
    'without a company': null,
    'with an empty company': '',
    'with nonsense for a company': `${ours.company}' or true --`,
  };
  return [
    ...ofTheirs(table, ours, theirs).map((one) => ({ ...one, company: ours.company })),
    ...references.map(({ parent, row }): Try => ({
      says: `refers to their row of ${parent}`,
      company: ours.company,
      query: insertOf(table, row, replacing(table, Object.keys(row))),
      wanted: 'no parent',
    })),
    ...Object.entries(wrong).flatMap(([how, company]) =>
      ofNobodys(table, ours).map((one) => ({ ...one, says: `${one.says} ${how}`, company })),
    ),
  ];
}
