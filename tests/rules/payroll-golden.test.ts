import { readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fileFormats, systemCodes } from '../../shared/payroll/files/contract.ts';
import { aProfile, emptyRun, smallRun } from '../support/payroll/a-file-run.ts';
import { fileOf } from '../support/payroll/file-of.ts';
import { partsOf } from '../support/payroll/parts-of.ts';

const endings = { paxml: 'xml', csv: 'csv', xlsx: 'xlsx', sie: 'si' } as const;
const runs = { small: smallRun, empty: emptyRun } as const;
const golden = new URL('../support/payroll/golden/', import.meta.url);

/** `UPDATE=1 npm test -- payroll-golden` writes them anew: what changes in them is for people to read before it is kept. */
const update = process.env['UPDATE'] === '1';

const cases = (['small', 'empty'] as const).flatMap((which) =>
  systemCodes.flatMap((system) => fileFormats.map((format) => [which, system, format] as const)),
);

test.each(cases)('the %s run for %s as %s is the example that is kept', async (which, system, format) => {
  const file = new URL(`${which}-${system}.${endings[format]}`, golden);
  const bytes = await fileOf(runs[which](), aProfile(system), format);
  if (update) writeFileSync(file, bytes);
  const kept = readFileSync(file);
  // What is packed may be packed otherwise by another zlib: a workbook is compared by what is in it.
  if (format === 'xlsx') expect(await partsOf(bytes)).toEqual(await partsOf(kept));
  else expect(bytes.equals(kept)).toBe(true);
});

test.each(fileFormats)('the same run gives the same bytes as %s, whenever it is asked for', async (format) => {
  const hashes = new Set<string>();
  for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    hashes.add(
      createHash('sha256')
        .update(await fileOf(smallRun(), aProfile('kontek'), format))
        .digest('hex'),
    );
    process.env['TZ'] = before;
  }
  expect(hashes.size).toBe(1);
});
