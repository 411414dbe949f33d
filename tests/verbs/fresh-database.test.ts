import { expect, test } from 'vitest';
import { employees } from '../../shared/people/employees/table.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const db = await freshDatabase();

test('a company is there for itself, and for nobody else', async () => {
  const [ours, theirs] = [await aCompany(db), await aCompany(db)];
  const seen = await db.app.inTenant(ours.id, (tx) => tx.db.select().from(employees));
  expect(seen).toHaveLength(7);
  expect(new Set(seen.map(({ companyId }) => companyId))).toEqual(new Set([ours.id]));
  expect(await db.app.onPlatform((tx) => tx.db.select().from(employees))).toEqual([]);
  expect(theirs.people.hr.roles).toEqual(['employee', 'hr']);
});
