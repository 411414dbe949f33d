import * as jobs from '../trust/operations/jobs/table.ts';
import * as signals from '../trust/operations/table.ts';

/** The tables of how the deployment itself is doing. */
export const operationsTables = {
  timerJobs: jobs.timerJobs,
  jobRuns: jobs.jobRuns,
  signalCounts: signals.signalCounts,
  signalReadings: signals.signalReadings,
  alerts: signals.alerts,
  alertMails: signals.alertMails,
} as const;

/** What each of them holds. */
export const operationsClasses = [
  jobs.timerJobsClass,
  jobs.jobRunsClass,
  signals.signalCountsClass,
  signals.signalReadingsClass,
  signals.alertsClass,
  signals.alertMailsClass,
];
