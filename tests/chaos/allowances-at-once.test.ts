import { eq } from 'drizzle-orm';
import { expect, inject, test } from 'vitest';
import { isProblem } from '../../shared/kernel/problem.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { asMachine, type Person } from '../../shared/platform/actor.ts';
import { withKeys } from '../../shared/platform/encryption/with-keys.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { adjustAllowance } from '../../shared/claims/allowances/adjust-allowance.ts';
import { applyYearlyAmount } from '../../shared/claims/allowances/apply-yearly-amount.ts';
import { followEmployment } from '../../shared/claims/allowances/follow-employment.ts';
import { listAllowances } from '../../shared/claims/allowances/list-allowances.ts';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { revertExpense } from '../../shared/claims/approvals/revert-expense.ts';
import { allowanceEntries, allowances } from '../../shared/claims/benefits/table.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { askPerson } from '../../shared/claims/expenses/ask-person.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { moveExpense } from '../../shared/claims/expenses/move-expense.ts';
import { loadExpense } from '../../shared/claims/expenses/store.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { arrow, type PayrollAct } from '../../shared/claims/expenses/transitions.ts';
import { expenses } from '../../shared/claims/expenses/table.ts';
import { withdrawExpense } from '../../shared/claims/expenses/withdraw-expense.ts';
import { aCompany } from '../support/a-company.ts';
import { allowanceWorld } from '../support/allowance-world.ts';
import { approves, claimStory, confirmed, doubts } from '../support/claim-story.ts';
import { expectLedgerToAddUp } from '../support/records.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const writers = 8;
const steps = inject('long') ? 200 : 45;
const draftsEach = inject('long') ? 30 : 8;
const pool = createDatabase(db.pool('app', writers), db.clock, db.randomness);
const uses = { ...world.uses, database: withKeys(pool, world.uses.keys.companyKeys) };
const { changeAs, setCategory } = allowanceWorld({ ...world, uses: { ...world.uses, database: uses.database } });

/** What people and machines hear of each other when they are at the same thing at once. */
const expected = [
  'claim-blocked',
  'not-in-this-state',
  'changed-meanwhile',
  'input-invalid',
  'not-found',
  'own-claim',
] as const;

/** A small generator of its own for each writer: the same choices in every run; who is first is left to chance. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

test(
  `${writers} writers of random histories leave every ledger adding up, and no claim above what was left`,
  { timeout: 600_000 },
  async () => {
    db.clock.set('2026-12-08T09:00:00Z');
    const story = claimStory(world, { date: '2026-12-01' });
    const company = await aCompany(db, { yearlyAmount: 2000_00 });
    await setCategory(company, { prorating: 'days-and-share' });
    const { hr, otherHr, employee, colleague, manager } = company.people;
    const owners = [employee, colleague, manager];
    const claims: { id: Id; owner: Person }[] = [];
    for (const owner of owners)
      for (let n = 0; n < draftsEach; n += 1) {
        const what = { ...(n % 2 ? approves : doubts), total: 137_00 + n * 41_00 };
        claims.push({ id: (await story.read(owner, what)).id, owner });
      }
    world.later();
    const done = new Map<string, number>();

    async function act(roll: (sides: number) => number): Promise<void> {
      const { id, owner } = claims[roll(claims.length)]!;
      const by = roll(2) ? hr : otherHr;
      const view = () => story.show(owner, id);
      const what = roll(12);
      const employees = owners.map((one) => one.employee);
      const someone = employees[roll(employees.length)]!;
      const did = (name: string) => done.set(name, (done.get(name) ?? 0) + 1);
      if (what <= 2) {
        if (roll(3) === 0) await editExpense(uses, owner, id, { benefitYear: 2026 + roll(2) });
        await submitExpense(uses, owner, id, { version: (await view()).version, confirmed });
        const message = (await world.messages(company.id, 'evaluate-expense')).findLast((one) => one.expense === id)!;
        did('submit');
        if (roll(4) === 0) {
          await withdrawExpense(uses, owner, id);
          did('withdraw');
        } else await Promise.all([evaluateExpense(uses, message), evaluateExpense(uses, message)]);
      } else if (what === 3) {
        // Half of the approvals aim: a claim that waits for people is a small part of them all.
        const waiting = roll(2) ? await inReview() : [];
        const chosen = waiting.length > 0 ? waiting[roll(waiting.length)]! : { id, owner };
        const { version, total } = await story.show(chosen.owner, chosen.id);
        const covered = roll(2) ? { covered: Math.min(total ?? 0, 50_00 + roll(100_00)) } : {};
        await decideExpense(uses, by, chosen.id, { version, outcome: 'approve', ...covered });
        did('approve');
      } else if (what === 4) {
        const outcome = roll(2) ? 'decline' : 'request_changes';
        await decideExpense(uses, by, id, { version: (await view()).version, outcome, comment: 'x' });
        did('decline');
      } else if (what === 5) {
        await revertExpense(uses, by, id, { version: (await view()).version, reason: 'x' });
        did('revert');
      } else if (what === 6) {
        await askPerson(uses, owner, id);
        did('ask');
      } else if (what === 7) {
        const step = (['payroll.take', 'payroll.confirm', 'payroll.reject', 'payroll.take'] as PayrollAct[])[roll(4)]!;
        await payroll(step, id);
        did(step);
      } else if (what === 8) {
        const { items } = await listAllowances(uses, by, { year: String(2026 + roll(2)) });
        const row = items.find((one) => one.employee.id === someone)!;
        await adjustAllowance(uses, by, someone, {
          category: company.wellness,
          year: 2026 + roll(2),
          change: roll(400_00) - 200_00,
          base: row.base,
          reason: 'x',
          shown: false,
          confirmOverCap: true,
        });
        did('adjust');
      } else if (what === 9 || what === 10) {
        const employedUntil = roll(2) ? null : `2026-${String(1 + roll(12)).padStart(2, '0')}-15`;
        await changeAs(by, someone, { partTimePermille: 300 + roll(700), employedUntil });
        const messages = (await world.messages(company.id, 'employment-changed')).slice(-3);
        await Promise.all(messages.map((message) => followEmployment(uses, message)));
        did('employ');
      } else {
        await setCategory(company, { yearlyAmount: 1000_00 + roll(1500_00) });
        await applyYearlyAmount(uses, by, { category: company.wellness, year: 2026 + roll(2), version: 1 });
        did('apply');
      }
    }

    const inReview = () =>
      uses.database.inTenant(company.id, async (tx) => {
        const rows = await tx.db.select({ id: expenses.id }).from(expenses).where(eq(expenses.state, 'in_review'));
        return claims.filter(({ id }) => rows.some((row) => row.id === id));
      });

    async function payroll(step: PayrollAct, id: Id): Promise<void> {
      await uses.database.inTenant(company.id, async (tx) => {
        const loaded = await loadExpense(tx, id, hr, 'company');
        const way = arrow(step, loaded.state);
        await moveExpense(uses, tx, asMachine('operator', company.id), loaded, { arrow: way });
      });
    }

    await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        const roll = dice(20_260_520 + writer);
        for (let n = 0; n < steps; n += 1) {
          if (writer === 0 && n === Math.floor(steps * 0.7)) db.clock.set('2027-01-05T09:00:00Z');
          await act(roll).catch((error: unknown) => {
            if (!isProblem(error, ...expected)) throw error;
          });
        }
      }),
    );
    for (const message of await world.messages(company.id, 'employment-changed')) await followEmployment(uses, message);

    await expectLedgerToAddUp(db.app, company.id);
    const [rows, entries] = await db.app.inTenant(company.id, async (tx) => [
      await tx.db.select().from(allowances),
      await tx.db.select().from(allowanceEntries),
    ]);
    for (const name of ['submit', 'approve', 'revert', 'payroll.take', 'adjust', 'employ', 'apply'])
      expect(done.get(name) ?? 0, name).toBeGreaterThan(0);
    expect(rows.some(({ used }) => used > 0)).toBe(true);
    for (const row of rows.filter(({ base, used, reserved }) => used + reserved > base)) {
      const its = entries.filter((one) => one.employeeId === row.employeeId && one.year === row.year);
      // Only a base that was lowered leaves more spent than there is.
      expect(its.some(({ kind }) => kind === 'lower')).toBe(true);
    }
  },
);
