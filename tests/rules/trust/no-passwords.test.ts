import { getTableColumns, getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { keyTables, tables } from '../../../shared/database/schema.ts';
import { control } from '../../support/control.ts';
import { allEndpoints } from '../../support/endpoints.ts';

control('passwords');

const like = /password|passphrase|lösenord/i;

test('no table has a place for a password of anybody', () => {
  const columns = Object.values({ ...tables, ...keyTables }).flatMap((table) =>
    Object.values(getTableColumns(table)).map(({ name }) => `${getTableName(table)}.${name}`),
  );
  expect(columns.length).toBeGreaterThan(200);
  expect(columns.filter((name) => like.test(name))).toEqual([]);
});

test('no route takes one', async () => {
  const taken = (await allEndpoints()).flatMap(({ name, input, query }) =>
    [input, query].flatMap((schema) =>
      schema ? [`${name} ${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }))}`] : [],
    ),
  );
  expect(taken.length).toBeGreaterThan(50);
  expect(taken.filter((one) => like.test(one))).toEqual([]);
});
