import { isAwsInEu } from '../../kernel/allowed-places.ts';
import type { Text } from '../../kernel/language.ts';
import { filled, found, from, hoursBetween, unknown, type Check } from './evidence.ts';
import { onOneMachine } from './one-machine.ts';

const nothingSent: Text = { sv: 'Avstängt här: inget skickas.', en: 'Off here: nothing is sent.' };

export const outsideChecks = {
  's3-in-eu': {
    kind: 'measured',
    how: {
      sv: 'Inställningen i bruk: vilken region hos Amazon som skrivs till.',
      en: 'The setting in use: which region of Amazon is written to.',
    },
    look: from(
      ({ configuration }) => configuration,
      ({ at, role, s3Region }) =>
        role === 'local' || s3Region === null
          ? onOneMachine(at)
          : found(
              isAwsInEu(s3Region),
              at,
              filled({ sv: '{r}, i EU.', en: '{r}, in the EU.' }, { r: s3Region }),
              filled({ sv: '{r}, utanför EU.', en: '{r}, outside the EU.' }, { r: s3Region }),
            ),
    ),
  },
  'analytics-without-people': {
    kind: 'measured',
    how: {
      sv: 'Anslutningen i bruk: värd i EU, och inget fält i katalogen som handlar om en person.',
      en: 'The connection in use: a host in the EU, and no field in the catalogue that is about a person.',
    },
    look: from(
      ({ analytics }) => analytics,
      ({ at, on, inEu, personalFields }, { configuration }) =>
        on && configuration?.role === 'local'
          ? onOneMachine(at)
          : found(
              inEu && personalFields === 0,
              at,
              on ? { sv: 'EU, och inga personuppgifter.', en: 'The EU, and no personal data.' } : nothingSent,
              { sv: 'Fel värd, eller ett fält om en person.', en: 'The wrong host, or a field about a person.' },
            ),
    ),
  },
  'errors-arrive': {
    kind: 'measured',
    how: {
      sv: 'Om det senaste felet som skickades till övervakningen togs emot.',
      en: 'Whether the last error that was sent to the monitoring was taken.',
    },
    look: from(
      ({ analytics }) => analytics,
      ({ at, on, errorsArrive }, { configuration }) => {
        if (!on) return unknown({ sv: 'Avstängt här: inget skickas.', en: 'Off here: nothing is sent.' }, at);
        if (configuration?.role === 'local') return onOneMachine(at);
        if (errorsArrive === null)
          return unknown({ sv: 'Inget fel har skickats än.', en: 'No error has been sent yet.' }, at);
        return found(
          errorsArrive,
          at,
          { sv: 'Det kom fram.', en: 'It arrived.' },
          { sv: 'Det kom inte fram.', en: 'It did not.' },
        );
      },
    ),
  },
  'contacts-with-basis': {
    kind: 'measured',
    how: {
      sv: 'Anslutningen i bruk: är den öppen ska grunden för överföringen vara nedskriven, och avtalet som den står i undertecknat.',
      en: 'The connection in use: where it is open the basis of the transfer has to be written down, and its agreement signed.',
    },
    look: from(
      ({ contacts }) => contacts,
      ({ at, on, transferBasis }, { configuration }) =>
        on && configuration?.role === 'local'
          ? onOneMachine(at)
          : found(
              !on || transferBasis,
              at,
              on ? { sv: 'Grunden är nedskriven.', en: 'The basis is written down.' } : nothingSent,
              { sv: 'Öppen utan grund.', en: 'Open without a basis.' },
            ),
    ),
  },
  'signals-watched': {
    kind: 'measured',
    how: {
      sv: 'Varje signal som den här versionen har: om den mäts i den här driften, när det senast skedde, och om den har en rutin.',
      en: 'Each signal that this release has: whether it is measured in this deployment, when it last was, and whether it has a runbook.',
    },
    look: from(
      ({ signals }) => signals,
      ({ at, alarms, withoutRunbook, unseen, measuredAt }, { now }) =>
        measuredAt === null
          ? unknown({ sv: 'De har inte mätts än.', en: 'They have not been measured yet.' }, at)
          : found(
              alarms > 0 && withoutRunbook === 0 && unseen === 0 && hoursBetween(measuredAt, now) < 1,
              at,
              filled({ sv: '{n} signaler, alla med rutin.', en: '{n} signals, all with a runbook.' }, { n: alarms }),
              {
                sv: 'Någon signal går inte att mäta, saknar rutin, eller har inte mätts på en timme.',
                en: 'Some signal cannot be measured, lacks a runbook, or has not been measured for an hour.',
              },
            ),
    ),
  },
  'incidents-in-time': {
    kind: 'measured',
    how: {
      sv: 'Incidenter i registret vars 72 timmar har gått utan anmälan eller nedskrivet skäl räknas.',
      en: 'Incidents in the register whose 72 hours have passed without a notice or a written reason are counted.',
    },
    look: from(
      ({ incidents }) => incidents,
      ({ at, pastDeadline }) =>
        found(pastDeadline === 0, at, { sv: 'Ingen.', en: 'None.' }, { sv: 'Minst en.', en: 'At least one.' }),
    ),
  },
  'incident-plan-reviewed': {
    kind: 'documented',
    how: {
      sv: 'När planen för incidenter senast gicks igenom; det ska ske minst en gång om året.',
      en: 'When the incident plan was last gone through; it has to be at least once a year.',
    },
    look: from(
      ({ incidents }) => incidents,
      ({ at, planReviewedOn }, { now }) =>
        planReviewedOn === null
          ? unknown({ sv: 'Ingen genomgång är nedskriven.', en: 'No review is written down.' }, at)
          : found(
              hoursBetween(new Date(`${planReviewedOn}T12:00:00Z`), now) <= 365 * 24,
              at,
              filled({ sv: 'Genomgången {day}.', en: 'Gone through on {day}.' }, { day: planReviewedOn }),
              filled(
                { sv: 'Senast {day}: för länge sedan.', en: 'Last on {day}: too long ago.' },
                { day: planReviewedOn },
              ),
            ),
    ),
  },
} as const satisfies Record<string, Check>;
