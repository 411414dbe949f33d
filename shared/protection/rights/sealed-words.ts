import type { Id } from '../../kernel/ids.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Sealed, SealedBytes } from '../../platform/encryption/sealed.ts';

type Column = 'words' | 'send_to' | 'extension_reason' | 'answer' | 'done';

const place = (company: Id, row: Id, column: Column) => ({ company, table: 'rights_requests', column, row });

/** Seals a text of a request with the key of the person who made it: it is forgotten with them. Stands before the transaction. */
export const sealWords = (
  uses: { seals: Seals },
  of: Readonly<{ companyId: Id; id: Id; employeeId: Id }>,
  column: Column,
  text: string,
): Promise<Sealed<string>> => uses.seals.seal(text, place(of.companyId, of.id, column), of.employeeId);

/** A text of a request; null where there is none, or its person has been erased. */
export const openWords = async (
  uses: { seals: Seals },
  of: Readonly<{ companyId: Id; id: Id }>,
  column: Column,
  bytes: SealedBytes<string> | Sealed<string> | null,
): Promise<string | null> => (bytes === null ? null : uses.seals.openKept(bytes, place(of.companyId, of.id, column)));
