import type { Text } from '../../../shared/kernel/language.ts';
import type { AttemptView, DeliveryRow } from '../../../shared/payroll/webhooks/contract.ts';

/** What each event is, for whoever chooses what a system is told of. */
export const eventTexts: Readonly<Record<DeliveryRow['event']['type'], Text>> = {
  'payroll_run.locked': { sv: 'En lönekörning är låst', en: 'A payroll run was locked' },
  'payroll_run.exported': { sv: 'En lönekörning är exporterad', en: 'A payroll run was exported' },
  'payroll_run.confirmed': { sv: 'En lönekörning är bekräftad', en: 'A payroll run was confirmed' },
  'payroll_line.confirmed': { sv: 'En rad är utbetald', en: 'A line was paid' },
  'payroll_line.rejected': { sv: 'En rad är avvisad', en: 'A line was rejected' },
  'webhook.test': { sv: 'Test', en: 'Test' },
};

export const stateTexts: Readonly<Record<DeliveryRow['state'], Text>> = {
  waiting: { sv: 'Väntar', en: 'Waiting' },
  delivered: { sv: 'Levererad', en: 'Delivered' },
  failed: { sv: 'Gick inte fram', en: 'Did not get through' },
  stopped: { sv: 'Stoppad', en: 'Stopped' },
};

export const faultTexts: Readonly<Record<NonNullable<AttemptView['fault']>, Text>> = {
  'not-a-url': { sv: 'Adressen går inte att läsa', en: 'The address cannot be read' },
  'not-https': { sv: 'Adressen är inte https', en: 'The address is not https' },
  'user-info': { sv: 'Adressen innehåller lösenord', en: 'The address holds a password' },
  'odd-port': { sv: 'Porten är inte tillåten', en: 'The port is not allowed' },
  'not-a-name': { sv: 'Adressen har inget domännamn', en: 'The address has no domain name' },
  'private-address': { sv: 'Adressen leder till ett privat nät', en: 'The address leads to a private network' },
  'unknown-name': { sv: 'Domännamnet hittas inte', en: 'The domain name is not found' },
  unreachable: { sv: 'Ingen kontakt', en: 'No connection' },
  certificate: { sv: 'Certifikatet gäller inte', en: 'The certificate is not valid' },
  timeout: { sv: 'Inget svar inom 20 sekunder', en: 'No answer within 20 seconds' },
  garbled: { sv: 'Svaret gick inte att läsa', en: 'The answer could not be read' },
};

export const texts = {
  event: { sv: 'Händelse', en: 'Event' },
  endpoint: { sv: 'Mottagare', en: 'Endpoint' },
  state: { sv: 'Status', en: 'State' },
  attempts: { sv: 'Försök', en: 'Attempts' },
  when: { sv: 'När', en: 'When' },
  last: { sv: 'Senaste svar', en: 'Last answer' },
  all: { sv: 'Alla', en: 'All' },
  none: { sv: 'Inga leveranser', en: 'No deliveries' },
  noneLead: { sv: 'Här syns det som skickas till era mottagare.', en: 'What is sent to your endpoints is shown here.' },
  noneFound: { sv: 'Inget stämmer med urvalet', en: 'Nothing matches the choice' },
  more: { sv: 'Visa fler', en: 'Show more' },
  next: { sv: 'Nästa försök', en: 'Next attempt' },
  happened: { sv: 'Hände', en: 'Happened' },
  sentBody: { sv: 'Det som skickas', en: 'What is sent' },
  log: { sv: 'Försök', en: 'Attempts' },
  noLog: { sv: 'Inget försök har gjorts än.', en: 'No attempt was made yet.' },
  attempt: { sv: 'Försök {number}', en: 'Attempt {number}' },
  underWay: { sv: 'Pågår', en: 'Under way' },
  interrupted: { sv: 'Avbrutet hos oss', en: 'Interrupted on our side' },
  answeredIn: { sv: 'Svarade {status} på {took} ms', en: 'Answered {status} in {took} ms' },
  request: { sv: 'Begäran', en: 'Request' },
  answer: { sv: 'Svar', en: 'Answer' },
  noAnswer: { sv: 'Inget svar.', en: 'No answer.' },
  emptyAnswer: { sv: 'Svaret hade inget innehåll.', en: 'The answer had no content.' },
  covered: {
    sv: 'Högst 1 kB av svaret sparas. Det som kan vara en person eller en hemlighet är övertäckt: […].',
    en: 'At most 1 kB of the answer is kept. What could be a person or a secret is covered: […].',
  },
  replay: { sv: 'Skicka om', en: 'Replay' },
  replayed: { sv: 'Meddelandet skickas om.', en: 'The message is sent again.' },
} satisfies Record<string, Text>;
