import { expect, test } from 'vitest';
import { categories } from '../../infra/local/demo/benefits.ts';
import { employees } from '../../infra/local/demo/company.ts';
import { planHistory } from '../../infra/local/demo/history/plan.ts';
import { describePerson } from '../../infra/local/demo/report.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { fitsPaxml } from '../../shared/payroll/files/said-line.ts';

const people = employees.filter(({ linked, secondFactor }) => linked && secondFactor !== false);
/** What the sample receipts that are sent first have taken of the first person's allowance. */
const samples = 449_00 + 1_250_00;
const [wellness] = categories;

test.each(['2026-01-04', '2026-07-01', '2026-12-31'])(
  'in the demo’s history as of %s nobody claims more than their allowance, whatever is approved',
  (today) => {
    const planned = planHistory(plainDate(today), people.length);
    const sums = people.map((_, at) =>
      planned.filter(({ who }) => who === at).reduce((sum, { slip }) => sum + slip.total, at === 0 ? samples : 0),
    );
    for (const sum of sums) expect(sum).toBeLessThanOrEqual(wellness.yearlyAmount);
    expect(planned.every(({ who }) => who >= 0 && who < people.length)).toBe(true);
  },
);

test('what a payroll run needs is there, but for one number that it is to miss', () => {
  expect(employees.filter(({ number }) => number === null)).toHaveLength(1);
  expect(new Set(employees.map(({ number }) => number)).size).toBe(employees.length);
  expect(categories.filter(({ payrollCode }) => payrollCode === null)).toEqual([]);
});

test('no department is too long for a payroll file', () => {
  const named = { dimension: 1, dimensionName: 'Avdelning' };
  for (const { department } of employees)
    expect(fitsPaxml({ ...named, object: department, objectName: department }), department).toBe(true);
});

test('a terminal says in English who the people are, and what each is beside an employee', () => {
  const said = employees.map(describePerson);
  expect(said).toContain('Alva Lindqvist (employee)');
  expect(said).toContain('Maj-Britt Öström (HR, salary)');
  expect(said).toContain('Nils Forsgren (employee, to be invited first)');
  expect(said).toContain('Signe Wallin (salary, no second factor)');
  expect(said.filter((line) => /Medarbetare|Chef|Ekonomi|\bLön/.test(line))).toEqual([]);
});
