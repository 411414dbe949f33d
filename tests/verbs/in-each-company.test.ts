import { expect, test } from 'vitest';
import { inEachCompany } from '../../functions/host/timer.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';

const db = await freshDatabase();
const ids = [(await aCompany(db)).id, (await aCompany(db)).id, (await aCompany(db)).id];

test('a job that fails for one company is done for the others, and is known to have failed', async () => {
  const seen: string[] = [];
  const work = async (company: string) => {
    seen.push(company);
    if (company === seen[0]) throw new RangeError('this company cannot be opened');
    return 1;
  };
  await expect(inEachCompany({ operations: db.operations }, work)).rejects.toThrow(RangeError);
  expect(seen.toSorted()).toEqual(ids.toSorted());
});

test('what was done is added up', async () => {
  expect(await inEachCompany({ operations: db.operations }, async () => 2)).toBe(2 * ids.length);
});
