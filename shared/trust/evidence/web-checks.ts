import { filled, found, from, type Check } from './evidence.ts';
import { onOneMachine } from './one-machine.ts';

const year = 365 * 24 * 60 * 60;

export const webChecks = {
  'address-over-https': {
    kind: 'measured',
    how: {
      sv: 'Tjänstens egen adress anropas som av vem som helst: https ska svara, http ska leda dit eller inte svara.',
      en: 'The service’s own address is called as by anybody: https has to answer, http has to lead there or not answer.',
    },
    look: from(
      ({ address }) => address,
      ({ at, https, plainLeadsToHttps }, { configuration }) =>
        configuration?.role === 'local'
          ? onOneMachine(at)
          : found(
              https && plainLeadsToHttps === true,
              at,
              { sv: 'Allt går över https.', en: 'Everything goes over https.' },
              { sv: 'Adressen svarar utan https.', en: 'The address answers without https.' },
            ),
    ),
  },
  'strict-transport': {
    kind: 'measured',
    how: {
      sv: 'Samma anrop: svaret ska säga åt webbläsare att bara använda https, i minst ett år (HSTS).',
      en: 'The same call: the answer has to tell browsers to use https alone, for a year at least (HSTS).',
    },
    look: from(
      ({ address }) => address,
      ({ at, strictTransport }) =>
        found(
          strictTransport >= year,
          at,
          filled({ sv: '{n} dagar.', en: '{n} days.' }, { n: Math.floor(strictTransport / 86_400) }),
          { sv: 'Sägs inte, eller för kort tid.', en: 'It does not, or for too short a time.' },
        ),
    ),
  },
  'cookies-closed': {
    kind: 'measured',
    how: {
      sv: 'Varje kaka görs av den kod som sätter den, och dess egenskaper läses: __Host-, HttpOnly, Secure, SameSite=Strict.',
      en: 'Each cookie is made by the code that sets it, and its attributes are read: __Host-, HttpOnly, Secure, SameSite=Strict.',
    },
    look: from(
      ({ cookies }) => cookies,
      ({ at, cookies }) => {
        const open = cookies.filter(
          ({ httpOnly, secure, sameSite, host }) => !httpOnly || !secure || sameSite !== 'Strict' || !host,
        );
        return found(
          open.length === 0 && cookies.length > 0,
          at,
          filled({ sv: '{n} kakor, alla med dem.', en: '{n} cookies, all of them so.' }, { n: cookies.length }),
          filled({ sv: '{n} kakor saknar något.', en: '{n} cookies lack one.' }, { n: open.length }),
        );
      },
    ),
  },
} as const satisfies Record<string, Check>;
