import { filled, found, from, unknown, type Check } from './evidence.ts';
import { onOneMachine } from './one-machine.ts';

const bankidOwn = 'https://appapi2.bankid.com';

export const identityChecks = {
  'second-factor-in-use': {
    kind: 'measured',
    how: {
      sv: 'Alla öppna sessioner för chefer, HR, ekonomi och lön, och för vår personal, räknas i databasen; ingen får sakna andra faktor eller vara öppnad med en nödkod.',
      en: 'All open sessions of managers, HR, finance and salary, and of our staff, are counted in the database; none may lack a second factor or have been opened by a break-glass code.',
    },
    look: from(
      ({ companies }) => companies,
      ({ at, weakSessions, staffByCode }) =>
        found(
          weakSessions + staffByCode === 0,
          at,
          { sv: 'Ingen session saknar andra faktor.', en: 'No session lacks a second factor.' },
          filled(
            { sv: '{n} sessioner saknar andra faktor.', en: '{n} sessions lack a second factor.' },
            { n: weakSessions + staffByCode },
          ),
        ),
    ),
  },
  'bankid-own-service': {
    kind: 'measured',
    how: {
      sv: 'Inställningen i bruk: vilken adress BankID frågas på.',
      en: 'The setting in use: at which address BankID is asked.',
    },
    look: from(
      ({ configuration }) => configuration,
      ({ at, role, bankidApi }) => {
        if (role === 'local') return onOneMachine(at);
        if (role !== 'production')
          return unknown(
            { sv: 'Den här driften frågar BankID:s testtjänst.', en: 'This deployment asks BankID’s test service.' },
            at,
          );
        return found(
          bankidApi === bankidOwn,
          at,
          { sv: 'BankID:s egen tjänst frågas.', en: 'BankID’s own service is asked.' },
          {
            sv: 'Något annat än BankID:s egen tjänst frågas.',
            en: 'Something other than BankID’s own service is asked.',
          },
        );
      },
    ),
  },
  'staff-access-short': {
    kind: 'measured',
    how: {
      sv: 'Alla åtkomster som personal har till ett kundföretag räknas; ingen får vara öppen längre än åtta timmar.',
      en: 'All accesses that staff have to a customer’s company are counted; none may be open for longer than eight hours.',
    },
    look: from(
      ({ companies }) => companies,
      ({ at, longAccesses }) =>
        found(
          longAccesses === 0,
          at,
          { sv: 'Ingen åtkomst är öppen för länge.', en: 'No access is open for too long.' },
          filled(
            { sv: '{n} åtkomster är öppna för länge.', en: '{n} accesses are open for too long.' },
            { n: longAccesses },
          ),
        ),
    ),
  },
} as const satisfies Record<string, Check>;
