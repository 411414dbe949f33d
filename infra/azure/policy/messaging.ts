import type { NamespaceArgs, QueueArgs } from '@pulumi/azure-native/servicebus/index.js';
import { types } from './provider-types.ts';
import { ruleOf, unless, type Rule } from './rule.ts';

const noKeys = ruleOf<NamespaceArgs>(
  'bus-no-keys',
  'Nobody has a key to the queues: identities alone come in',
  types.busNamespace,
  ({ disableLocalAuth }) => [unless(disableLocalAuth === true, 'set disableLocalAuth to true')],
);

const noRules: Rule = {
  name: 'bus-no-key-rules',
  holds: 'No rule makes a key to the queues',
  ofResource: ({ type }) => (type === types.busRule ? ['remove it: assign a role to an identity'] : []),
};

const tls = ruleOf<NamespaceArgs>(
  'bus-over-tls',
  'Queues are reached over TLS 1.2 or later alone',
  types.busNamespace,
  ({ minimumTlsVersion }) => [
    unless(minimumTlsVersion === '1.2' || minimumTlsVersion === '1.3', "set minimumTlsVersion to '1.2'"),
  ],
);

const careful = ruleOf<QueueArgs>(
  'queues-lose-nothing',
  'Each queue drops what comes twice, and sets aside what cannot be done',
  types.busQueue,
  ({ requiresDuplicateDetection, deadLetteringOnMessageExpiration, maxDeliveryCount }) => [
    unless(requiresDuplicateDetection === true, 'set requiresDuplicateDetection to true: it cannot be later'),
    unless(deadLetteringOnMessageExpiration === true, 'set deadLetteringOnMessageExpiration to true'),
    unless((maxDeliveryCount ?? 10) >= 1 && (maxDeliveryCount ?? 10) <= 20, 'set maxDeliveryCount to 20 or less'),
  ],
);

export const messagingRules: readonly Rule[] = [noKeys, noRules, tls, careful];
