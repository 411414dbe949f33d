import type { BankidErrorCode } from './ports.ts';
import type { MessageId } from './recommended-messages.ts';

/** How BankID is started: another device scans a code, or the app is opened on the device with the browser. */
export type StartWay = 'qr' | 'same-device';
/** What the browser runs on, as far as it says. */
export type DeviceKind = 'computer' | 'phone';
/** What chooses a message beside the hint. */
export type Setting = Readonly<{ way: StartWay; device: DeviceKind }>;

const pending: Readonly<Record<string, (setting: Setting) => MessageId>> = {
  outstandingTransaction: ({ way }) => (way === 'qr' ? 'RFA1' : 'RFA13'),
  noClient: () => 'RFA1',
  started: ({ device }) => (device === 'computer' ? 'RFA15A' : 'RFA15B'),
  userMrtd: () => 'RFA23',
  userSign: () => 'RFA9',
};

const failed: Readonly<Record<string, (setting: Setting) => MessageId>> = {
  expiredTransaction: () => 'RFA8',
  certificateErr: () => 'RFA16',
  userCancel: () => 'RFA6',
  cancelled: () => 'RFA3',
  startFailed: ({ way }) => (way === 'qr' ? 'RFA17B' : 'RFA17A'),
};

/**
 * The message that BankID prescribes for what it last said of an order. A hint it has no message for, or that is not known here,
 * has the one for its status. Source: developers.bankid.com, User messages.
 */
export function messageFor(status: 'pending' | 'failed', hintCode: string, setting: Setting): MessageId {
  const table = status === 'pending' ? pending : failed;
  if (Object.hasOwn(table, hintCode)) return table[hintCode]!(setting);
  return status === 'pending' ? 'RFA21' : 'RFA22';
}

/** The same for an order that BankID refused to open or to tell of. */
export function messageForError(code: BankidErrorCode): MessageId {
  if (code === 'alreadyInProgress') return 'RFA4';
  const passes: readonly BankidErrorCode[] = ['requestTimeout', 'internalError', 'maintenance', 'unreachable'];
  return passes.includes(code) ? 'RFA5' : 'RFA22';
}
