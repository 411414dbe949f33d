import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import {
  deliveryStates,
  listWebhookDeliveries,
  listWebhookEndpoints,
  showWebhookDelivery,
} from '../../../shared/payroll/webhooks/contract.ts';
import { call } from '../../api/call.ts';

export const endpointsQuery = queryOptions({
  queryKey: ['webhook-endpoints'],
  queryFn: ({ signal }) => call(listWebhookEndpoints, { signal }),
});

/** How the list of deliveries is narrowed, as its address says it; what makes no sense there is nothing. */
export const deliveriesShown = z.object({
  endpoint: orElse(z.optional(z.string()), undefined),
  state: orElse(z.optional(z.enum(deliveryStates)), undefined),
});
export type DeliveriesShown = z.output<typeof deliveriesShown>;

export const deliveriesKey = ['webhook-deliveries'] as const;
export const deliveriesQuery = (shown: DeliveriesShown) =>
  infiniteQueryOptions({
    queryKey: [...deliveriesKey, shown],
    queryFn: ({ pageParam, signal }) =>
      call(listWebhookDeliveries, {
        query: { ...shown, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** Milliseconds: what is under way is looked at again while somebody looks on. */
const again = 3_000;

export const deliveryQuery = (delivery: string) =>
  queryOptions({
    queryKey: [...deliveriesKey, 'one', delivery],
    queryFn: ({ signal }) => call(showWebhookDelivery, { path: { delivery }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? again : false),
  });
