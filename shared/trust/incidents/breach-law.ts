import { swedishDay } from '../../kernel/plain-date.ts';

/** One row of a period that a law or a promise of ours gives: in force from a Swedish day on, until a later row takes over. */
type Period = Readonly<{ from: string; hours: number; source: string }>;

/**
 * How long a controller has to notify the supervisory authority after becoming aware of a breach: GDPR Art. 33(1), 72 hours, counted without a
 * pause over weekends and holidays (Regulation (EEC, Euratom) No 1182/71 Art. 3(1) and (3): a period in hours runs from hour to hour).
 * The Commission's proposal for 96 hours (COM(2025) 837) is no law: once it is, it is one more row. Read 2026-11-26.
 */
const authority: readonly Period[] = [{ from: '2018-05-25', hours: 72, source: 'GDPR Art. 33(1)' }];

/** What we promise customers as their processor. The law says without undue delay (GDPR Art. 33(2)); the agreement says 24 hours. */
const customers: readonly Period[] = [
  { from: '2018-05-25', hours: 24, source: 'GDPR Art. 33(2); our data processing agreement' },
];

/**
 * Significant incidents of whom cybersäkerhetslagen (2025:1506) 2 kap. 5–8 §§ applies to, in force on 15 January 2026, which carries out NIS2
 * (Directive (EU) 2022/2555) Art. 23(4): an early warning within 24 hours, a notification within 72, a final report one month after that
 * notification. Read at rkrattsbaser.gov.se and in the directive, 2026-11-26.
 */
const cyber: readonly Readonly<{
  from: string;
  warning: number;
  notification: number;
  months: number;
  source: string;
}>[] = [
  { from: '2026-01-15', warning: 24, notification: 72, months: 1, source: 'NIS2 Art. 23(4); cybersäkerhetslagen' },
];

/** How often the plan is tried out: twice a year, our own promise. In months. */
export const monthsBetweenExercises = 6;

const inForce = <Row extends { from: string }>(rows: readonly Row[], at: Date): Row =>
  rows.findLast(({ from }) => from <= swedishDay(at)) ?? rows[0]!;

/** Hours that the authority's notice may take for a breach known at an instant, and the source. */
export const authorityPeriod = (awareAt: Date): Period => inForce(authority, awareAt);
/** Hours that the notice to customers may take. */
export const customersPeriod = (awareAt: Date): Period => inForce(customers, awareAt);
/** The periods of the cyber security law: hours, and months for the final report. */
export const cyberPeriods = (awareAt: Date): (typeof cyber)[number] => inForce(cyber, awareAt);
