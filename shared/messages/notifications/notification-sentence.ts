import { say, type Text } from '../../kernel/language.ts';
import { formatMoney } from '../../kernel/money.ts';
import { notificationKinds } from './notification.ts';
import type { notifications } from './table.ts';

type Notification = Pick<typeof notifications.$inferSelect, 'kind' | 'values'>;

/** The sentence of a notification in both languages, its amount written as each language writes it. */
export function notificationSentence({ kind, values }: Notification): Text {
  const amount = (language: 'sv' | 'en') => formatMoney(values.amount ?? 0, values.currency ?? 'SEK', language);
  return {
    sv: say(notificationKinds[kind], 'sv', { amount: amount('sv') }),
    en: say(notificationKinds[kind], 'en', { amount: amount('en') }),
  };
}
