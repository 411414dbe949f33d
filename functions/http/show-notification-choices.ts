import type { showNotificationChoices as contract } from '../../shared/messages/notifications/contract.ts';
import { showNotificationChoices } from '../../shared/messages/notifications/show-notification-choices.ts';
import type { Handler } from '../host/http.ts';

export const handleShowNotificationChoices: Handler<typeof contract> = (uses, { person }) =>
  showNotificationChoices(uses, person);
