import { impersonalField, ofStaff } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import type { Id } from '../../kernel/ids.ts';
import { say, type Language, type Text } from '../../kernel/language.ts';
import type { Signal } from './signal.ts';

export const texts = {
  subject: { sv: 'Larm: {name}', en: 'Alert: {name}' },
  since: { sv: 'Sedan {at}', en: 'Since {at}' },
  means: { sv: 'Vad vi ser', en: 'What we see' },
  hurts: { sv: 'Vem det drabbar', en: 'Who is hurt' },
  runbook: { sv: 'Gör så här: {runbook}', en: 'What to do: {runbook}' },
  page: { sv: 'Läget nu: {url}', en: 'How it is now: {url}' },
} as const satisfies Record<string, Text>;

/** What the mail holds: nobody but whom it goes to. */
export const alertMailFlow: Flow = {
  kind: 'mail',
  name: 'operations-alert',
  purpose: 'Have staff see what is wrong with the platform, once for each thing',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): the work, and the safety of the platform',
  recipients: ['mail'],
  kept: 'in the mailbox of whoever gets it; how long the sender keeps it is not known',
  fields: { to: ofStaff('user.contact.email'), signal: impersonalField('state'), at: impersonalField('time') },
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

const atIn = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(at);

type Told = Readonly<{ address: string; language: Language }>;

/** The mail about an alert that opened, to one member of staff in their language. */
export function writeAlertMail(id: Id, signal: Signal, openedAt: Date, to: Told, origin: string) {
  const { language, address } = to;
  const subject = say(texts.subject, language, { name: say(signal.name, language) });
  const lines = [
    say(texts.since, language, { at: atIn(openedAt, language) }),
    `${say(texts.means, language)}: ${say(signal.means, language)}`,
    `${say(texts.hurts, language)}: ${say(signal.hurts, language)}`,
    say(texts.runbook, language, { runbook: signal.runbook }),
    say(texts.page, language, { url: `${origin}/staff/operations` }),
  ];
  const body = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>${body}</body></html>`;
  return { id, to: address, subject, text: `${lines.join('\n\n')}\n`, html };
}
