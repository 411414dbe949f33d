import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { arrow } from '../../shared/claims/expenses/transitions.ts';
import type { ExpenseState } from '../../shared/claims/expenses/state.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { roles } from '../../shared/kernel/roles.ts';
import { runActions } from '../../shared/payroll/runs/contract.ts';
import { correctionOf, sumOfLines } from '../../shared/payroll/runs/correction.ts';
import { isDue, payoutYearOf, taxOf } from '../../shared/payroll/runs/payout-year.ts';
import { monthsToOpen } from '../../shared/payroll/runs/payroll-month.ts';
import { lockRefusal, runActionsOf } from '../../shared/payroll/runs/run-actions.ts';
import { afterSettling, runArrows, runMay, runStates } from '../../shared/payroll/runs/run-state.ts';
import { totalsOfLines } from '../../shared/payroll/runs/totals.ts';
import { vatChangeOf, vatPartOf } from '../../shared/payroll/runs/vat-part.ts';

const day = plainDate;
const me = '01940000-0000-7000-8000-000000000001';
const other = '01940000-0000-7000-8000-000000000002';

describe('the year a payment belongs to', () => {
  test.each([
    ['2026-01-01', '2026-12-01', 2026],
    ['2026-10-31', '2026-12-01', 2026],
    ['2026-10-31', '2027-01-01', null],
    ['2026-11-01', '2027-01-01', 2027],
    ['2026-12-31', '2027-12-01', 2027],
    ['2026-12-31', '2028-01-01', null],
    ['2027-01-01', '2026-12-01', null],
  ])('paid %s and paid out in the month of %s is %s', (paid, out, year) => {
    expect(payoutYearOf(day(paid), day(out))).toBe(year);
  });

  test('is what the employer’s choice of category makes of it: only tax-free wellness can lapse', () => {
    const [paid, out] = [day('2026-03-01'), day('2027-01-01')];
    const late = { taxYear: 2027, treatment: 'taxable', lapsed: true };
    expect(taxOf({ kind: 'wellness', taxTreatment: 'tax-free' }, paid, out)).toEqual(late);
    expect(taxOf({ kind: 'wellness', taxTreatment: 'taxable' }, paid, out)).toEqual({ ...late, lapsed: false });
    expect(taxOf({ kind: 'other', taxTreatment: 'tax-free' }, paid, out)).toEqual({
      taxYear: 2027,
      treatment: 'tax-free',
      lapsed: false,
    });
  });

  test('is waited for by a claim that its owner has put on it', () => {
    expect(isDue(2027, '01-01', day('2026-12-01'))).toBe(false);
    expect(isDue(2027, '01-01', day('2027-01-01'))).toBe(true);
    expect(isDue(2026, '09-15', day('2026-08-01'))).toBe(false);
    expect(isDue(2026, '09-15', day('2026-09-01'))).toBe(true);
  });
});

describe('months', () => {
  test('that can be opened are this one, the next and the last, after the latest there was', () => {
    expect(monthsToOpen(day('2026-12-31'), null)).toEqual(['2026-12', '2027-01', '2026-11']);
    expect(monthsToOpen(day('2026-03-31'), '2026-02')).toEqual(['2026-03', '2026-04']);
    expect(monthsToOpen(day('2026-03-01'), '2026-04')).toEqual([]);
  });
});

describe('a run', () => {
  test('goes forwards only, and ends with the last line that waited, once payroll has it', () => {
    for (const { from, to } of runArrows) expect(runStates.indexOf(to)).toBeGreaterThanOrEqual(runStates.indexOf(from));
    expect(runStates.filter((state) => !runArrows.some(({ from }) => from === state))).toEqual(['confirmed']);
    expect(afterSettling('exported', 0)).toBe('confirmed');
    expect(afterSettling('exported', 1)).toBe('exported');
    expect(afterSettling('locked', 0)).toBe('locked');
  });

  test('offers what its state and the reader’s role allow, and nobody but salary moves it', () => {
    const run = { proposedBy: null, twoPeople: false, waiting: 2 };
    const offered = (as: (typeof roles)[number]) =>
      runStates.map((state) => runActionsOf({ ...run, state }, { employee: me, roles: ['employee', as] }));
    expect(offered('salary')).toEqual([['lock'], ['export', 'reject'], ['confirm', 'reject'], []]);
    for (const role of roles.filter((one) => one !== 'salary')) expect(offered(role)).toEqual([[], [], [], []]);
    for (const state of runStates)
      for (const act of ['payroll-run.lock', 'payroll-run.confirm'] as const)
        expect(runMay(act, state)).toBe(state === (act === 'payroll-run.lock' ? 'open' : 'exported'));
    expect(new Set(runActions).size).toBe(runActions.length);
  });

  test('is locked by two where the company wants that', () => {
    expect(lockRefusal({ twoPeople: false, proposedBy: null }, me)).toBeNull();
    expect(lockRefusal({ twoPeople: true, proposedBy: null }, me)).toBe('run-not-proposed');
    expect(lockRefusal({ twoPeople: true, proposedBy: me }, me)).toBe('own-proposal');
    expect(lockRefusal({ twoPeople: true, proposedBy: other }, me)).toBeNull();
  });
});

describe('VAT', () => {
  const receipt = (total: number, ...amounts: number[]) => ({
    vat: amounts.map((amount) => ({ amount })),
    total,
    currency: 'SEK',
  });

  test('is the receipt’s in the proportion that is covered', () => {
    expect(vatPartOf(receipt(500_00, 28_30), 450_00)).toBe(25_47);
    expect(vatPartOf(receipt(100, 6, 2), 50)).toBe(4);
    expect(vatPartOf(receipt(100, 0), 50)).toBe(0);
    // Half an öre is rounded up.
    expect(vatPartOf(receipt(2, 1), 1)).toBe(1);
    expect(vatPartOf(receipt(10_000_000_000, 566_037_736), 1)).toBe(0);
  });

  test('is not known without a statement, in another currency, or where it is more than the total', () => {
    expect(vatPartOf(receipt(100), 50)).toBeNull();
    expect(vatPartOf({ ...receipt(100, 6), currency: 'EUR' }, 50)).toBeNull();
    expect(vatPartOf(receipt(100, 101), 50)).toBeNull();
    expect(vatPartOf({ ...receipt(100, 6), total: null }, 50)).toBeNull();
  });
});

/** What can happen to a company's claims and runs. Numbers are read as far as they make sense where they are used. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('approve' as const), covered: fc.integer({ min: 0, max: 3000_00 }) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('lock' as const) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('confirm' as const), line: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reject' as const), line: fc.nat(30) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('correct' as const),
      claim: fc.nat(9),
      covered: fc.integer({ min: 0, max: 3000_00 }),
    }),
  },
);
type Line = { claim: number; correction: object | null; amount: number; vat: number; state: string; run: number };
type Claim = { state: ExpenseState; covered: number; total: number };
type Correction = { claim: number; amount: number; vat: number };

test(
  'over any history the lines of a claim add up to what it covers, its VAT with them, and a run to its lines',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const claims: Claim[] = [];
        const corrections: Correction[] = [];
        const lines: Line[] = [];
        const runs: { total: number; lines: number }[] = [];
        const receipt = ({ total }: Claim) => ({ vat: [{ amount: Math.floor(total / 7) }], total, currency: 'SEK' });
        const taken = (correction: object) =>
          lines.some((line) => line.correction === correction && line.state !== 'rejected');

        const does = {
          approve(covered: number) {
            const returned = claims.find(({ state }) => state === 'in_review');
            if (returned) Object.assign(returned, { state: 'approved', covered: Math.min(covered, returned.total) });
            else claims.push({ state: 'approved', covered, total: covered + 500_00 });
          },
          lock() {
            const run = runs.length;
            const made: Line[] = [];
            for (const [at, claim] of claims.entries()) {
              const way = arrow('payroll.take', claim.state);
              if (!way || claim.covered === 0) continue;
              claim.state = way.to;
              const vat = vatPartOf(receipt(claim), claim.covered)!;
              made.push({ claim: at, correction: null, amount: claim.covered, vat, state: 'waiting', run });
            }
            for (const correction of corrections)
              if (!taken(correction)) made.push({ ...correction, correction, state: 'waiting', run });
            lines.push(...made);
            const { total, lines: many } = totalsOfLines(
              made.map(({ claim, amount }) => ({ amount, employeeId: String(claim) })),
            );
            runs.push({ total, lines: many });
          },
          settle(line: Line | undefined, to: 'confirmed' | 'rejected') {
            if (line?.state !== 'waiting') return;
            line.state = to;
            const claim = claims[line.claim]!;
            if (line.correction === null)
              claim.state = arrow(to === 'confirmed' ? 'payroll.confirm' : 'payroll.reject', claim.state)!.to;
          },
          correct(at: number, covered: number) {
            const claim = claims[at];
            if (claim?.state !== 'paid') return;
            const after = Math.min(covered, claim.total);
            const correction = correctionOf(claim.covered, after);
            if (!correction) return;
            expect(correction.kind).toBe(after === 0 ? 'recovery' : 'correction');
            corrections.push({
              claim: at,
              amount: correction.amount,
              vat: vatChangeOf(receipt(claim), claim.covered, after)!,
            });
            claim.covered = after;
          },
        };
        for (const one of steps) {
          if (one.does === 'approve') does.approve(one.covered);
          if (one.does === 'lock') does.lock();
          if (one.does === 'confirm') does.settle(lines[one.line], 'confirmed');
          if (one.does === 'reject') does.settle(lines[one.line], 'rejected');
          if (one.does === 'correct') does.correct(one.claim, one.covered);

          for (const [at, claim] of claims.entries()) {
            const own = lines.filter((line) => line.claim === at);
            const waiting = corrections.filter((correction) => correction.claim === at && !taken(correction));
            const pending = waiting.reduce((sum, { amount }) => sum + amount, 0);
            const inPay = claim.state === 'in_payroll' || claim.state === 'paid';
            expect(sumOfLines(own) + pending).toBe(inPay ? claim.covered : 0);
            const vat = sumOfLines(own.map((line) => ({ ...line, amount: line.vat })));
            const pendingVat = waiting.reduce((sum, correction) => sum + correction.vat, 0);
            expect(vat + pendingVat).toBe(inPay ? vatPartOf(receipt(claim), claim.covered) : 0);
            for (const line of own) expect(Math.abs(line.vat)).toBeLessThanOrEqual(Math.abs(line.amount));
            expect(own.filter(({ correction, state }) => correction === null && state !== 'rejected').length).toBe(
              inPay ? 1 : 0,
            );
          }
          for (const [at, run] of runs.entries()) {
            const own = lines.filter((line) => line.run === at);
            expect(run).toEqual({ total: own.reduce((sum, { amount }) => sum + amount, 0), lines: own.length });
          }
        }
      }),
      { numRuns: inject('long') ? 5_000 : 300 },
    );
  },
);
