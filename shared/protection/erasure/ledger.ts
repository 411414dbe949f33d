import type { LockedObjects } from '../../platform/locked-objects.ts';
import type { NoteSigner } from '../../platform/transparency/signed-note.ts';
import { openSql, signSql } from '../../platform/transparency/signed-sql.ts';

/** The erasure ledger: objects outside the database that nobody can change, and the key that tells ours from others. */
export type LedgerUses = Readonly<{ erasureLedger: LockedObjects; signer(): NoteSigner }>;

/** At a place of the erasure ledger stands what this deployment has not put there: nothing is erased before somebody has looked. */
export class LedgerObjectForeign extends Error {
  override readonly name = 'LedgerObjectForeign';
  readonly code = 'ledger-object-foreign';
  constructor(key: string) {
    super(`the object ${key} of the erasure ledger was not put there by this deployment, or says something else`);
  }
}

const firstLine = (sql: string): string => sql.split('\n', 1)[0]!;

/**
 * Puts an erasure into the ledger, signed. What a former try put there stands, where its first line says the same: the statements under it
 * are those of that day. Rejects with LedgerObjectForeign where something else is there, and as LockedObjects do.
 */
export async function putInLedger(uses: LedgerUses, key: string, sql: string, lockedUntil: Date): Promise<void> {
  const signer = uses.signer();
  const object = Buffer.from(signSql(signer, key, sql), 'utf8');
  if (await uses.erasureLedger.putOnce(key, object, lockedUntil)) return;
  const there = await uses.erasureLedger.readOldest(key);
  const own = there && openSql(signer.trustedKeys, key, there);
  if (!own || firstLine(own) !== firstLine(sql)) throw new LedgerObjectForeign(key);
}

/** Every object under a prefix, one after the other, and the keys of those that are not ours: they are named, and nothing of them is done. */
export async function* ledgerObjects(
  uses: LedgerUses,
  prefix: string,
): AsyncIterable<Readonly<{ key: string; sql: string | null }>> {
  for await (const key of uses.erasureLedger.list(prefix)) {
    const there = await uses.erasureLedger.readOldest(key);
    if (there) yield { key, sql: openSql(uses.signer().trustedKeys, key, there) };
  }
}
