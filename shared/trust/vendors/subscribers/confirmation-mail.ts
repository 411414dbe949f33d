import { impersonalField, ofSubscriber } from '../../../kernel/field-class.ts';
import type { Flow } from '../../../kernel/flow.ts';
import { say, type Language, type Text } from '../../../kernel/language.ts';
import { setMail, type OutgoingMail } from '../../../messages/notifications/index.ts';
import type { Secret } from '../../../platform/secret.ts';

export const texts = {
  subject: {
    sv: 'Vill du få veta när CLVR:s underbiträden ändras?',
    en: 'Do you want to know when CLVR’s sub-processors change?',
  },
  asked: {
    sv: 'Någon, förhoppningsvis du, har bett oss att mejla hit när något ändras bland dem som behandlar uppgifter åt CLVR Benefits.',
    en: 'Somebody, we hope you, asked us to mail here when something changes among those who process data for CLVR Benefits.',
  },
  otherwise: {
    sv: 'Var det inte du behöver du inte göra något: vi skickar inget, och adressen tas bort inom en vecka.',
    en: 'If it was not you, do nothing: we send nothing, and the address is deleted within a week.',
  },
  press: { sv: 'Ja, prenumerera', en: 'Yes, subscribe' },
  foot: { sv: 'Mejlet går inte att svara på.', en: 'This mail cannot be replied to.' },
} as const satisfies Record<string, Text>;

export const subscriptionMailFlow: Flow = {
  kind: 'mail',
  name: 'subscription',
  purpose: 'Tell whoever asked for it of changes of sub-processors',
  legalBasis: 'GDPR Art. 6(1)(a): they asked and confirmed it',
  recipients: ['mail'],
  kept: 'in the mailbox of whoever gets it; how long the sender keeps it is not known',
  fields: {
    to: ofSubscriber('user.contact.email'),
    link: ofSubscriber('user.authorization.credentials'),
  },
};

/** What a subscriber is told of a change: the words are those that HR gets, the link ends the subscription. */
export const subscriberNoticeFlow: Flow = {
  ...subscriptionMailFlow,
  name: 'subscriber-notice',
  fields: {
    to: ofSubscriber('user.contact.email'),
    name: impersonalField('company text'),
    says: impersonalField('company text'),
    why: impersonalField('company text'),
    region: impersonalField('company text'),
    basis: impersonalField('company text'),
    day: impersonalField('time'),
    link: ofSubscriber('user.authorization.credentials'),
  },
};

/** Asks whether it was them. The secret stands behind `#`, where no server and no log sees it. */
export function writeConfirmation(
  token: Secret,
  language: Language,
  publicOrigin: string,
): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  return setMail(
    {
      subject: say(texts.subject, language),
      sentences: [say(texts.asked, language), say(texts.otherwise, language)],
      press: say(texts.press, language),
      link: `${publicOrigin}/sub-processors/confirm#${token.reveal()}`,
      foot: say(texts.foot, language),
    },
    language,
  );
}
