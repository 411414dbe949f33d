import * as bus from '@pulumi/azure-native/servicebus/index.js';
import { queueNames } from '../../shared/platform/outbox/message.ts';
import { mostDeliveries } from '../../shared/platform/outbox/most-deliveries.ts';
import { within, worldNameOf, type Place } from './house/place.ts';
import { locked } from './house/lock.ts';
import { privateEndpoint } from './house/private-endpoint.ts';
import { watched } from './house/watched.ts';
import type { Network } from './network.ts';
import type { Zones } from './zones.ts';

/** The broker with a queue for each kind of message in the code. Its bodies are ids; it takes tokens and no keys, from inside. */
export function makeMessaging(place: Place, network: Network, zones: Zones) {
  const { stack } = place;
  const namespaceName = worldNameOf(stack, 'bus');
  const namespace = new bus.Namespace('bus', {
    ...within(place),
    namespaceName,
    // Premium is the tier that has an address in a private network.
    sku: { name: 'Premium', tier: 'Premium', capacity: stack.messagingUnits },
    premiumMessagingPartitions: 1,
    zoneRedundant: true,
    disableLocalAuth: true,
    minimumTlsVersion: '1.2',
    publicNetworkAccess: 'Disabled',
  });
  watched(place, 'bus', namespace.id);
  locked(stack, 'bus', namespace.id);
  privateEndpoint(place, 'bus', {
    ...{ resource: namespace.id, part: 'namespace', subnet: network.endpoints },
    zones: [zones.messaging.id],
  });
  for (const queueName of queueNames)
    new bus.Queue(queueName, {
      resourceGroupName: place.group,
      namespaceName: namespace.name,
      queueName,
      // Cannot be switched on later. A message id carries its attempt, so nothing sent on purpose is dropped.
      requiresDuplicateDetection: true,
      duplicateDetectionHistoryTimeWindow: 'P1D',
      lockDuration: 'PT5M',
      maxDeliveryCount: mostDeliveries,
      deadLetteringOnMessageExpiration: true,
      defaultMessageTimeToLive: 'P14D',
      maxSizeInMegabytes: 5_120,
    });
  return { namespace, host: `${namespaceName}.servicebus.windows.net` };
}

export type Messaging = ReturnType<typeof makeMessaging>;
