import { Secret } from '../../platform/secret.ts';
import type { Clock } from '../../platform/clock.ts';
import { startAddress } from './browser-of.ts';
import type { BankidView } from './contract.ts';
import type { OpenOrder } from './open-order.ts';
import { bankidErrorCodes, type BankidErrorCode } from './ports.ts';
import { qrContent } from './qr-content.ts';
import { recommendedMessages, type MessageId } from './recommended-messages.ts';
import { messageFor, messageForError } from './which-message.ts';

export const nothingToShow: BankidView = {
  state: 'failed',
  message: null,
  qr: null,
  appUrl: null,
  companies: [],
  returnTo: null,
};

const say = (id: MessageId): BankidView['message'] => ({ id, text: recommendedMessages[id] });
const isErrorCode = (hint: string): hint is BankidErrorCode => (bankidErrorCodes as readonly string[]).includes(hint);

/** What is shown where BankID opened no order. */
export const refusedView = (code: BankidErrorCode): BankidView => ({
  ...nothingToShow,
  message: say(messageForError(code)),
});

/** What is shown of an order that BankID has not finished, or has failed. `bankidApp` is where a stand-in plays the app. */
export function orderView(uses: { clock: Clock; bankidApp: string | null }, { row, content }: OpenOrder): BankidView {
  const { asked, order, arrivedAt } = content;
  const status = row.state === 'pending' ? 'pending' : 'failed';
  const hint = row.hint ?? 'outstandingTransaction';
  const message = say(isErrorCode(hint) ? messageForError(hint) : messageFor(status, hint, asked));
  if (status === 'failed') return { ...nothingToShow, message };
  const qr = asked.way === 'qr' && (hint === 'outstandingTransaction' || hint === 'noClient');
  const now = uses.clock.now().getTime();
  return {
    ...nothingToShow,
    state: 'pending',
    message,
    qr: qr ? qrContent(order.qrStartToken, new Secret(order.qrStartSecret), arrivedAt, now) : null,
    appUrl: asked.way === 'same-device' ? startAddress(order.autoStartToken, asked.device, uses.bankidApp) : null,
  };
}
