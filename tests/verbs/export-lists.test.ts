import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { exportDecisions } from '../../shared/claims/exports/export-decisions.ts';
import { exportQueue } from '../../shared/claims/exports/export-queue.ts';
import type { LeavingFile } from '../../shared/platform/listing/take-list.ts';
import { aCompany } from '../support/a-company.ts';
import { approves, claimStory } from '../support/claim-story.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);

const csv = { format: 'csv' };
/** The lines of a CSV file below its headings. */
const linesOf = async ({ bytes }: LeavingFile) => (await buffer(bytes)).toString().trim().split('\r\n').slice(1);

test('in shadow mode no file tells what the machine thinks before people have decided', async () => {
  const { people } = await aCompany(db, { machine: 'shadow' });
  await story.approved(people.employee, approves);
  const [decision] = await linesOf(await exportDecisions(uses, people.hr, csv));
  expect(decision!.split(';').slice(3, 7)).toEqual(['Till en person', '', '', '']);
  const [claim] = await linesOf(await exportQueue(uses, people.hr, csv));
  expect(claim!.split(';').at(-1)).toBe('');
});
