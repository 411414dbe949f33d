import { daysSince, filled, found, from, unknown, type Check } from './evidence.ts';
import { onOneMachine } from './one-machine.ts';

/** Published: what people would otherwise replace by hand is replaced within 90 days. */
const mostDays = 90;

const days = (made: Date, now: Date) => ({ n: daysSince(made, now) });

export const keyChecks = {
  'secrets-young': {
    kind: 'measured',
    how: {
      sv: 'Valvet tillfrågas hur gamla hemligheter och nycklar är och när de går ut; ingen hemlighet läses.',
      en: 'The vault is asked how old secrets and keys are and when they end; no secret is read.',
    },
    look: from(
      ({ secrets }) => secrets,
      ({ at, young }) =>
        found(
          young,
          at,
          { sv: 'Alla är yngre än 90 dagar och gäller.', en: 'All are younger than 90 days and valid.' },
          { sv: 'Minst en måste bytas ut.', en: 'At least one has to be replaced.' },
        ),
    ),
  },
  'vault-key-young': {
    kind: 'measured',
    how: {
      sv: 'När den nyaste versionen av valvets nyckel gjordes.',
      en: 'When the newest version of the vault’s key was made.',
    },
    look: from(
      ({ vaultKey }) => vaultKey,
      ({ at, madeAt }, { now }) =>
        found(
          daysSince(madeAt, now) <= mostDays,
          at,
          filled({ sv: '{n} dagar gammal.', en: '{n} days old.' }, days(madeAt, now)),
          filled(
            { sv: '{n} dagar gammal: skulle ha bytts.', en: '{n} days old: should have been replaced.' },
            days(madeAt, now),
          ),
        ),
    ),
  },
  'data-keys-young': {
    kind: 'measured',
    how: {
      sv: 'När den äldsta av de nycklar gjordes som företagens uppgifter förseglas med just nu.',
      en: 'When the oldest of the keys was made that companies’ data is sealed with at present.',
    },
    look: from(
      ({ companies }) => companies,
      ({ at, oldestKey }, { now }) =>
        oldestKey === null
          ? unknown({ sv: 'Inget är förseglat än.', en: 'Nothing has been sealed yet.' }, at)
          : found(
              daysSince(oldestKey, now) <= mostDays,
              at,
              filled({ sv: 'Den äldsta är {n} dagar.', en: 'The oldest is {n} days.' }, days(oldestKey, now)),
              filled(
                {
                  sv: 'Den äldsta är {n} dagar: skulle ha bytts.',
                  en: 'The oldest is {n} days: should have been replaced.',
                },
                days(oldestKey, now),
              ),
            ),
    ),
  },
  'secrets-in-vault': {
    kind: 'measured',
    how: {
      sv: 'Inställningarna i bruk: varje hemlighet ska vara en hänvisning till valvet.',
      en: 'The settings in use: each secret has to be a reference to the vault.',
    },
    look: from(
      ({ configuration }) => configuration,
      ({ at, role, secrets: { inVault, elsewhere } }) =>
        role === 'local'
          ? onOneMachine(at)
          : found(
              elsewhere === 0,
              at,
              filled({ sv: 'Alla {n} står i valvet.', en: 'All {n} stand in the vault.' }, { n: inVault }),
              filled({ sv: '{n} står någon annanstans.', en: '{n} stand elsewhere.' }, { n: elsewhere }),
            ),
    ),
  },
} as const satisfies Record<string, Check>;
