import { eq } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { Database, Tx } from '../tenant-transaction.ts';
import type { KeyCopies } from './data-keys/copies.ts';
import { dataKeys, forgottenHolders } from './data-keys/table.ts';

/**
 * One of the two databases lacks what the other proves was there: it was emptied, or put back to a time before. Somebody has to put
 * the keys back; making others in their place would leave what was sealed unread, and look-ups would find nothing without a word.
 */
export class KeysLost extends Error {
  override readonly name = 'KeysLost';
}

type Uses = Readonly<{ keyDatabase: Database; copies: Pick<KeyCopies, 'names'> | undefined }>;

async function has(tx: Tx, table: typeof dataKeys | typeof forgottenHolders): Promise<boolean> {
  const found = await tx.db.select({ id: table.id }).from(table).where(eq(table.companyId, tx.company)).limit(1);
  return found.length > 0;
}

/** Whether the key database knows of any key of the company, be it that its holder was forgotten. */
export const knowsDataKeys = async (tx: Tx): Promise<boolean> =>
  (await has(tx, dataKeys)) || (await has(tx, forgottenHolders));

/**
 * Whether keys of a company were lost, from both databases and the copies: data keys without a key of the company, or such a key and
 * copies without data keys. `hasCompanyKey` looks whether the main database has one.
 */
export async function keysAreLost(
  { keyDatabase, copies }: Uses,
  company: Id,
  hasCompanyKey: () => Promise<boolean>,
): Promise<boolean> {
  // Each is looked at once more where it is missing: another instance may have made the first keys of all between two looks.
  if (!(await hasCompanyKey())) {
    // Whoever was forgotten may never have had a key: only a key that is there proves that the company had one.
    const wrapped = await keyDatabase.inTenant(company, (tx) => has(tx, dataKeys), 'look');
    return wrapped && !(await hasCompanyKey());
  }
  const known = () => keyDatabase.inTenant(company, knowsDataKeys, 'look');
  return !(await known()) && (await hasCopy(copies, company)) && !(await known());
}

async function hasCopy(copies: Uses['copies'], company: Id): Promise<boolean> {
  if (!copies) return false;
  for await (const name of copies.names(`${company}/`)) return name !== '';
  return false;
}
