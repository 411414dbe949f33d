import { openClose } from '../../../shared/adapters/close/open-close.ts';
import { eraseContact } from '../../../shared/messages/contacts/forget-contacts.ts';
import { listContacts } from '../../../shared/messages/contacts/list-contacts.ts';
import { CloseAway, CloseRefused } from '../../../shared/messages/contacts/ports.ts';
import { sendAgain } from '../../../shared/messages/contacts/send-again.ts';
import { asPlatformMachine } from '../../../shared/platform/actor.ts';
import type { BorrowedParts } from '../../../infra/local/stack/borrow-parts.ts';
import { commandLog, table, WrongWord, type Operation, type Outcome } from './operation.ts';
import { withOperationsDatabase } from './operations-database.ts';
import { withRotation } from './open-rotation.ts';

const operator = asPlatformMachine('operator');

const list = (parts: BorrowedParts): Promise<Outcome> =>
  withOperationsDatabase(parts, async (operations) => {
    const { counts, dead } = await listContacts({ operations }, operator);
    const rows = dead.map(({ id, askedAt, attempt, trouble }) => [
      id,
      askedAt.toISOString().slice(0, 16),
      String(attempt),
      trouble ?? '',
    ]);
    const given = dead.length === 0 ? '' : `${table([['given up', 'asked', 'attempts', 'why'], ...rows])}\n`;
    const text = `${counts.waiting} wait, ${counts.sent} were written down in Close, ${counts.dead} were given up.\n${given}`;
    return { ok: dead.length === 0, text, counts, dead };
  });

/** Where Close is, as the running product or its start has it; off where neither is known. */
const closeOf = (parts: BorrowedParts, api: unknown) =>
  openClose(typeof api === 'string' && api !== 'off' ? { api, key: parts.kept.passwords.close } : { api: null });

async function erase(parts: BorrowedParts, email: unknown, api: unknown): Promise<Outcome> {
  if (typeof email !== 'string' || email === '') throw new WrongWord('--email is missing');
  return withRotation(parts, undefined, async ({ operations, keys, clock }) => {
    const uses = { operations, keys, clock, log: commandLog, salesContacts: closeOf(parts, api) };
    try {
      const gone = await eraseContact(uses, operator, email);
      return { ok: true, text: `${gone} requests of that address are gone, here and in Close.\n`, gone };
    } catch (error) {
      if (error instanceof CloseAway || error instanceof CloseRefused || (error as Error).name === 'CloseOff')
        throw new Error('Close holds them and could not be asked: nothing was erased. Give --close ADDRESS', {
          cause: error,
        });
      throw error;
    }
  });
}

export const contacts: Operation = {
  name: 'contacts',
  summary: 'counts requests for a demo, tries those that were given up again, and erases somebody',
  usage: `npm run operations -- contacts list | send-again | erase --email ADDRESS [--close API]  [--json]

  list        counts the requests and lists those that were given up; exit code 1 when there is one
  send-again  lets every request that was given up be tried again
  erase       removes everything that somebody with this address asked, from Close first and then from here;
              --close is the API that holds them (CLOSE_API of the running product)
`,
  options: { email: { type: 'string' }, close: { type: 'string' } },
  acts: ['list', 'send-again', 'erase'],
  async run(parts, values) {
    if (values['act'] === 'erase') return erase(parts, values['email'], values['close']);
    if (values['act'] === 'list') return list(parts);
    return withOperationsDatabase(parts, async (operations) => {
      const again = await sendAgain({ operations }, operator);
      return { ok: true, text: `${again} requests will be tried again.\n`, again };
    });
  },
};
