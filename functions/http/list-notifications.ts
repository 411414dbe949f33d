import type { listNotifications as contract } from '../../shared/messages/notifications/contract.ts';
import { listNotifications } from '../../shared/messages/notifications/list-notifications.ts';
import type { Handler } from '../host/http.ts';

export const handleListNotifications: Handler<typeof contract> = (uses, { person }) => listNotifications(uses, person);
