import { s3LockedObjects } from '../../../shared/adapters/s3/locked-objects.ts';
import { connectS3 } from '../../../shared/adapters/s3/connect-s3.ts';
import { classes, tables } from '../../../shared/database/schema.ts';
import { systemClock } from '../../../shared/platform/clock.ts';
import { knownTables } from '../../../shared/protection/erasure/known-tables.ts';
import { neutralValues } from '../../../shared/protection/erasure/neutral-values.ts';
import { planErasure } from '../../../shared/protection/erasure/plan-erasure.ts';
import { replayErasures as replay } from '../../../shared/protection/erasure/replay-erasures.ts';
import { rowsOfPerson } from '../../../shared/protection/erasure/rows-of-person.ts';
import { withRotation } from './open-rotation.ts';
import type { Operation } from './operation.ts';

export const replayErasures: Operation = {
  name: 'replay-erasures',
  summary: 'erases anew, after a restore, everybody who was erased since the backup',
  usage: `npm run operations -- replay-erasures [--json]

After the database was put back from a backup, and before the product runs on it: reads the erasure ledger, which no restore touches,
and erases each person in it who is here again: rows, files by the queue, and the key. Who is erased already stays so, and a second run
does nothing. The same is done without this program by running the ledger's objects with psql after the dump.
`,
  options: {},
  run: (parts) =>
    withRotation(parts, undefined, async ({ operations, keyDatabase, keys, copies }) => {
      const settings = await parts.s3Settings();
      const uses = {
        operations,
        keyDatabase,
        keys,
        copies,
        clock: systemClock,
        erasureLedger: s3LockedObjects(connectS3(settings), settings.buckets.erasureLedger),
        erasing: planErasure(rowsOfPerson, knownTables(Object.values(tables), classes), neutralValues),
      };
      const replayed = await replay(uses, (done) => void (done % 100 === 0 && process.stderr.write(`${done} read\n`)));
      const { erasures, erased, unknown } = replayed;
      const text = `The ledger has ${erasures} erasures: ${erased} were carried out anew, ${erasures - erased - unknown} were as they should be, ${unknown} are of nobody here.\n`;
      return { ok: true, text, ...replayed };
    }),
};
