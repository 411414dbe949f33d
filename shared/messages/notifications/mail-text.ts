import type { Language, Text } from '../../kernel/language.ts';
import { say } from '../../kernel/language.ts';
import { setMail } from './mail-page.ts';
import { notificationSentence } from './notification-sentence.ts';
import type { OutgoingMail } from './ports.ts';
import type { notifications } from './table.ts';

const texts = {
  open: { sv: 'Öppna utlägget', en: 'Open the claim' },
  foot: {
    sv: 'Mejlet går inte att svara på. Du får det för att du har ett utlägg hos din arbetsgivare i CLVR Benefits.',
    en: 'This mail cannot be replied to. You get it because you have a claim with your employer in CLVR Benefits.',
  },
} as const satisfies Record<string, Text>;

type Notification = Pick<typeof notifications.$inferSelect, 'kind' | 'values' | 'expenseId'>;

/**
 * Writes the mail of a notification: the sentence that the app shows, and a link to the claim. Nothing of the receipt is in
 * it, since a mailbox is not ours to guard.
 */
export function writeMail(
  notification: Notification,
  language: Language,
  publicOrigin: string,
): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  const sentence = notificationSentence(notification)[language];
  const link = `${publicOrigin}/claims/${notification.expenseId}`;
  const [first = sentence] = sentence.split(/(?<=\.)\s/);
  const [press, foot] = [say(texts.open, language), say(texts.foot, language)];
  return setMail({ subject: first.replace(/\.$/, ''), sentences: [sentence], press, link, foot }, language);
}
