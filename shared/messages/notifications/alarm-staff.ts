import { impersonalField, ofStaff } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import { say, type Language, type Text } from '../../kernel/language.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Mailer } from './ports.ts';

export const texts = {
  subject: { sv: 'Ett nödkonto användes', en: 'A break-glass account was used' },
  body: {
    sv: '{by} öppnade en session med en nödkod {at}, utan inloggning i katalogen. Vet du inte varför: återkalla koden direkt och följ rutinen för nödkonton.',
    en: '{by} opened a session with a break-glass code on {at}, without signing in to the directory. If you do not know why: revoke the code at once and follow the break-glass runbook.',
  },
} as const satisfies Record<string, Text>;

/** What the mail holds: of staff alone. */
export const alarmMailFlow: Flow = {
  kind: 'mail',
  name: 'break-glass',
  purpose: 'Let staff in when the identity provider cannot, and let all of them know',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): the work, and the safety of the platform',
  recipients: ['mail'],
  kept: 'in the mailbox of whoever gets it; how long the sender keeps it is not known',
  fields: { to: ofStaff('user.contact.email'), by: ofStaff('user.name'), at: impersonalField('time') },
};

type Told = Readonly<{ staff: Id; address: string; language: Language }>;

const atIn = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(at);

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/**
 * Mails staff that a break-glass code was used, each in their language. It belongs to no company, so it waits in no outbox: it is
 * sent at once, and what does not reach somebody is logged as an error beside the alarm itself.
 */
export async function alarmStaff(
  uses: { mailer: Mailer; randomness: Randomness; log: Log },
  staff: readonly Told[],
  by: string,
  at: Date,
): Promise<void> {
  await Promise.all(
    staff.map(async ({ staff: id, address, language }) => {
      const subject = say(texts.subject, language);
      const body = say(texts.body, language, { by, at: atIn(at, language) });
      const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${subject}</title></head><body><p>${escapeHtml(body)}</p></body></html>`;
      const mail = { id: uses.randomness.id(), to: address, subject, text: `${body}\n`, html };
      const outcome = await uses.mailer.send(mail).catch(() => 'failed' as const);
      if (outcome !== 'sent') uses.log('break-glass.not-mailed', { staff: id, outcome });
    }),
  );
}
