import type { Language, Text } from '../../kernel/language.ts';
import { say } from '../../kernel/language.ts';
import { notificationSentence } from './notification-sentence.ts';
import type { OutgoingMail } from './ports.ts';
import type { notifications } from './table.ts';

const ofClaim = {
  open: { sv: 'Öppna utlägget', en: 'Open the claim' },
  foot: {
    sv: 'Mejlet går inte att svara på. Du får det för att du har ett utlägg hos din arbetsgivare i CLVR Benefits.',
    en: 'This mail cannot be replied to. You get it because you have a claim with your employer in CLVR Benefits.',
  },
} as const satisfies Record<string, Text>;

const ofKey = {
  open: { sv: 'Öppna API-nycklar', en: 'Open API keys' },
  foot: {
    sv: 'Mejlet går inte att svara på. Du får det för att du är HR hos din arbetsgivare i CLVR Benefits.',
    en: 'This mail cannot be replied to. You get it because you are HR with your employer in CLVR Benefits.',
  },
} as const satisfies Record<string, Text>;

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

type Notification = Pick<typeof notifications.$inferSelect, 'kind' | 'values' | 'expenseId'>;

/**
 * Writes the mail of a notification: the sentence that the app shows, and a link to what it is about. Nothing of a receipt is in
 * it, since a mailbox is not ours to guard.
 */
export function writeMail(
  notification: Notification,
  language: Language,
  publicOrigin: string,
): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  const sentence = notificationSentence(notification)[language];
  const { expenseId } = notification;
  const texts = expenseId === null ? ofKey : ofClaim;
  const link = `${publicOrigin}${expenseId === null ? '/api-keys' : `/claims/${expenseId}`}`;
  const [open, foot] = [say(texts.open, language), say(texts.foot, language)];
  const [first = sentence] = sentence.split(/(?<=\.)\s/);
  return {
    subject: first.replace(/\.$/, ''),
    text: `${sentence}\n\n${open}: ${link}\n\n${foot}\n`,
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(first)}</title></head>
<body style="font-family:system-ui,sans-serif;line-height:1.5;color:#1c2a26;max-width:34rem;margin:2rem auto;padding:0 1rem">
<p style="font-size:1.05rem">${escapeHtml(sentence)}</p>
<p><a href="${escapeHtml(link)}" style="display:inline-block;padding:.7rem 1.1rem;border-radius:.5rem;background:#0f5b4c;color:#fff;text-decoration:none">${escapeHtml(open)}</a></p>
<p style="font-size:.85rem;color:#52635d">${escapeHtml(foot)}</p></body></html>`,
  };
}
