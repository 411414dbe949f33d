import { writeFileSync } from 'node:fs';
import { classes, tables } from '../../../shared/database/schema.ts';
import { companyLedgerPrefix } from '../../../shared/protection/end-of-contract/company-ledger.ts';
import { replayContractEnds } from '../../../shared/protection/end-of-contract/replay-contract-ends.ts';
import { knownTables } from '../../../shared/protection/erasure/known-tables.ts';
import { ledgerPrefix } from '../../../shared/protection/erasure/ledger-object.ts';
import { ledgerObjects, type LedgerUses } from '../../../shared/protection/erasure/ledger.ts';
import { neutralValues } from '../../../shared/protection/erasure/neutral-values.ts';
import { planErasure } from '../../../shared/protection/erasure/plan-erasure.ts';
import { replayErasures as replay } from '../../../shared/protection/erasure/replay-erasures.ts';
import { rowsOfPerson } from '../../../shared/protection/erasure/rows-of-person.ts';
import { withEnding } from './open-ending.ts';
import type { Operation, Outcome } from './operation.ts';

const said = (foreign: readonly string[]): string =>
  foreign.length === 0
    ? ''
    : `${foreign.length} objects were not signed by this deployment, and nothing was done of them:\n${foreign.map((key) => `  ${key}\n`).join('')}`;

/** For a restore with psql alone: every object that is ours, one after the other. */
async function writeOut(uses: LedgerUses, file: string): Promise<Outcome> {
  const [parts, foreign]: [string[], string[]] = [[], []];
  for (const prefix of [companyLedgerPrefix, ledgerPrefix])
    for await (const { key, sql } of ledgerObjects(uses, prefix))
      if (sql === null) foreign.push(key);
      else parts.push(sql);
  writeFileSync(file, parts.join(''), { flag: 'wx' });
  return {
    ok: foreign.length === 0,
    text: `${parts.length} objects in ${file}: psql -f DUMP -f ${file}\n${said(foreign)}`,
    objects: parts.length,
    foreign,
  };
}

export const replayErasures: Operation = {
  name: 'replay-erasures',
  summary: 'erases anew, after a restore, everybody who was erased since the backup',
  usage: `npm run operations -- replay-erasures [--sql FILE] [--json]

After the database was put back from a backup, and before the product runs on it: reads the erasure ledger, which no restore touches,
and erases each person in it who is here again, rows, files by the queue, and the key; so too each company whose contract has ended. Who
is erased already stays so, and a second run does nothing. The same is done without this program by running the ledger's objects with
psql after the dump: --sql writes those of them that this deployment has signed into one file. An object that it has not signed is named and left
alone, and the exit code is 1.
`,
  options: { sql: { type: 'string' } },
  run: (parts, values) =>
    withEnding(parts, async (ending) => {
      if (typeof values['sql'] === 'string') return writeOut(ending, values['sql']);
      const erasing = planErasure(rowsOfPerson, knownTables(Object.values(tables), classes), neutralValues);
      const ends = await replayContractEnds(ending);
      const progress = (done: number) => void (done % 100 === 0 && process.stderr.write(`${done} read\n`));
      const replayed = await replay({ ...ending, erasing }, progress);
      const { erasures, erased, unknown } = replayed;
      const [companies, foreign] = [ends.deleted, [...ends.foreign, ...replayed.foreign]];
      const people = `The ledger has ${erasures} erasures of people: ${erased} were carried out anew, ${erasures - erased - unknown} were as they should be, ${unknown} are of nobody here.`;
      const text = `${people}\n${companies} companies were deleted anew.\n${said(foreign)}`;
      return { ok: foreign.length === 0, text, ...replayed, companies, foreign };
    }),
};
