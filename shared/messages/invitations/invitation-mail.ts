import { impersonalField, ofEmployee } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import { say, type Language, type Text } from '../../kernel/language.ts';
import type { Secret } from '../../platform/secret.ts';
import { setMail } from '../notifications/mail-page.ts';
import type { OutgoingMail } from '../notifications/ports.ts';

export const texts = {
  subject: { sv: 'Inbjudan till CLVR Benefits', en: 'Invitation to CLVR Benefits' },
  invited: {
    sv: '{inviter} på {company} bjuder in dig till CLVR Benefits, där du skickar in kvitton för friskvård och andra förmåner.',
    en: '{inviter} at {company} invites you to CLVR Benefits, where you submit receipts for wellness and other benefits.',
  },
  invitedByCompany: {
    sv: '{company} bjuder in dig till CLVR Benefits, där du skickar in kvitton för friskvård och andra förmåner.',
    en: '{company} invites you to CLVR Benefits, where you submit receipts for wellness and other benefits.',
  },
  once: {
    sv: 'Länken är personlig. Den går att använda en gång, till den {day}.',
    en: 'The link is personal. It can be used once, until {day}.',
  },
  open: { sv: 'Öppna inbjudan', en: 'Open the invitation' },
  foot: {
    sv: 'Mejlet går inte att svara på. Fråga din HR-avdelning om du undrar varför du fick det.',
    en: 'This mail cannot be replied to. Ask your HR department if you wonder why you got it.',
  },
} as const satisfies Record<string, Text>;

/** What the mail holds. The link is the only place where its token stands in clear, and it can be used once. */
export const invitationMailFlow: Flow = {
  kind: 'mail',
  name: 'invitation',
  purpose: 'Let employees link their account, and nobody else',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): access to the service',
  recipients: ['mail'],
  kept: 'in the mailbox of whoever gets it; how long the sender keeps it is not known',
  fields: {
    to: ofEmployee('user.contact.email'),
    inviter: ofEmployee('user.name'),
    company: impersonalField('company text'),
    day: impersonalField('time'),
    link: ofEmployee('user.authorization.credentials'),
  },
};

type Invited = Readonly<{ company: string; inviter: string | null; expiresAt: Date }>;

const dayIn = (language: Language, at: Date): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Stockholm',
  }).format(at);

/**
 * Writes the mail of an invitation. The token stands behind `#` in the link, where no server and no log sees it. Names are
 * data of whoever wrote them: `say` fills places once, so that what looks like a place in a name stays as it is.
 */
export function writeInvitation(
  { company, inviter, expiresAt }: Invited,
  token: Secret,
  language: Language,
  publicOrigin: string,
): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  const invited =
    inviter === null
      ? say(texts.invitedByCompany, language, { company })
      : say(texts.invited, language, { inviter, company });
  const words = {
    subject: say(texts.subject, language),
    sentences: [invited, say(texts.once, language, { day: dayIn(language, expiresAt) })],
    press: say(texts.open, language),
    link: `${publicOrigin}/invitation#${token.reveal()}`,
    foot: say(texts.foot, language),
  };
  return setMail(words, language);
}
