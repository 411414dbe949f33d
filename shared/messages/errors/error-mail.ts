import { impersonalField, ofStaff } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import { say, type Language, type Text } from '../../kernel/language.ts';
import type { ErrorPlace } from '../analytics/ports.ts';

export const texts = {
  subject: { sv: 'Fler fel än vanligt: {place}', en: 'More errors than usual: {place}' },
  body: {
    sv: '{kind} {place}: {seen} fel på fem minuter från {at}, mot {usual} i vanliga fall. Vad det betyder för dem som använder tjänsten, och vad du gör nu, står i docs/runbooks/error-rate.md. Det kommer inget nytt mejl om samma sak förrän det har varit över.',
    en: '{kind} {place}: {seen} errors within five minutes from {at}, where {usual} are usual. What it means for those who use the service, and what you do now, is in docs/runbooks/error-rate.md. No other mail comes about the same before it has been over.',
  },
} as const satisfies Record<string, Text>;

const kinds: Readonly<Record<ErrorPlace['kind'], Text>> = {
  route: { sv: 'Adressen', en: 'The route' },
  queue: { sv: 'Kön', en: 'The queue' },
  timer: { sv: 'Tidsjobbet', en: 'The timer job' },
};

/** What the mail holds: of the staff member the address alone. */
export const errorMailFlow: Flow = {
  kind: 'mail',
  name: 'error-rate',
  purpose: 'Find and correct errors',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): the work, and the safety of the platform',
  recipients: ['mail'],
  kept: 'in the mailbox of whoever gets it; how long the sender keeps it is not known',
  fields: {
    to: ofStaff('user.contact.email'),
    kind: impersonalField('state'),
    place: impersonalField('state'),
    seen: impersonalField('amount'),
    usual: impersonalField('amount'),
    at: impersonalField('time'),
  },
};

export type Unusual = Readonly<{
  kind: ErrorPlace['kind'];
  place: string;
  seen: number;
  usualMilli: number;
  beganAt: Date;
}>;

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** The mail about unusually many errors, in one language. */
export function errorMail({ kind, place, seen, usualMilli, beganAt }: Unusual, language: Language) {
  const tag = language === 'sv' ? 'sv-SE' : 'en-GB';
  const at = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Stockholm' });
  const usual = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(usualMilli / 1000);
  const said = { kind: say(kinds[kind], language), place, seen, usual, at: at.format(beganAt) };
  const subject = say(texts.subject, language, said);
  const body = say(texts.body, language, said);
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body><p>${escapeHtml(body)}</p></body></html>`;
  return { subject, text: `${body}\n`, html };
}
