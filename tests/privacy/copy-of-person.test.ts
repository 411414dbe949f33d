import { blobName } from '../../shared/claims/receipts/store.ts';
import { describe, expect, test } from 'vitest';
import { classes, tables } from '../../shared/database/schema.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { Sealed } from '../../shared/platform/encryption/sealed.ts';
import {
  basesInSwedish,
  categoryWords,
  purposesInSwedish,
  recipientWords,
} from '../../shared/protection/rights/class-words.ts';
import { hasWord } from '../../shared/protection/rights/column-words.ts';
import { copyOfPerson } from '../../shared/protection/rights/copy-of-person.ts';
import { exportedTables } from '../../shared/protection/rights/exported-tables.ts';
import { aCompany } from '../support/a-company.ts';
import { readArchive } from '../support/read-archive.ts';
import { rightsWorld } from '../support/rights-world.ts';
import { verbWorld } from '../support/verb-world.ts';
import { insertOf, madeUpRow, type Row } from './made-up-rows.ts';
import { tenantTables } from './tenant-tables.ts';
import { loosen } from './two-companies.ts';

/** What the catalogue says is theirs to have, by its own words: whoever reads it for the copy is held against this. */
const exported = classes.flatMap(({ table, subject, columns }) =>
  subject !== 'employee'
    ? []
    : Object.entries(columns).flatMap(([column, held]) =>
        'exported' in held && held.exported ? [{ table, column, held }] : [],
      ),
);

const world = await verbWorld();
const { db } = world;
const { uses } = rightsWorld(world);
const company = await aCompany(db);
const { employee, colleague } = company.people;
const administrator = await db.client('administrator');
await loosen(administrator, ['app']);
const every = await tenantTables(administrator);
/** The tables about employees, and what their rows refer to. */
const wantedTables = new Set(classes.filter(({ subject }) => subject === 'employee').map(({ table }) => table));
for (const { name, references } of every.toReversed())
  if (wantedTables.has(name)) for (const { table } of references) wantedTables.add(table);
const all = every.filter(({ name }) => wantedTables.has(name));

/** Whose a row is where no `employee_id` says so. */
const ownColumn: Readonly<Record<string, string>> = { provisioning_tokens: 'made_by', audit_entries: 'actor_id' };
/** Free text of a column without a rule about it: what no other column says by chance. */
const plainText = (table: (typeof all)[number], column: string): boolean =>
  table.columns.find(({ name }) => name === column)?.type === 'text' &&
  !table.checks.some(({ columns }) => columns.includes(column)) &&
  !table.references.some(({ columns }) => columns.includes(column));

/**
 * A person with a row in every table there is, and in each exported column a text that is nowhere else, where it can be one. What is sealed
 * is sealed with the person's key, or for a staff file with that of whoever brought it.
 */
async function fillFor(person: Id, mark: string, other: string, importer: Id): Promise<Map<string, string>> {
  const canaries = new Map<string, string>();
  const rows = new Map<string, Row>([
    ['companies', { id: company.id }],
    ['employees', { company_id: company.id, id: person }],
  ]);
  for (const table of all) {
    if (table.name === 'employees') continue;
    const mine = exported.filter((one) => one.table === table.name);
    const wanted: Record<string, unknown> = {
      [ownColumn[table.name] ?? 'none']: person,
      actor_kind: 'person',
      employee_id: person,
    };
    // Each of the two brought the staff file that the other one stands in.
    if (table.name === 'staff_imports') wanted['made_by'] = importer;
    for (const name of Object.keys(wanted)) if (!table.columns.some((one) => one.name === name)) delete wanted[name];
    if (table.name === 'directory_people')
      wanted['attributes'] = JSON.stringify({ displayName: `${mark} katalog`, manager: `${other} chef` });
    for (const { column } of mine.filter((one) => plainText(table, one.column) && !(one.column in wanted))) {
      canaries.set(`${table.name}.${column}`, `${mark} ${table.name} ${column}`);
      wanted[column] = `${mark} ${table.name} ${column}`;
    }
    // What else has to be so that these can be filled is for the row to find out.
    for (const { column, held } of mine)
      if ('encryption' in held && held.encryption === 'field') wanted[column] = db.randomness.bytes(60);
    const row: Record<string, unknown> = await madeUpRow(administrator, table, company.id, rows, db.randomness, wanted);
    for (const { column } of mine.filter(({ held }) => 'encryption' in held && held.encryption === 'field')) {
      const text = `${mark} ${table.name} ${column} <b>=1+1`;
      canaries.set(`${table.name}.${column}`, text);
      const id = (row['id'] ?? row['employee_id'] ?? row['session_id'] ?? row['entry_id']) as Id;
      const place = {
        company: company.id,
        table: table.name,
        column,
        row: table.key[1] === undefined ? id : (row[table.key[1]] as Id),
      };
      const value =
        table.name === 'staff_import_lines' ? { name: text, after: { manager: { name: `${other} chef` } } } : { text };
      const sealed = await uses.seals.seal<unknown>(
        value,
        place,
        table.name === 'staff_import_lines' ? importer : person,
      );
      expect(sealed).toBeInstanceOf(Sealed);
      row[column] = sealed.bytes;
    }
    await administrator.query(insertOf(table, row, 'on conflict do nothing'));
    rows.set(table.name, row);
    if (table.name !== 'receipts') continue;
    // As files were kept before they were sealed: what is made up here has no key. And nothing waits to be looked at for malware.
    await administrator.query(`update receipts set files_sealed_at = null, state = 'read' where id = $1`, [row['id']]);
    await uses.files.put(blobName(company.id, row['id'] as Id, 'file'), Buffer.from(`%PDF ${mark} kvitto`));
  }
  await administrator
    .query('insert into identities (issuer, subject, company_id, employee_id) values ($1, $2, $3, $4)', [
      'https://x.example',
      `${mark} identities subject`,
      company.id,
      person,
    ])
    .catch((error: Error) => expect(error.message).toContain('duplicate'));
  await administrator.query('update employees set name = $1 where id = $2', [`${mark} Namnsson`, person]);
  return canaries;
}

const canaries = await fillFor(employee.employee, 'Egensak', 'Främmande', colleague.employee);
const foreign = await fillFor(colleague.employee, 'Främmande', 'Egensak', employee.employee);

async function copyFor(person: Id): Promise<ReadonlyMap<string, Buffer>> {
  const whose = {
    company: company.id,
    person,
    request: db.randomness.id(),
    tables: uses.exportedTables,
    head: { name: 'Egensak Namnsson', company: company.name, day: '2026-05-20' },
    language: 'sv' as const,
  };
  const parts: Buffer[] = [];
  for await (const part of uses.writeArchive(copyOfPerson(uses, whose))) parts.push(part);
  return readArchive(Buffer.concat(parts));
}

const files = await copyFor(employee.employee);
const textOf = (name: string): string => files.get(name)?.toString() ?? '';

describe('a copy of somebody’s data', () => {
  test('has every column of every class that is theirs to have, with its value', async () => {
    const missing: string[] = [];
    for (const { table, column, held } of exported) {
      const rows = JSON.parse(textOf(`data/${table}.json`) || '[]') as Record<string, unknown>[];
      const canary = canaries.get(`${table}.${column}`);
      const sealed = 'encryption' in held && held.encryption === 'field';
      if (canary !== undefined) {
        if (!rows.some((row) => JSON.stringify(row[column] ?? '').includes(JSON.stringify(canary).slice(1, -1))))
          missing.push(`${table}.${column}`);
        continue;
      }
      expect(sealed, `${table}.${column} was filled`).toBe(false);
      const who = table === 'employees' ? 'id' : (ownColumn[table] ?? 'employee_id');
      const isText = table === 'audit_entries' ? '::text' : '';
      const by =
        all.find(({ name }) => name === table)?.columns.some(({ name }) => name === who) ?? table === 'identities';
      const { rows: held_ } = await administrator.query<{ value: unknown }>(
        `select to_jsonb(t) -> $1 as value from ${table} t ${by ? `where ${who} = $2${isText}` : 'where $2::text is not null'}`,
        [column, employee.employee],
      );
      const same = (one: unknown, other: unknown): boolean =>
        JSON.stringify(one) === JSON.stringify(other) ||
        (typeof one === 'string' && typeof other === 'string' && Date.parse(one) === Date.parse(other)) ||
        String(one) === String(other);
      const without = (value: unknown) =>
        column === 'attributes' ? { displayName: (value as { displayName: string }).displayName } : value;
      if (!held_.some(({ value }) => rows.some((row) => column in row && same(row[column], without(value)))))
        missing.push(`${table}.${column}`);
    }
    expect(missing).toEqual([]);
    expect(exported.length).toBeGreaterThan(70);
  });

  test('has nothing of a colleague, by name, id or word, in any of its files', () => {
    const theirs = [...foreign.values(), 'Främmande', colleague.employee, company.people.hr.employee];
    const found = [...files].flatMap(([name, content]) =>
      theirs.filter((one) => content.toString().includes(one)).map((one) => `${name}: ${one}`),
    );
    expect(found).toEqual([]);
  });

  test('is the same in a table and on a page, where no text of anybody is computed or becomes a part of the page', () => {
    const page = textOf('index.html');
    for (const [place, text] of canaries) {
      const table = place.split('.')[0]!;
      if (!files.has(`data/${table}.json`)) continue;
      expect(textOf(`tables/${table}.csv`), place).toContain(text.split(' <b>')[0]);
      expect(page, place).toContain(text.split(' <b>')[0]);
    }
    expect(page).not.toContain('<b>');
    expect(page).not.toMatch(/<script|src=|href=/);
    for (const [name, content] of files)
      if (name.endsWith('.csv')) expect(content.toString(), name).not.toMatch(/(^|;|")[=+@]/m);
  });

  test('says what each thing is kept for, by which right, how long and who gets it, in both languages', () => {
    const page = textOf('index.html');
    for (const { purpose } of classes.filter(({ table }) => files.has(`data/${table}.json`))) {
      expect(page).toContain(purpose.replaceAll('’', '’'));
      expect(page).toContain(purposesInSwedish[purpose]);
    }
    for (const words of [
      'imy.se',
      'art. 6.1 b',
      'Art. 6(1)(b)',
      '7 år efter kalenderåret då räkenskapsåret avslutades',
      'E-posttjänsten',
      'The mail service',
    ])
      expect(page).toContain(words);
  });

  test('has the receipts as they are kept', () => {
    const kept = [...files].filter(([name]) => name.startsWith('files/'));
    expect(kept.map(([, content]) => content.toString())).toEqual(['%PDF Egensak kvitto']);
  });

  test('names its files by nothing but tables and ids of one’s own', () => {
    for (const name of files.keys())
      expect(name).toMatch(/^(index\.html|data\/[a-z_]+\.json|tables\/[a-z_]+\.csv|files\/[0-9a-f-]{36}\.(jpg|pdf))$/);
  });
});

test('every purpose, legal basis, category, recipient and exported column has words in both languages', () => {
  const ours = classes.filter(({ table }) => exported.some((one) => one.table === table));
  const missing = [
    ...ours.filter(({ purpose }) => !(purpose in purposesInSwedish)).map(({ purpose }) => purpose),
    ...ours.filter(({ legalBasis }) => !(legalBasis in basesInSwedish)).map(({ legalBasis }) => legalBasis),
    ...exported
      .flatMap(({ held }) => ('recipients' in held ? held.recipients : []))
      .filter((one) => !(one in recipientWords)),
    ...exported.map(({ held }) => held.category).filter((one) => !(one in categoryWords)),
    ...exported.filter(({ column }) => !hasWord(column)).map(({ column }) => column),
  ];
  expect([...new Set(missing)]).toEqual([]);
});

test('a table with personal data that does not say whose it is cannot be copied for anybody', () => {
  const one = classes.find(({ table }) => table === 'sessions')!;
  const silent = { ...one, table: 'companies', columns: { name: { ...one.columns['browser']! } } };
  expect(() => exportedTables(Object.values(tables), [silent as never])).toThrow('does not say whose');
});
