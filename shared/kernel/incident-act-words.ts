import type { Text } from './language.ts';

/** What the log of the platform says of the register of incidents, in words. */
export const incidentActWords = {
  'incident.opened': { sv: 'Öppnade en incident', en: 'Opened an incident' },
  'incident.recorded': { sv: 'Skrev i en incident', en: 'Wrote in an incident' },
  'incident.scoped': { sv: 'Räknade vad en incident rör', en: 'Counted what an incident reached' },
  'incident.customers-told': {
    sv: 'Underrättade om en personuppgiftsincident',
    en: 'Told of a personal data breach',
  },
  'incident.close-proposed': { sv: 'Föreslog att stänga en incident', en: 'Proposed to close an incident' },
  'incident.close-withdrawn': {
    sv: 'Tog tillbaka förslaget att stänga en incident',
    en: 'Took back the proposal to close an incident',
  },
  'incident.closed': { sv: 'Stängde en incident', en: 'Closed an incident' },
  'incident.reopened': { sv: 'Öppnade en incident igen', en: 'Opened an incident again' },
  'incident.alerted': { sv: 'Larmade om en incident', en: 'Alerted staff of an incident' },
  'incident.exercised': { sv: 'Övade planen för incidenter', en: 'Exercised the plan for incidents' },
} satisfies Record<string, Text>;
