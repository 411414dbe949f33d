import { contactRequests, contactRequestsClass } from '../messages/contacts/table.ts';
import { errorAnomalies, errorAnomaliesClass, errorCounts, errorCountsClass } from '../messages/errors/table.ts';

/** The tables of what goes wrong, and of who asks for a demo: of no company. */
export const outsideTables = { errorCounts, errorAnomalies, contactRequests } as const;

/** What each of them holds. */
export const outsideClasses = [errorCountsClass, errorAnomaliesClass, contactRequestsClass];
