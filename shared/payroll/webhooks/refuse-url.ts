import type { Text } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import type { UrlFault } from './ports.ts';

/** What HR reads of an address that nothing is sent to. */
const texts: Readonly<Record<UrlFault, Text>> = {
  'not-a-url': { sv: 'Det är ingen webbadress.', en: 'That is no web address.' },
  'not-https': { sv: 'Adressen måste börja med https://.', en: 'The address has to begin with https://.' },
  'user-info': {
    sv: 'Adressen får inte innehålla användarnamn eller lösenord.',
    en: 'The address must hold no user name or password.',
  },
  'odd-port': { sv: 'Porten måste vara 443 eller 8443.', en: 'The port has to be 443 or 8443.' },
  'not-a-name': {
    sv: 'Ange servern med ett fullständigt domännamn, utan punkt på slutet.',
    en: 'Give the server by a full domain name, without a dot at its end.',
  },
  'private-address': {
    sv: 'Adressen leder till ett privat nät. Vi skickar bara till servrar som nås över internet.',
    en: 'The address leads to a private network. We only send to servers that are reached over the Internet.',
  },
  'unknown-name': {
    sv: 'Domännamnet finns inte, eller svarar inte just nu.',
    en: 'The domain name does not exist, or does not answer for the moment.',
  },
};

/** Problem `webhook-url-refused`, which says at the field what kind of fault it is. */
export const urlRefused = (fault: UrlFault): Problem =>
  new Problem('webhook-url-refused', [{ pointer: '/url', code: fault, text: texts[fault] }]);
