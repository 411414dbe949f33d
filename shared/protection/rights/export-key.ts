import type { Id } from '../../kernel/ids.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Sealed } from '../../platform/encryption/sealed.ts';
import type { ExportRecord } from './table.ts';

type Whose = Readonly<{ companyId: Id; id: Id; employeeId: Id }>;

const place = ({ companyId, id }: Pick<Whose, 'companyId' | 'id'>) => ({
  company: companyId,
  table: 'rights_exports',
  column: 'file_key',
  row: id,
});

/** The key of a file, sealed with the key of the person whose data is in it: it is forgotten with them. */
export const sealExportKey = (uses: { seals: Seals }, whose: Whose, key: Buffer): Promise<Sealed<string>> =>
  uses.seals.seal(key.toString('base64'), place(whose), whose.employeeId);

/** The key of a file; null where its person was erased. */
export async function openExportKey(uses: { seals: Seals }, held: ExportRecord): Promise<Buffer | null> {
  const opened = held.fileKey && (await uses.seals.openKept<string>(held.fileKey, place(held)));
  return opened === null ? null : Buffer.from(opened, 'base64');
}
