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
  openAccess: { sv: 'Se åtkomsten', en: 'See the access' },
  footAccess: {
    sv: 'Mejlet går inte att svara på. Du får det för att du arbetar med HR i ett företag som använder CLVR Benefits.',
    en: 'This mail cannot be replied to. You get it because you work in HR at a company that uses CLVR Benefits.',
  },
} as const satisfies Record<string, Text>;

type Notification = Pick<typeof notifications.$inferSelect, 'kind' | 'values' | 'expenseId'>;

/**
 * Writes the mail of a notification: the sentence that the app shows, and a link to the claim, or to the page of accesses.
 * Nothing of the receipt is in it, since a mailbox is not ours to guard.
 */
export function writeMail(
  notification: Notification,
  language: Language,
  publicOrigin: string,
): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  const { expenseId } = notification;
  const link = expenseId === null ? `${publicOrigin}/access` : `${publicOrigin}/claims/${expenseId}`;
  const [press, foot] = expenseId === null ? [texts.openAccess, texts.footAccess] : [texts.open, texts.foot];
  const sentence = notificationSentence(notification)[language];
  const [first = sentence] = sentence.split(/(?<=\.)\s/);
  return setMail(
    {
      subject: first.replace(/\.$/, ''),
      sentences: [sentence],
      press: say(press, language),
      link,
      foot: say(foot, language),
    },
    language,
  );
}
