import * as z from 'zod/mini';
import { endpoint } from '../../kernel/endpoint.ts';
import { amount, currency, id, instant, named, sentence } from '../../kernel/contract-types.ts';

export const notificationView = named(
  'Notification',
  z.object({
    id,
    at: instant,
    read: z.boolean(),
    kind: z.string(),
    sentence,
    expenseId: z.nullable(id),
    apiKeyId: z.nullable(id),
    /** A request about personal data: HR's to answer where `forHr`, and else one's own. */
    rights: z.nullable(z.object({ request: id, forHr: z.boolean() })),
    /** Which claim it is about; null when the reader may not see it any more. */
    about: z.nullable(z.object({ vendor: z.nullable(z.string()), total: z.nullable(amount), currency })),
  }),
);
export type NotificationView = z.output<typeof notificationView>;

export const listNotifications = endpoint({
  name: 'list-notifications',
  method: 'GET',
  path: 'notifications',
  summary: 'Your latest notifications, newest first.',
  act: 'notification.read',
  output: z.object({ items: z.array(notificationView), unread: z.number() }),
});

export const readNotifications = endpoint({
  name: 'read-notifications',
  method: 'POST',
  path: 'notifications/read',
  summary: 'Marks notifications as read; without ids, all of yours.',
  act: 'notification.read',
  input: z.object({ ids: z.optional(z.array(id)) }),
  status: 204,
});

export const notificationChoices = named(
  'NotificationChoices',
  z.object({ mail: z.object({ decisions: z.boolean(), comments: z.boolean(), reminders: z.boolean() }) }),
);
export type NotificationChoices = z.output<typeof notificationChoices>;

export const showNotificationChoices = endpoint({
  name: 'show-notification-choices',
  method: 'GET',
  path: 'profile/notifications',
  summary: 'What you get by mail besides in the app.',
  act: 'notification.read',
  output: notificationChoices,
});

export const chooseNotifications = endpoint({
  name: 'choose-notifications',
  method: 'PUT',
  path: 'profile/notifications',
  summary: 'Sets what you get by mail besides in the app.',
  act: 'notification.choose',
  input: notificationChoices,
  output: notificationChoices,
});
