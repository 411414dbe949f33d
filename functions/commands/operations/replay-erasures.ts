import { classes, tables } from '../../../shared/database/schema.ts';
import { replayContractEnds } from '../../../shared/protection/end-of-contract/replay-contract-ends.ts';
import { knownTables } from '../../../shared/protection/erasure/known-tables.ts';
import { neutralValues } from '../../../shared/protection/erasure/neutral-values.ts';
import { planErasure } from '../../../shared/protection/erasure/plan-erasure.ts';
import { replayErasures as replay } from '../../../shared/protection/erasure/replay-erasures.ts';
import { rowsOfPerson } from '../../../shared/protection/erasure/rows-of-person.ts';
import { withEnding } from './open-ending.ts';
import type { Operation } from './operation.ts';

export const replayErasures: Operation = {
  name: 'replay-erasures',
  summary: 'erases anew, after a restore, everybody who was erased since the backup',
  usage: `npm run operations -- replay-erasures [--json]

After the database was put back from a backup, and before the product runs on it: reads the erasure ledger, which no restore touches,
and erases each person in it who is here again, rows, files by the queue, and the key; so too each company whose contract has ended. Who
is erased already stays so, and a second run does nothing. The same is done without this program by running the ledger's objects with
psql after the dump.
`,
  options: {},
  run: (parts) =>
    withEnding(parts, async (ending) => {
      const erasing = planErasure(rowsOfPerson, knownTables(Object.values(tables), classes), neutralValues);
      const companies = await replayContractEnds(ending);
      const progress = (done: number) => void (done % 100 === 0 && process.stderr.write(`${done} read\n`));
      const replayed = await replay({ ...ending, erasing }, progress);
      const { erasures, erased, unknown } = replayed;
      const people = `The ledger has ${erasures} erasures of people: ${erased} were carried out anew, ${erasures - erased - unknown} were as they should be, ${unknown} are of nobody here.`;
      return { ok: true, text: `${people}\n${companies} companies were deleted anew.\n`, ...replayed, companies };
    }),
};
