import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Staff } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { KeyRing } from '../../platform/encryption/key-ring.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { agreementBlob, openAgreement } from './agreement-file.ts';
import type { AgreementFiles } from './ports.ts';
import { readAgreement } from './store.ts';

/** The file of an agreement as it was uploaded. Throws Problem `not-found` where there is none, `keys-away`; SealBroken. */
export async function showAgreementFile(
  uses: { operations: Database; keys: KeyRing; files: AgreementFiles },
  actor: Staff,
  agreement: Id,
): Promise<Buffer> {
  authorise(actor, 'vendor.read');
  const known = await uses.operations.onPlatform((tx) => readAgreement(tx, agreement), 'look');
  if (!known?.fileId || !known.fileKey) throw new Problem('not-found');
  const whose = { agreement, file: known.fileId };
  const opened = await openAgreement(uses, whose, known.fileKey, await uses.files.get(agreementBlob(whose)));
  if (!opened) throw new Problem('not-found');
  return opened;
}
