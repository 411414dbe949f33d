import { queryOptions } from '@tanstack/react-query';
import { listNotifications } from '../../shared/messages/notifications/contract.ts';
import { call } from '../api/call.ts';

export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => call(listNotifications, { signal }),
  refetchInterval: 30_000,
});
