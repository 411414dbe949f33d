import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePlainDate } from '../../shared/kernel/plain-date.ts';
import { authorityPeriod, customersPeriod } from '../../shared/trust/incidents/breach-law.ts';
import { incidentPlan } from '../../shared/trust/incidents/plan.ts';

const plan = readFileSync(new URL(`../../${incidentPlan.path}`, import.meta.url), 'utf8');

test('the plan says when and by whom it was gone through, as the trust center does', () => {
  expect(parsePlainDate(incidentPlan.reviewedOn)).toBe(incidentPlan.reviewedOn);
  expect(plan).toContain(`Reviewed by ${incidentPlan.reviewedBy} on ${incidentPlan.reviewedOn}.`);
});

test('the plan’s hours are those that the register counts', () => {
  const now = new Date(`${incidentPlan.reviewedOn}T12:00:00Z`);
  expect(plan).toContain(`within ${customersPeriod(now).hours} hours at the latest`);
  expect(plan).toContain(`notified within ${authorityPeriod(now).hours} hours`);
});
