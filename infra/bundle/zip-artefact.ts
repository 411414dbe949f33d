import { createWriteStream, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** Of every file in an artefact: the same sources give the same bytes, whenever they are packed. (A zip knows no year before 1980.) */
const mtime = new Date('2026-01-01T00:00:00Z');

/** Megabytes that a packed artefact may have. Flex Consumption fetches it whenever an instance starts, while somebody waits. */
export const zipBudget = 70;
/** Megabytes that it may have unpacked. */
export const artefactBudget = 140;

/** Packs a folder as it is deployed. The order of the files is that of their names. Gives the size in bytes. */
export async function zipArtefact(directory: string, to: string): Promise<number> {
  const zip = new yazl.ZipFile();
  const files = globSync('**/*', { cwd: directory }).map((file) => file.replaceAll('\\', '/'));
  for (const file of files.sort()) {
    const source = join(directory, file);
    if (statSync(source).isFile()) zip.addFile(source, file, { mtime, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(to));
  return statSync(to).size;
}
