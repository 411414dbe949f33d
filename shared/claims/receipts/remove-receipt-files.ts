import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Message } from '../../platform/outbox/message.ts';
import type { ReceiptFiles } from './ports.ts';
import { fileName, mostPages, pageName } from './store.ts';

/** Removes the files of a receipt that is no longer on any claim. Doing it again changes nothing. */
export async function removeReceiptFiles(
  uses: { files: ReceiptFiles },
  message: Message<'remove-receipt-files'>,
): Promise<'done'> {
  authorise(asMachine('scanner', message.company), 'receipt.scan');
  const pages = Array.from({ length: mostPages }, (_, page) => pageName(message.company, message.receipt, page));
  await Promise.all([fileName(message.company, message.receipt), ...pages].map((name) => uses.files.remove(name)));
  return 'done';
}
