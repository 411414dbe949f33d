import { say, type Language, type Text } from '../../kernel/language.ts';
import { formatMoney } from '../../kernel/money.ts';
import { notificationKinds } from './notification.ts';
import type { notifications } from './table.ts';

type Notification = Pick<typeof notifications.$inferSelect, 'kind' | 'values'> &
  Partial<Pick<typeof notifications.$inferSelect, 'month'>>;

const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

const monthIn = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}T00:00:00Z`));

/** The sentence of a notification in both languages, its amounts and days written as each language writes them. */
export function notificationSentence({ kind, values, month }: Notification): Text {
  const { amount = 0, currency = 'SEK', name = '', day, days = 0 } = values;
  const inLanguage = (language: Language) =>
    say(notificationKinds[kind], language, {
      amount: formatMoney(amount, currency, language),
      name,
      month: month ? monthIn(month, language) : '',
      days,
      day: day === undefined ? '' : dayIn(day, language),
    });
  return { sv: inLanguage('sv'), en: inLanguage('en') };
}
