import { impersonalField, ofStaff } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import { say, type Language, type Text } from '../../kernel/language.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

export const texts = {
  subject: { sv: '{name} har sagt upp sitt avtal', en: '{name} has given notice of its contract' },
  days: {
    sv: 'Sista dagen är den {day}. Från den {from} raderas uppgifterna.',
    en: 'The last day is {day}. From {from} on the data is deleted.',
  },
  confirm: {
    sv: 'Fråga företaget på en väg som du redan känner till, och bekräfta sedan med npm run operations -- end-of-contract. Utan det stängs inget.',
    en: 'Ask the company by a way that you know already, and then confirm with npm run operations -- end-of-contract. Without that nothing is closed.',
  },
  open: { sv: 'Öppna företaget', en: 'Open the company' },
  foot: {
    sv: 'Mejlet går inte att svara på. Du får det för att du arbetar på CLVR.',
    en: 'This mail cannot be replied to. You get it because you work at CLVR.',
  },
} as const satisfies Record<string, Text>;

export const contractNoticeFlow: Flow = {
  kind: 'mail',
  name: 'contract-notice',
  purpose: 'End a contract as the company asked, and prove that its data was handed over and deleted',
  legalBasis: 'GDPR Art. 28(3)(g) and 5(2)',
  recipients: ['mail'],
  kept: 'in the mailbox of whoever gets it; how long the sender keeps it is not known',
  fields: {
    to: ofStaff('user.contact.email'),
    name: impersonalField('company text'),
    day: impersonalField('time'),
    from: impersonalField('time'),
    link: impersonalField('identifier'),
  },
};

type Given = Readonly<{ name: string; endsOn: PlainDate; deleteFrom: PlainDate; link: string }>;

const dayIn = (day: PlainDate, language: Language): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** The words of what a member of staff is told when a company gives notice: not who of the company gave it. */
export const contractNoticeWords = ({ name, endsOn, deleteFrom, link }: Given, language: Language) => ({
  subject: say(texts.subject, language, { name }),
  sentences: [
    say(texts.days, language, { day: dayIn(endsOn, language), from: dayIn(deleteFrom, language) }),
    say(texts.confirm, language),
  ],
  press: say(texts.open, language),
  link,
  foot: say(texts.foot, language),
});
