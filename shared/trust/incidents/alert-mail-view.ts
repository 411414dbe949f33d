import { impersonalField, ofStaff } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';
import { say, type Language, type Text } from '../../kernel/language.ts';
import { setMail, type OutgoingMail } from '../../messages/notifications/index.ts';
import type { Alert } from './clocks.ts';
import { whenWritten } from './drafts/draft.ts';

export const texts = {
  authority: {
    sv: 'Incident {number}: anmälan till IMY ska vara gjord {due}. Det är {hours} timmar kvar.',
    en: 'Incident {number}: IMY has to be notified by {due}. {hours} hours are left.',
  },
  customers: {
    sv: 'Incident {number}: berörda företag ska vara underrättade {due}. Det är {hours} timmar kvar.',
    en: 'Incident {number}: the companies that were reached have to be told by {due}. {hours} hours are left.',
  },
  'authority-late': {
    sv: 'FÖRSENAD. Incident {number}: anmälan till IMY skulle ha gjorts {due}. Gör den nu, och skriv varför den är sen.',
    en: 'OVERDUE. Incident {number}: IMY was to be notified by {due}. Do it now, and write why it is late.',
  },
  'customers-late': {
    sv: 'FÖRSENAD. Incident {number}: berörda företag skulle ha underrättats {due}. Gör det nu, och skriv varför det är sent.',
    en: 'OVERDUE. Incident {number}: the companies that were reached were to be told by {due}. Do it now, and write why it is late.',
  },
  press: { sv: 'Öppna incidenten', en: 'Open the incident' },
  foot: {
    sv: 'Mejlet går inte att svara på. Alla som driver CLVR Benefits får det tills det är gjort.',
    en: 'This mail cannot be replied to. Everybody who operates CLVR Benefits gets it until it is done.',
  },
} as const satisfies Record<string, Text>;

/** What the mail holds: nothing of what happened, since a mailbox is not ours to guard. */
export const alertMailFlow: Flow = {
  kind: 'mail',
  name: 'incident-alert',
  purpose: 'Tell staff in time that the clock of a breach runs',
  legalBasis: 'GDPR Art. 6(1)(c) with 33',
  recipients: ['mail'],
  kept: 'in the mailbox of whoever gets it; how long the sender keeps it is not known',
  fields: {
    to: ofStaff('user.contact.email'),
    number: impersonalField('identifier'),
    due: impersonalField('time'),
    hours: impersonalField('time'),
    link: impersonalField('identifier'),
  },
};

type About = Readonly<{ incident: string; number: number; alert: Alert; now: Date; publicOrigin: string }>;

/** Writes the mail of an alert. Hours that are left are rounded down: nobody is told that there is more time than there is. */
export function writeAlert(
  { incident, number, alert, now, publicOrigin }: About,
  language: Language,
): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  const { clock, late, due } = alert;
  const hours = Math.max(0, Math.floor((due.getTime() - now.getTime()) / 3_600_000));
  const sentence = say(texts[late ? (`${clock}-late` as const) : clock], language, {
    number,
    due: whenWritten(due, language),
    hours,
  });
  const subject = sentence.split(': ')[0]!;
  const words = {
    subject: `${subject}: ${late ? say({ sv: 'tiden har gått ut', en: 'time has run out' }, language) : `${hours} h`}`,
    sentences: [sentence],
  };
  const press = {
    press: say(texts.press, language),
    link: `${publicOrigin}/staff/incidents/${incident}`,
    foot: say(texts.foot, language),
  };
  return setMail({ ...words, ...press }, language);
}
