import { impersonalField, ofEmployee } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import { say, type Language, type Text } from '../../kernel/language.ts';
import { setMail, type OutgoingMail } from '../../messages/notifications/index.ts';
import type { Secret } from '../../platform/secret.ts';

export const texts = {
  subject: { sv: 'Dina personuppgifter', en: 'Your personal data' },
  ready: {
    sv: 'Du har begärt ett utdrag med dina personuppgifter hos {company}. Det är klart.',
    en: 'You asked {company} for an extract of your personal data. It is ready.',
  },
  until: {
    sv: 'Länken är personlig. Den gäller till den {day}; sedan tas utdraget bort.',
    en: 'The link is personal. It is good until {day}; then the extract is removed.',
  },
  open: { sv: 'Hämta utdraget', en: 'Get the extract' },
  foot: {
    sv: 'Mejlet går inte att svara på. Hör av dig till din arbetsgivare om du inte har begärt något.',
    en: 'This mail cannot be replied to. Contact your employer if you have not asked for anything.',
  },
} as const satisfies Record<string, Text>;

export const exportMailFlow: Flow = {
  kind: 'mail',
  name: 'rights-export',
  purpose: 'Tell whoever cannot sign in where the copy of their data is',
  legalBasis: 'GDPR Art. 6(1)(c): Art. 12 and 15',
  recipients: ['mail'],
  kept: 'in the mailbox of whoever gets it; how long the sender keeps it is not known',
  fields: {
    to: ofEmployee('user.contact.email'),
    company: impersonalField('company text'),
    day: impersonalField('time'),
    link: ofEmployee('user.authorization.credentials'),
  },
};

/**
 * Writes the mail with the link to a copy. The token stands behind `#`, where no server and no log sees it; nothing of the copy is in the
 * mail, since a mailbox is not ours to guard.
 */
export function writeExportMail(
  { company, expiresAt }: Readonly<{ company: string; expiresAt: Date }>,
  token: Secret,
  language: Language,
  publicOrigin: string,
): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  const day = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Stockholm',
  }).format(expiresAt);
  const words = {
    subject: say(texts.subject, language),
    sentences: [say(texts.ready, language, { company }), say(texts.until, language, { day })],
    press: say(texts.open, language),
    link: `${publicOrigin}/data-download#${token.reveal()}`,
    foot: say(texts.foot, language),
  };
  return setMail(words, language);
}
