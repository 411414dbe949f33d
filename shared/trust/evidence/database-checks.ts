import { filled, found, from, notHere, type Check } from './evidence.ts';

const goodVersions = new Set(['TLSv1.2', 'TLSv1.3']);

export const databaseChecks = {
  'database-over-tls': {
    kind: 'measured',
    how: {
      sv: 'Databasservern tillfrågas över tjänstens egna anslutningar om de är krypterade, och hur (pg_stat_ssl).',
      en: 'The database server is asked over the service’s own connections whether they are encrypted, and how (pg_stat_ssl).',
    },
    look: from(
      ({ database }) => database,
      ({ at, connections }) => {
        if (connections.length === 0) return notHere;
        const bad = connections.filter(({ encrypted, version }) => !encrypted || !goodVersions.has(version));
        return found(
          bad.length === 0,
          at,
          filled(
            { sv: '{n} av {n} anslutningar går över {v}.', en: '{n} of {n} connections use {v}.' },
            { n: connections.length, v: [...new Set(connections.map(({ version }) => version))].join(', ') },
          ),
          filled({ sv: '{n} anslutningar är inte det.', en: '{n} connections are not.' }, { n: bad.length }),
        );
      },
    ),
  },
  'rows-kept-apart': {
    kind: 'measured',
    how: {
      sv: 'Databasens egen förteckning: radskydd ska vara påtvingat på varje tabell med företags rader, och varje regel ska bara släppa fram det företag som är valt.',
      en: 'The database’s own catalogue: row-level security has to be forced on every table with rows of companies, and every policy has to let the one company through that is set.',
    },
    look: from(
      ({ database }) => database,
      ({ at, tenantTables, openTables }) =>
        tenantTables === 0
          ? notHere
          : found(
              openTables.length === 0,
              at,
              filled({ sv: 'Påtvingat på alla {n} tabeller.', en: 'Forced on all {n} tables.' }, { n: tenantTables }),
              filled({ sv: 'Saknas på {n} tabeller.', en: 'Missing on {n} tables.' }, { n: openTables.length }),
            ),
    ),
  },
  'roles-without-power': {
    kind: 'measured',
    how: {
      sv: 'Databasens egen förteckning: ingen roll som tjänsten använder får vara, eller kunna bli, en som går förbi radskyddet, eller äga en tabell; säkerhetskopians roll läser allt och får inte kunna skriva.',
      en: 'The database’s own catalogue: no role that the service uses may be, or be able to become, one that passes row-level security, or own a table; the backup’s reads everything and must not be able to write.',
    },
    look: from(
      ({ database }) => database,
      ({ at, powerfulRoles }) =>
        found(
          powerfulRoles.length === 0,
          at,
          { sv: 'Ingen roll kan det.', en: 'No role can.' },
          filled({ sv: '{n} roller kan det.', en: '{n} roles can.' }, { n: powerfulRoles.length }),
        ),
    ),
  },
  'fields-sealed': {
    kind: 'measured',
    how: {
      sv: 'Databasens kolumner jämförs med katalogen: det som ska förseglas ska bara kunna hålla förseglade byte.',
      en: 'The database’s columns are compared with the catalogue: what is to be sealed must only be able to hold sealed bytes.',
    },
    look: from(
      ({ database }) => database,
      ({ at, sealedColumns, clearColumns }) =>
        sealedColumns + clearColumns.length === 0
          ? notHere
          : found(
              clearColumns.length === 0,
              at,
              filled(
                { sv: '{n} kolumner, alla förseglade.', en: '{n} columns, all of them sealed.' },
                { n: sealedColumns },
              ),
              filled(
                { sv: '{n} kolumner kan hålla klartext.', en: '{n} columns could hold clear text.' },
                { n: clearColumns.length },
              ),
            ),
    ),
  },
} as const satisfies Record<string, Check>;
