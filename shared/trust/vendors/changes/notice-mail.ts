import { impersonalField, ofEmployee } from '../../../kernel/field-class.ts';
import type { Flow } from '../../../kernel/flow.ts';
import { say, type Language, type Text } from '../../../kernel/language.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { CompanyNoticeKind } from './change.ts';
import type { ChangeView } from './contract.ts';

export const texts = {
  announced: {
    sv: '{name}: en ändring bland CLVR:s underbiträden från den {day}',
    en: '{name}: a change of CLVR’s sub-processors from {day}',
  },
  reminder: {
    sv: 'Snart ändring bland CLVR:s underbiträden: {name} från den {day}',
    en: 'Soon a change of CLVR’s sub-processors: {name} from {day}',
  },
  withdrawn: {
    sv: '{name}: ändringen bland CLVR:s underbiträden är tillbakadragen',
    en: '{name}: the change of CLVR’s sub-processors was withdrawn',
  },
  answered: {
    sv: '{name}: CLVR har svarat på er invändning',
    en: '{name}: CLVR has answered your objection',
  },
  stays: {
    sv: 'Det som aviserades till den {day} blir inte av. Inget ändras.',
    en: 'What was announced for {day} will not happen. Nothing changes.',
  },
  from: { sv: 'Ändringen gäller från den {day}.', en: 'The change applies from {day}.' },
  urgent: {
    sv: 'Den kommer tidigare än vi har lovat: {why}',
    en: 'It comes sooner than we have promised: {why}',
  },
  where: { sv: 'Där finns uppgifterna då: {region}.', en: 'Where the data is then: {region}.' },
  outside: {
    sv: 'Det är utanför EES. Grund för överföringen: {basis}.',
    en: 'That is outside the EEA. Basis for the transfer: {basis}.',
  },
  mayObject: {
    sv: 'Ni kan invända mot ändringen innan den träder i kraft. Vi läser och svarar.',
    en: 'You can object to the change before it takes effect. We read it and answer.',
  },
  readAnswer: {
    sv: 'Ert företag har invänt mot en ändring bland CLVR:s underbiträden. Svaret finns att läsa bredvid invändningen.',
    en: 'Your company has objected to a change of CLVR’s sub-processors. The answer is there to read beside the objection.',
  },
  openAnswer: { sv: 'Läs svaret', en: 'Read the answer' },
  openForHr: { sv: 'Läs och invänd', en: 'Read and object' },
  openForAll: { sv: 'Läs om ändringen', en: 'Read about the change' },
  footHr: {
    sv: 'Mejlet går inte att svara på. Du får det för att du arbetar med HR i ett företag som använder CLVR Benefits, som ska få veta detta enligt avtalet.',
    en: 'This mail cannot be replied to. You get it because you work in HR at a company that uses CLVR Benefits, which is to know of this by its contract.',
  },
  footAnswer: {
    sv: 'Mejlet går inte att svara på. Du får det för att du arbetar med HR i ett företag som har framfört en invändning till CLVR.',
    en: 'This mail cannot be replied to. You get it because you work in HR at a company that has made an objection to CLVR.',
  },
  footSubscriber: {
    sv: 'Du får mejlet för att du prenumererar på ändringar bland CLVR:s underbiträden. Avsluta prenumerationen: {link}',
    en: 'You get this mail because you subscribe to changes of CLVR’s sub-processors. End the subscription: {link}',
  },
} as const satisfies Record<string, Text>;

export const changeNoticeFlow: Flow = {
  kind: 'mail',
  name: 'sub-processor-notice',
  purpose: 'Tell companies of changes of sub-processors in time, and hear what they have against them',
  legalBasis: 'GDPR Art. 6(1)(c): Art. 28(2)',
  recipients: ['mail'],
  kept: 'in the mailbox of whoever gets it; how long the sender keeps it is not known',
  fields: {
    to: ofEmployee('user.contact.email'),
    name: impersonalField('company text'),
    says: impersonalField('company text'),
    why: impersonalField('company text'),
    region: impersonalField('company text'),
    basis: impersonalField('company text'),
    day: impersonalField('time'),
    link: impersonalField('identifier'),
  },
};

/** What a notice says of a change. */
export type Noticed = Pick<ChangeView, 'name' | 'says' | 'urgent' | 'region' | 'transferBasis'> &
  Readonly<{ effectiveOn: PlainDate }>;

/** Where the data is once a change has taken effect, as mails and feeds say it; nothing where a change does not say. */
export const placeSentences = (
  { region, transferBasis }: Pick<ChangeView, 'region' | 'transferBasis'>,
  language: Language,
) => [
  ...(region ? [say(texts.where, language, { region: region[language] })] : []),
  ...(transferBasis ? [say(texts.outside, language, { basis: transferBasis[language] })] : []),
];

/** Where a notice leads, and why its reader gets it. `end`: the link by which a subscriber wants no more. */
export type Reader = Readonly<{ link: string; end: string | null }>;

const dayIn = (day: PlainDate, language: Language): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** What a mail says: its subject, its sentences, one thing to press, and why the reader got it. */
export type NoticeWords = Readonly<{
  subject: string;
  sentences: readonly string[];
  press: string;
  link: string;
  foot: string;
}>;

/** The words of a notice in a language: for HR, or with `end` for a subscriber. Of an answer it says that there is one, and not what it says. */
export function noticeWords(
  change: Noticed,
  kind: CompanyNoticeKind,
  { link, end }: Reader,
  language: Language,
): NoticeWords {
  const day = dayIn(change.effectiveOn, language);
  const subject = say(texts[kind], language, { name: change.name, day });
  if (kind === 'answered')
    return {
      ...{ subject, link },
      sentences: [say(texts.readAnswer, language)],
      press: say(texts.openAnswer, language),
      foot: say(texts.footAnswer, language),
    };
  const told =
    kind === 'withdrawn'
      ? [say(texts.stays, language, { day })]
      : [
          change.says[language],
          ...placeSentences(change, language),
          say(texts.from, language, { day }),
          ...(change.urgent ? [say(texts.urgent, language, { why: change.urgent[language] })] : []),
          ...(end === null ? [say(texts.mayObject, language)] : []),
        ];
  return {
    ...{ subject, link },
    sentences: told,
    press: say(end === null ? texts.openForHr : texts.openForAll, language),
    foot: end === null ? say(texts.footHr, language) : say(texts.footSubscriber, language, { link: end }),
  };
}
