export { readIncidentFacts, type IncidentFacts } from './incident-facts-store.ts';
export { incidentPlan } from './plan.ts';
