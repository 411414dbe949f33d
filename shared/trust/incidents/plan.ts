import type { PlainDate } from '../../kernel/plain-date.ts';

/**
 * The plan that is available on request. `reviewedOn` is when somebody last went through it, and `reviewEvery` in months how long that
 * holds; it is gone through after every significant change too. A test holds it to what the file itself says.
 */
export const incidentPlan = {
  path: 'docs/runbooks/incident.md',
  reviewedOn: '2026-11-26' as PlainDate,
  reviewedBy: 'CLVR',
  reviewEvery: 12,
} as const;
