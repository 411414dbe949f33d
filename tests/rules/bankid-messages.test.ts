import { expect, test } from 'vitest';
import { bankidErrorCodes } from '../../shared/people/bankid/ports.ts';
import { recommendedMessages } from '../../shared/people/bankid/recommended-messages.ts';
import { messageFor, messageForError, type Setting } from '../../shared/people/bankid/which-message.ts';

const settings = [
  ['a code on a computer', { way: 'qr', device: 'computer' }],
  ['a code on a phone', { way: 'qr', device: 'phone' }],
  ['the same computer', { way: 'same-device', device: 'computer' }],
  ['the same phone', { way: 'same-device', device: 'phone' }],
] as const satisfies readonly (readonly [string, Setting])[];

/** As BankID's page of user messages has it: for each hint the messages in the order of the settings. */
const table = {
  pending: {
    outstandingTransaction: ['RFA1', 'RFA1', 'RFA13', 'RFA13'],
    noClient: ['RFA1', 'RFA1', 'RFA1', 'RFA1'],
    started: ['RFA15A', 'RFA15B', 'RFA15A', 'RFA15B'],
    userMrtd: ['RFA23', 'RFA23', 'RFA23', 'RFA23'],
    userCallConfirm: ['RFA21', 'RFA21', 'RFA21', 'RFA21'],
    userSign: ['RFA9', 'RFA9', 'RFA9', 'RFA9'],
    somethingNew: ['RFA21', 'RFA21', 'RFA21', 'RFA21'],
    constructor: ['RFA21', 'RFA21', 'RFA21', 'RFA21'],
  },
  failed: {
    expiredTransaction: ['RFA8', 'RFA8', 'RFA8', 'RFA8'],
    certificateErr: ['RFA16', 'RFA16', 'RFA16', 'RFA16'],
    userCancel: ['RFA6', 'RFA6', 'RFA6', 'RFA6'],
    cancelled: ['RFA3', 'RFA3', 'RFA3', 'RFA3'],
    startFailed: ['RFA17B', 'RFA17B', 'RFA17A', 'RFA17A'],
    userDeclinedCall: ['RFA22', 'RFA22', 'RFA22', 'RFA22'],
    notSupportedByUserApp: ['RFA22', 'RFA22', 'RFA22', 'RFA22'],
    transactionRiskBlocked: ['RFA22', 'RFA22', 'RFA22', 'RFA22'],
    somethingNew: ['RFA22', 'RFA22', 'RFA22', 'RFA22'],
  },
} as const;

test.each(settings)('with %s each hint has its message', (_, setting) => {
  const at = settings.findIndex(([, one]) => one === setting);
  for (const status of ['pending', 'failed'] as const)
    for (const [hint, messages] of Object.entries(table[status]))
      expect(messageFor(status, hint, setting), `${status} ${hint}`).toBe(messages[at]);
});

test('each error has its message', () => {
  expect(Object.fromEntries(bankidErrorCodes.map((code) => [code, messageForError(code)]))).toEqual({
    alreadyInProgress: 'RFA4',
    requestTimeout: 'RFA5',
    internalError: 'RFA5',
    maintenance: 'RFA5',
    unreachable: 'RFA5',
    invalidParameters: 'RFA22',
    unauthorized: 'RFA22',
    notFound: 'RFA22',
    methodNotAllowed: 'RFA22',
    unsupportedMediaType: 'RFA22',
    tooManyRequests: 'RFA22',
    unknown: 'RFA22',
  });
});

test('the words are those that BankID prescribes', () => {
  expect(recommendedMessages.RFA1).toEqual({ sv: 'Starta BankID-appen.', en: 'Start your BankID app.' });
  expect(recommendedMessages.RFA9.sv).toBe(
    'Skriv in din säkerhetskod i BankID-appen och välj Identifiera eller Skriv under.',
  );
  expect(Object.keys(recommendedMessages)).toHaveLength(19);
});
