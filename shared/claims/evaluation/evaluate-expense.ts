import { and, eq } from 'drizzle-orm';
import { asMachine, type MachineActor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Log } from '../../platform/log.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { firstTime } from '../../platform/outbox/once.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { claimSettings } from '../../people/companies/table.ts';
import { employees } from '../../people/employees/table.ts';
import { isPassedBy, limitsOn } from '../../people/limits/index.ts';
import { checkClaim } from '../expenses/checks/check-claim.ts';
import type { ClaimFacts } from '../expenses/claim-facts.ts';
import { gatherFacts } from '../expenses/gather-facts.ts';
import { moveExpense } from '../expenses/move-expense.ts';
import type { ExpenseRecord } from '../expenses/store.ts';
import { expenses } from '../expenses/table.ts';
import { arrow } from '../expenses/transitions.ts';
import { modelChoice, type ModelChoice } from '../model-calls/model-choice.ts';
import { withCheckedCitations } from '../policy-files/check-citations.ts';
import { recordCitations } from '../policy-files/record-citations.ts';
import { recordCalls } from '../model-calls/record-calls.ts';
import { keepOpinion } from '../oversight/keep-opinion.ts';
import { findByChoice, type Evaluators, type Found } from './find-by-choice.ts';
import { onDeviceFindings } from './on-device-evaluator.ts';
import { policyVersion } from './policy-version.ts';
import { evaluations } from './table.ts';
import type { Verdict } from './verdict.ts';
import { judgeByMode, type Mode } from './verdict-by-mode.ts';
import { withoutName } from './without-name.ts';

type Uses = Readonly<{ database: Database; seals: Seals; log: Log }> & Evaluators;

const patience = 60_000;

const modes = { off: 'off', shadow: 'shadow', on: 'decides' } as const satisfies Record<string, Mode>;

/**
 * Evaluates a submitted claim and takes it where the rules say: approved, declined, back for changes, or to people. Whose data is
 * restricted has their claim left where it is until that is lifted (GDPR Art. 18(2)), and so is that of who is being erased; of whoever objected, people decide (Art. 21(1)).
 * The evaluator is asked between two short transactions; a claim that moved or changed meanwhile is left alone.
 * Rejects when the evaluator does, so that the message comes again.
 */
export async function evaluateExpense(uses: Uses, message: Message<'evaluate-expense'>): Promise<'done' | 'repeated'> {
  const actor = asMachine('evaluator', message.company);
  authorise(actor, 'expense.evaluate');
  const seen = await uses.database.inTenant(actor.company, async (tx) => {
    const expense = await submittedExpense(tx, message);
    if (!expense) return undefined;
    if (await isPassedBy(tx, expense.employeeId)) return undefined;
    const limits = await limitsOn(tx, expense.employeeId);
    const [settings] = await tx.db.select().from(claimSettings).where(eq(claimSettings.companyId, tx.company));
    const [person] = await tx.db
      .select({ name: employees.name })
      .from(employees)
      .where(and(eq(employees.companyId, tx.company), eq(employees.id, expense.employeeId)));
    const facts = await gatherFacts(uses, tx, expense);
    const chosen = settings?.evaluator ?? 'on-device';
    const by =
      settings?.evaluates && !limits.has('objection') ? await modelChoice(tx, chosen, settings.monthlyCap) : null;
    return { expense, facts, name: person?.name ?? '', by };
  });
  if (!seen) return 'repeated';
  const found = seen.by && (await find(uses, { ...seen, by: seen.by }));
  // In a transaction of their own: what was asked is paid for, whatever becomes of the claim.
  if (found && found.calls.length > 0)
    await uses.database.inTenant(actor.company, (tx) => recordCalls(tx, found.calls));
  return uses.database.inTenant(actor.company, async (tx) => {
    if (!(await firstTime(tx, 'evaluate-expense', message.id))) return 'repeated';
    const expense = await submittedExpense(tx, message);
    if (!expense || expense.version !== seen.expense.version) return 'repeated';
    if (await isPassedBy(tx, expense.employeeId)) return 'repeated';
    // Gathered again: a duplicate can have come in while the evaluator was asked.
    const again = await gatherFacts(uses, tx, expense);
    await conclude(uses, tx, actor, expense, again, found);
    return 'done';
  });
}

/** Asks whom the company chose, as long as its cap lets it. */
async function find(
  uses: Uses,
  { facts, name, by }: Readonly<{ facts: ClaimFacts; name: string; by: ModelChoice }>,
): Promise<Found> {
  // Checks come before any model: what they refuse or settle by themselves is shown to none.
  const settled = checkClaim(facts, ['blocking', 'settling']).length > 0;
  const found = await findByChoice(
    uses,
    settled ? 'on-device' : by.choice,
    { facts, forModel: withoutName(facts, name) },
    AbortSignal.timeout(patience),
  );
  const instead = found.instead ?? (settled ? null : by.withheld);
  if (instead !== null) uses.log('model.replaced', { purpose: 'evaluate', reason: instead });
  return found;
}

async function submittedExpense(tx: Tx, message: Message<'evaluate-expense'>): Promise<ExpenseRecord | undefined> {
  const [found] = await tx.db
    .select()
    .from(expenses)
    .where(and(eq(expenses.companyId, tx.company), eq(expenses.id, message.expense), eq(expenses.state, 'submitted')))
    .for('update');
  return found;
}

/**
 * Stores what was found and what the rules and the company's settings make of it, and moves the claim: together, or not at all.
 * `asked`: null where nobody was to judge, or nobody answered.
 */
export async function conclude(
  uses: { seals: Seals },
  tx: Tx,
  actor: MachineActor,
  expense: ExpenseRecord,
  facts: ClaimFacts,
  asked: Pick<Found, 'by' | 'findings'> | null,
): Promise<Verdict> {
  const [settings] = await tx.db.select().from(claimSettings).where(eq(claimSettings.companyId, tx.company));
  const checks = checkClaim(facts);
  // A policy can have been replaced or withdrawn while the evaluator was asked.
  const findings = withCheckedCitations(asked?.findings ?? [], facts.category.about.policy);
  const objected = (await limitsOn(tx, expense.employeeId)).has('objection');
  const mode = modes[settings?.evaluates && !objected ? settings.machine : 'off'];
  const { opinion, verdict, opinionReasons } = judgeByMode(
    {
      kind: facts.category.kind,
      checks,
      findings,
      ruleFindings: onDeviceFindings(facts),
      threshold: settings?.threshold ?? 1,
      // Nor by a check: whoever objected is answered by people alone.
      declinesByPeople: objected || (settings?.declinesByPeople ?? true),
    },
    mode,
  );
  const content = { findings, checks, reasons: verdict.reasons, ...(opinionReasons && { opinionReasons }) };
  const id = tx.newId();
  const place = { company: tx.company, table: 'evaluations', column: 'content', row: id };
  const doubts = checks.filter(({ kind }) => kind === 'doubting').length;
  const evaluation = {
    companyId: tx.company,
    id,
    expenseId: expense.id,
    expenseVersion: expense.version,
    at: tx.now,
    evaluator: asked?.by.name ?? ('none' as const),
    model: asked?.by.model ?? 'none',
    promptVersion: asked?.by.promptVersion ?? 'none',
    policyVersion,
    verdict: verdict.verdict,
    mode,
    opinion,
    confidence: verdict.confidence,
    doubts,
  };
  const sealed = await uses.seals.seal(content, place, expense.employeeId);
  await tx.db.insert(evaluations).values({ ...evaluation, content: sealed });
  await recordCitations(tx, id, [...findings, ...checks]);
  await keepOpinion(
    tx,
    expense,
    evaluation,
    checks.some(({ kind }) => kind === 'settling'),
  );
  await moveExpense(uses, tx, actor, expense, {
    arrow: arrow('expense.evaluate', 'submitted', verdict.verdict),
    ...(verdict.by ? { decidedBy: verdict.by } : {}),
    doubts,
    details: { evaluation: id, doubts },
  });
  return verdict;
}
