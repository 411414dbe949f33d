import * as incidents from '../trust/incidents/table.ts';

/** The tables of the register of incidents. */
export const incidentTables = {
  incidents: incidents.incidents,
  incidentEvents: incidents.incidentEvents,
  incidentAlerts: incidents.incidentAlerts,
  incidentExercises: incidents.incidentExercises,
  incidentNotices: incidents.incidentNotices,
} as const;

export const incidentClasses = [
  incidents.incidentsClass,
  incidents.incidentEventsClass,
  incidents.incidentAlertsClass,
  incidents.incidentExercisesClass,
  incidents.incidentNoticesClass,
];
