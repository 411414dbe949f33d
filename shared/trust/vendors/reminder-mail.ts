import { impersonalField, ofStaff } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import { say, type Language, type Text } from '../../kernel/language.ts';
import type { NoticeWords } from './changes/notice-mail.ts';

export const texts = {
  agreement: { sv: 'Avtalet med {name} går ut den {day}', en: 'The agreement with {name} expires on {day}' },
  review: { sv: '{name} ska gås igenom senast den {day}', en: '{name} is to be reviewed by {day}' },
  left: { sv: 'Det är {days} dagar kvar.', en: '{days} days are left.' },
  open: { sv: 'Öppna leverantören', en: 'Open the vendor' },
  foot: {
    sv: 'Mejlet går inte att svara på. Du får det för att du arbetar på CLVR.',
    en: 'This mail cannot be replied to. You get it because you work at CLVR.',
  },
} as const satisfies Record<string, Text>;

export const vendorReminderFlow: Flow = {
  kind: 'mail',
  name: 'vendor-reminder',
  purpose: 'Know who processes data for CLVR, on what agreement, and when it was looked at',
  legalBasis: 'GDPR Art. 6(1)(c): Art. 28 and 5(2)',
  recipients: ['mail'],
  kept: 'in the mailbox of whoever gets it; how long the sender keeps it is not known',
  fields: {
    to: ofStaff('user.contact.email'),
    name: impersonalField('fixed text'),
    day: impersonalField('time'),
    days: impersonalField('time'),
    link: impersonalField('identifier'),
  },
};

type Reminded = Readonly<{ what: 'agreement' | 'review'; name: string; day: string; days: number; link: string }>;

/** The words of what a member of staff is told of something that is due. */
export function reminderWords({ what, name, day, days, link }: Reminded, language: Language): NoticeWords {
  const subject = say(texts[what], language, { name, day });
  return {
    subject,
    sentences: [`${subject}.`, say(texts.left, language, { days })],
    press: say(texts.open, language),
    link,
    foot: say(texts.foot, language),
  };
}
