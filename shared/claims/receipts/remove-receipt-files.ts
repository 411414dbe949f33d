import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Message } from '../../platform/outbox/message.ts';
import type { IncomingFiles, ReceiptFiles } from './ports.ts';
import { blobName, incomingName, mostPages, partsOf } from './store.ts';

/** Removes the files of a receipt that is no longer on any claim. Doing it again changes nothing. */
export async function removeReceiptFiles(
  uses: { files: ReceiptFiles; incoming: IncomingFiles | null },
  message: Message<'remove-receipt-files'>,
): Promise<'done'> {
  authorise(asMachine('scanner', message.company), 'receipt.scan');
  const names = partsOf(mostPages).map((part) => blobName(message.company, message.receipt, part));
  await Promise.all(names.map((name) => uses.files.remove(name)));
  await uses.incoming?.remove(incomingName(message.company, message.receipt));
  return 'done';
}
