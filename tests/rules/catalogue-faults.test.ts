import { expect, test } from 'vitest';
import { impersonalField, ofEmployee } from '../../shared/kernel/field-class.ts';
import type { Flow } from '../../shared/kernel/flow.ts';
import { catalogueFaults } from '../../shared/protection/catalogue/catalogue-faults.ts';
import { recipients } from '../../shared/protection/catalogue/recipients.ts';

const flow = (kind: Flow['kind'], fields: Flow['fields'], to: readonly string[] = []): Flow => ({
  ...{ kind, name: 'made-up', purpose: 'Try the rule', legalBasis: 'none', recipients: to, kept: 'not at all', fields },
});
const faults = (one: Flow, known = recipients) => catalogueFaults({ tables: [], flows: [one], recipients: known });

test('what is classified as it should be has no fault', () => {
  expect(
    faults(flow('queue', { receipt: impersonalField('identifier'), mail: impersonalField('identifier') })),
  ).toEqual([]);
  expect(faults(flow('mail', { to: ofEmployee('user.contact.email') }, ['mail']))).toEqual([]);
});

test.each(['queue', 'log', 'webhook', 'analytics'] as const)(
  'a %s holds nothing about a person, whatever its class',
  (kind) => {
    expect(faults(flow(kind, { who: ofEmployee('user.unique_id') }))).toEqual([
      `${kind} made-up.who: nothing about a person may be in a ${kind}`,
    ]);
    for (const name of ['email', 'workEmail', 'personnummer', 'employee_name', 'data.vendor', 'comment', 'phone'])
      expect(faults(flow(kind, { [name]: impersonalField('state') })), name).toHaveLength(1);
  },
);

test('a category that the taxonomy lacks is a fault', () => {
  expect(faults(flow('mail', { to: ofEmployee('user.preferences') }))).toEqual([
    'mail made-up.to: user.preferences is no known category',
  ]);
});

test('a recipient that is not in the table is a fault, of a column as of a flow', () => {
  expect(faults(flow('mail', { to: ofEmployee('user.name') }, ['Mailgun']))).toEqual([
    'mail made-up.to: Mailgun is no known recipient',
    'mail made-up: Mailgun is no known recipient',
  ]);
});

test('a recipient outside the EEA may be given something only with a basis for the transfer', () => {
  const sent = flow('mail', { to: ofEmployee('user.name') }, ['Close']);
  const bare = { ...recipients, Close: { ...recipients['Close']!, transferBasis: null } };
  expect(faults(sent, bare)).toEqual([
    'Close is outside the EEA, receives data, and no basis for the transfer is written down',
  ]);
  expect(faults(sent)).toEqual([]);
});

test('a host outside the EEA is a fault though no class names it', () => {
  const away = { ...recipients, 'Microsoft Azure': { ...recipients['Microsoft Azure']!, inEea: false } };
  expect(faults(flow('log', {}), away)).toHaveLength(1);
});
