import { mediaTypes } from '../../platform/table-files/media-types.ts';
import type { TableFiles } from '../../platform/table-files/ports.ts';
import type { FileFormat, PayrollProfile } from './contract.ts';
import type { FileRun } from './file-run.ts';
import { runTable } from './run-table.ts';
import type { Survey } from './survey-run.ts';
import { writePaxml } from './write-paxml.ts';
import { writeSie } from './write-sie.ts';

/** A file that is being made: its name, plain ASCII, and its bytes as they come. */
export type PayrollFile = Readonly<{ name: string; type: string; bytes: AsyncIterable<Uint8Array> }>;

const endings = { paxml: 'xml', csv: 'csv', xlsx: 'xlsx', sie: 'si' } as const satisfies Record<FileFormat, string>;

export const fileName = ({ month, number }: FileRun['run'], format: FileFormat): string =>
  `clvr-${month}-${number}.${endings[format]}`;

/** A run as a file of a format, by a profile. `survey` is of the same lines and profile. The same run gives the same bytes. */
export function writeFile(
  uses: { tableFiles: Pick<TableFiles, 'write'> },
  run: FileRun,
  profile: PayrollProfile,
  survey: Survey,
  format: FileFormat,
): PayrollFile {
  const name = fileName(run.run, format);
  if (format === 'paxml') {
    const type = `application/xml; charset=${profile.settings.encoding}`;
    return { name, type, bytes: writePaxml(run, profile, survey) };
  }
  // A text of a code page that no browser knows is bytes to it.
  if (format === 'sie') return { name, type: 'application/octet-stream', bytes: writeSie(run, profile) };
  const bytes = uses.tableFiles.write(runTable(run, profile), format, profile.settings.dialect);
  return { name, type: mediaTypes[format], bytes };
}
