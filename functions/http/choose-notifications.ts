import { chooseNotifications } from '../../shared/messages/notifications/choose-notifications.ts';
import type { chooseNotifications as contract } from '../../shared/messages/notifications/contract.ts';
import type { Handler } from '../host/http.ts';

export const handleChooseNotifications: Handler<typeof contract> = (uses, { person, input }) =>
  chooseNotifications(uses, person, input);
