import type { readNotifications as contract } from '../../shared/messages/notifications/contract.ts';
import { readNotifications } from '../../shared/messages/notifications/read-notifications.ts';
import type { Handler } from '../host/http.ts';

export const handleReadNotifications: Handler<typeof contract> = (uses, { person, input }) =>
  readNotifications(uses, person, input);
