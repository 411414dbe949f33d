import { KeyVaultAway } from '../../shared/platform/encryption/key-vault.ts';
import { SchemaRefused } from '../../shared/platform/schema-fits.ts';
import { LockedObjectsAway } from '../../shared/platform/locked-objects.ts';
import { BackupStoreAway } from '../../shared/protection/backup/ports.ts';

/** Sockets, name look-ups and timeouts; what the storage client makes of them; PostgreSQL going, coming or full (SQLSTATE). */
const codes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|UND_ERR_\w+|REQUEST_SEND_ERROR|57P0[1-3]|57014|53300|08\w{3})$/;
/** The database client gives these no code. */
const sentences = /^(Connection terminated|timeout exceeded when trying to connect|timeout expired)/;

/** Whether an error says that something the product stands on does not answer for the moment: trying again makes sense. */
export function isAway(thrown: unknown): boolean {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    // In a roll-out a program may be there before or after its schema: whoever asks is told to come back.
    if (error instanceof SchemaRefused) return true;
    if (error instanceof KeyVaultAway || error instanceof LockedObjectsAway || error instanceof BackupStoreAway)
      return true;
    const code = (error as { code?: unknown }).code;
    if ((typeof code === 'string' && codes.test(code)) || sentences.test(error.message)) return true;
  }
  return false;
}
