import { ofEmployee } from '../../kernel/field-class.ts';
import { nameIn, type BlobName, type Folder } from '../../kernel/flow.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Randomness } from '../../platform/clock.ts';
import { nonceLength } from '../../platform/encryption/aes-gcm.ts';
import { openFile, sealFile } from '../../platform/encryption/seal-file.ts';
import type { PartFiles } from './ports.ts';

/** How many bytes are sealed at a time: all that is held of a file, however long it is. */
const bytesOfPart = 4 * 1024 * 1024;

/** Where a file's parts are: those of one making, since a name is written once and a making that failed had another key. */
export type PartsPlace = Readonly<{ company: Id; files: Id }>;

export const exportFolder: Folder = {
  kind: 'file',
  name: '<company>/<files>/<part>',
  purpose: 'Give a person the copy of their data that they asked for',
  legalBasis: 'GDPR Art. 15 and 20',
  recipients: [],
  kept: 'seven days from when it is ready; sealed, and of no use without the key in its row (rights_exports)',
  fields: { 'part-<n>': ofEmployee('user.content', { special: true }) },
};

const nameOf = ({ company, files }: PartsPlace, part: number): BlobName =>
  nameIn(exportFolder, company, files, `part-${part}`);
const bound = ({ company, files }: PartsPlace, part: number): string[] => [
  'rights export',
  company,
  files,
  String(part),
];

/** Seals bytes as they come and keeps them in parts; nothing stays where it fails. Gives how many parts and bytes there are. */
export async function keepParts(
  uses: { files: PartFiles; randomness: Randomness },
  place: PartsPlace,
  key: Buffer,
  bytes: AsyncIterable<Buffer>,
): Promise<{ parts: number; size: number }> {
  let parts = 0;
  let size = 0;
  let held: Buffer[] = [];
  let length = 0;
  const keep = async (): Promise<void> => {
    const sealed = sealFile(Buffer.concat(held), key, uses.randomness.bytes(nonceLength), bound(place, parts));
    [held, length] = [[], 0];
    parts += 1;
    await uses.files.put(nameOf(place, parts - 1), sealed);
  };
  try {
    for await (const some of bytes) {
      held.push(some);
      length += some.length;
      size += some.length;
      if (length >= bytesOfPart) await keep();
    }
    if (length > 0) await keep();
    return { parts, size };
  } catch (error) {
    await removeParts(uses, place, parts);
    throw error;
  }
}

/** One part, opened. Throws SealBroken. */
export const openKeptPart = async (
  uses: { files: PartFiles },
  place: PartsPlace,
  key: Buffer,
  part: number,
): Promise<Buffer> => openFile(await uses.files.get(nameOf(place, part)), key, bound(place, part));

/** Removes all parts; those that are gone already are no fault. */
export async function removeParts(
  uses: { files: Pick<PartFiles, 'remove'> },
  place: PartsPlace,
  parts: number,
): Promise<void> {
  for (let part = 0; part < parts; part += 1) await uses.files.remove(nameOf(place, part));
}
