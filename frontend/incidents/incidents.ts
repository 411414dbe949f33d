import { queryOptions } from '@tanstack/react-query';
import { listCompanyIncidents, listIncidents, showIncident } from '../../shared/trust/incidents/contract.ts';
import { call } from '../api/call.ts';

/** Looked at again while the page is open: a colleague works on the same incident, and clocks run. */
const often = { refetchInterval: 30_000 };

export const incidentsQuery = queryOptions({
  queryKey: ['staff', 'incidents'],
  queryFn: ({ signal }) => call(listIncidents, { signal }),
  ...often,
});

export const incidentQuery = (incident: string) =>
  queryOptions({
    queryKey: ['staff', 'incidents', incident],
    queryFn: ({ signal }) => call(showIncident, { path: { incident }, signal }),
    ...often,
  });

export const companyIncidentsQuery = queryOptions({
  queryKey: ['company-incidents'],
  queryFn: ({ signal }) => call(listCompanyIncidents, { signal }),
});
