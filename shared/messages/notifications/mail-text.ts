import { impersonalField, ofEmployee } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import type { Language, Text } from '../../kernel/language.ts';
import { say } from '../../kernel/language.ts';
import { setMail } from './mail-page.ts';
import { forDeciders, forRightsOfficers } from './notification.ts';
import { notificationSentence } from './notification-sentence.ts';
import type { OutgoingMail } from './ports.ts';
import type { notifications } from './table.ts';

const fromHr = {
  sv: 'Mejlet går inte att svara på. Du får det för att du arbetar med HR i ett företag som använder CLVR Benefits.',
  en: 'This mail cannot be replied to. You get it because you work in HR at a company that uses CLVR Benefits.',
} as const satisfies Text;

/** What a mail can be about: where its link leads, what stands on it, and why somebody gets it. */
const abouts = {
  claim: {
    open: { sv: 'Öppna utlägget', en: 'Open the claim' },
    foot: {
      sv: 'Mejlet går inte att svara på. Du får det för att du har ett utlägg hos din arbetsgivare i CLVR Benefits.',
      en: 'This mail cannot be replied to. You get it because you have a claim with your employer in CLVR Benefits.',
    },
  },
  review: {
    open: { sv: 'Öppna utlägget', en: 'Open the claim' },
    foot: {
      sv: 'Mejlet går inte att svara på. Du får det för att du beslutar om utlägg hos din arbetsgivare i CLVR Benefits, eller ombetts om råd.',
      en: 'This mail cannot be replied to. You get it because you decide claims at your employer in CLVR Benefits, or were asked for advice.',
    },
  },
  key: { open: { sv: 'Öppna API-nycklar', en: 'Open API keys' }, foot: fromHr },
  endpoint: { open: { sv: 'Öppna mottagare', en: 'Open endpoints' }, foot: fromHr },
  directory: { open: { sv: 'Öppna katalogen', en: 'Open the directory' }, foot: fromHr },
  signing: { open: { sv: 'Öppna lönesystemets hemligheter', en: 'Open the payroll system’s secrets' }, foot: fromHr },
  cost: { open: { sv: 'Öppna AI-inställningarna', en: 'Open the AI settings' }, foot: fromHr },
  rights: { open: { sv: 'Öppna begäran', en: 'Open the request' }, foot: fromHr },
  'own-rights': {
    open: { sv: 'Öppna mina uppgifter', en: 'Open my data' },
    foot: {
      sv: 'Mejlet går inte att svara på. Du får det för att du har begärt något om dina personuppgifter i CLVR Benefits.',
      en: 'This mail cannot be replied to. You get it because you made a request about your personal data in CLVR Benefits.',
    },
  },
  incident: { open: { sv: 'Läs om incidenten', en: 'Read about the breach' }, foot: fromHr },
  access: { open: { sv: 'Se åtkomsten', en: 'See the access' }, foot: fromHr },
} as const satisfies Record<string, Record<'open' | 'foot', Text>>;

/** What a notification’s mail can hold: who gets it, and what stands in the places of its sentence. */
export const notificationMailFlow: Flow = {
  kind: 'mail',
  name: 'notification',
  purpose: 'Tell people what happened to their claims, and HR who had access and what becomes of the company’s keys',
  legalBasis: 'GDPR Art. 6(1)(b)',
  recipients: ['mail'],
  kept: 'in the mailbox of whoever gets it; how long the sender keeps it is not known',
  fields: {
    to: ofEmployee('user.contact.email'),
    amount: ofEmployee('user.financial'),
    name: impersonalField('company text'),
    day: impersonalField('time'),
    days: impersonalField('time'),
    month: impersonalField('time'),
    link: impersonalField('identifier'),
  },
};

type Notification = Pick<
  typeof notifications.$inferSelect,
  | 'kind'
  | 'values'
  | 'expenseId'
  | 'apiKeyId'
  | 'webhookEndpointId'
  | 'rightsRequestId'
  | 'incidentId'
  | 'provisioningTokenId'
  | 'inboundSecretId'
  | 'month'
>;

function aboutOf(notification: Notification): { about: keyof typeof abouts; path: string } {
  const { kind, expenseId, apiKeyId, webhookEndpointId, rightsRequestId, incidentId, month } = notification;
  if (forDeciders.has(kind)) return { about: 'review', path: `/review/${expenseId}` };
  if (expenseId !== null) return { about: 'claim', path: `/claims/${expenseId}` };
  if (rightsRequestId !== null)
    return forRightsOfficers.has(kind)
      ? { about: 'rights', path: `/rights-requests/${rightsRequestId}` }
      : { about: 'own-rights', path: '/my-data' };
  if (incidentId !== null) return { about: 'incident', path: '/company/incidents' };
  if (month !== null) return { about: 'cost', path: '/ai-settings' };
  if (notification.provisioningTokenId !== null) return { about: 'directory', path: '/provisioning' };
  if (notification.inboundSecretId !== null) return { about: 'signing', path: '/payroll/api' };
  if (webhookEndpointId !== null) return { about: 'endpoint', path: '/payroll/endpoints' };
  return apiKeyId === null ? { about: 'access', path: '/access' } : { about: 'key', path: '/api-keys' };
}

/**
 * Writes the mail of a notification: the sentence that the app shows, and a link to what it is about. Nothing of a receipt is in
 * it, since a mailbox is not ours to guard.
 */
export function writeMail(
  notification: Notification,
  language: Language,
  publicOrigin: string,
): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  const { about, path } = aboutOf(notification);
  const { open, foot } = abouts[about];
  const sentence = notificationSentence(notification)[language];
  const [first = sentence] = sentence.split(/(?<=\.)\s/);
  const said = { press: say(open, language), link: `${publicOrigin}${path}`, foot: say(foot, language) };
  return setMail({ subject: first.replace(/\.$/, ''), sentences: [sentence], ...said }, language);
}
