import { isAwsInEu } from '../../kernel/allowed-places.ts';
import { daysSince, filled, found, from, hoursBetween, unknown, type Check } from './evidence.ts';
import { onOneMachine } from './one-machine.ts';

/** A nightly job that ran yesterday and is late today has still run. */
const nightly = 26;
const twoNights = 50;
/** Days that what is written is locked for (`docs/decisions/backups-lie-in-another-cloud.md`). */
const fewestLocked = 6;

export const protectionChecks = {
  'retention-runs': {
    kind: 'measured',
    how: {
      sv: 'När gallringen senast blev klar i det företag som har väntat längst.',
      en: 'When the sweep last ended in the company that has waited longest.',
    },
    look: from(
      ({ companies }) => companies,
      ({ at, oldestSweep }, { now }) =>
        oldestSweep === null
          ? unknown({ sv: 'Gallringen har inte hunnit gå än.', en: 'The sweep has not had a night yet.' }, at)
          : found(
              hoursBetween(oldestSweep, now) <= twoNights,
              at,
              filled({ sv: 'För {n} timmar sedan.', en: '{n} hours ago.' }, { n: hoursBetween(oldestSweep, now) }),
              filled(
                { sv: 'För {n} timmar sedan: för länge.', en: '{n} hours ago: too long.' },
                { n: hoursBetween(oldestSweep, now) },
              ),
            ),
    ),
  },
  'requests-in-time': {
    kind: 'measured',
    how: {
      sv: 'Öppna begäranden vars sista dag har passerat räknas, i alla företag.',
      en: 'Open requests whose last day has passed are counted, in all companies.',
    },
    look: from(
      ({ companies }) => companies,
      ({ at, requestsOverdue }) =>
        found(
          requestsOverdue === 0,
          at,
          { sv: 'Ingen begäran är försenad.', en: 'No request is late.' },
          { sv: 'Minst en begäran är försenad.', en: 'At least one request is late.' },
        ),
    ),
  },
  'log-sealed': {
    kind: 'measured',
    how: {
      sv: 'När loggens rot senast förseglades, om förseglingen ligger låst utanför databasen, och om någon rad i någon logg väntar på en försegling.',
      en: 'When the root of the log was last sealed, whether the seal lies locked outside the database, and whether an entry of any log waits for one.',
    },
    look: from(
      ({ seals }) => seals,
      ({ at, sealedAt, oldestUnanchored, oldestUnsealed }, { now, companies }) => {
        if (sealedAt === null) return unknown({ sv: 'Inget är förseglat än.', en: 'Nothing has been sealed yet.' }, at);
        const waiting = [oldestUnanchored, oldestUnsealed, companies?.oldestUnsealed ?? null];
        return found(
          waiting.every((since) => since === null || hoursBetween(since, now) < 1),
          at,
          { sv: 'Förseglad och låst.', en: 'Sealed and locked.' },
          {
            sv: 'En försegling är inte låst ännu, eller en rad har väntat på sin i en timme.',
            en: 'A seal is not locked yet, or an entry has waited for its own for an hour.',
          },
        );
      },
    ),
  },
  'backup-runs': {
    kind: 'measured',
    how: {
      sv: 'När de senaste hela kopiorna av databasen och filerna blev klara; utan signerad förteckning räknas de inte.',
      en: 'When the last whole backups of database and files ended; without a signed manifest they do not count.',
    },
    look: from(
      ({ backups }) => backups,
      ({ at, finishedAt, complete }, { now }) =>
        finishedAt === null
          ? unknown({ sv: 'Ingen har gjorts än.', en: 'None has been made yet.' }, at)
          : found(
              complete && hoursBetween(finishedAt, now) <= nightly,
              at,
              filled({ sv: 'För {n} timmar sedan.', en: '{n} hours ago.' }, { n: hoursBetween(finishedAt, now) }),
              { sv: 'Den senaste är för gammal eller inte hel.', en: 'The last is too old or not whole.' },
            ),
    ),
  },
  'backup-place': {
    kind: 'measured',
    how: {
      sv: 'Det som lagringen säger om den senaste kopian: region, kryptering och hur länge den är låst.',
      en: 'What the store says of the last backup: region, encryption and how long it is locked.',
    },
    look: from(
      ({ backups }) => backups,
      ({ at, place }, { configuration }) => {
        if (configuration?.s3Region === null) return onOneMachine(at);
        if (place === null) return unknown({ sv: 'Lagringen har inte svarat.', en: 'The store has not answered.' }, at);
        const { region, encrypted, lockedDays } = place;
        return found(
          encrypted && lockedDays >= fewestLocked && isAwsInEu(region),
          at,
          filled(
            { sv: '{r}, krypterad, låst i {n} dagar.', en: '{r}, encrypted, locked for {n} days.' },
            { r: region, n: lockedDays },
          ),
          { sv: 'Region, kryptering eller lås är fel.', en: 'Region, encryption or lock is wrong.' },
        );
      },
    ),
  },
  'restore-drill': {
    kind: 'measured',
    how: {
      sv: 'När en kopia senast återställdes på prov, och om allt stämde.',
      en: 'When a backup was last restored as a drill, and whether everything agreed.',
    },
    look: from(
      ({ drills }) => drills,
      ({ at, finishedAt, passed, seconds }, { now }) =>
        finishedAt === null
          ? unknown({ sv: 'Inget prov har gjorts än.', en: 'No drill has been made yet.' }, at)
          : found(
              passed && hoursBetween(finishedAt, now) <= twoNights,
              at,
              filled({ sv: 'Klarades på {s} sekunder.', en: 'Passed in {s} seconds.' }, { s: seconds }),
              filled(
                { sv: 'Misslyckades, eller är {n} dagar gammalt.', en: 'Failed, or is {n} days old.' },
                { n: daysSince(finishedAt, now) },
              ),
            ),
    ),
  },
} as const satisfies Record<string, Check>;
