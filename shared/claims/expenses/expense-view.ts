import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Id } from '../../kernel/ids.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Person, Visitor } from '../../platform/actor.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { readFinancialYear } from '../../people/companies/index.ts';
import { employees } from '../../people/employees/table.ts';
import { limitsOn, type LimitKind } from '../../people/limits/index.ts';
import { approvalViewOf, type Approving } from '../approvals/approval-view.ts';
import { benefitYearsFor } from '../benefits/year-rule.ts';
import type { EvaluationContent } from '../evaluation/evaluation.ts';
import { cited, findingViewOf } from '../evaluation/finding-view.ts';
import { evaluations } from '../evaluation/table.ts';
import { bookkeepingYear, lastDayOfBooks } from '../receipts/bookkeeping-year.ts';
import { receiptViewOf } from '../receipts/receipt-view.ts';
import { loadReceipts } from '../receipts/store.ts';
import { checkClaim } from './checks/check-claim.ts';
import { sentenceOf, type CheckResult } from './checks/check.ts';
import type { CheckView, EvaluationView, ExpenseAction, ExpenseRow, ExpenseView } from './contract.ts';
import { eventSentence } from './event-sentences.ts';
import { gatherFacts } from './gather-facts.ts';
import { openNote, openOrganisationNumber, openVendor } from './sealed-fields.ts';
import type { NamedExpense } from './store.ts';
import { expenseEvents } from './table.ts';
import { suggestedFor } from './suggested-for.ts';
import { availableActions, mayChange } from './transitions.ts';

const checkViewOf = (check: CheckResult): CheckView => ({
  code: check.code,
  kind: check.kind,
  sentence: sentenceOf(check),
  ...cited(check),
});

/** A claim as a list shows it. */
export async function expenseRowOf(uses: { seals: Seals }, tx: Tx, found: NamedExpense): Promise<ExpenseRow> {
  const { expense } = found;
  return {
    id: expense.id,
    state: expense.state,
    employee: { id: expense.employeeId, name: found.employeeName },
    category: { id: expense.categoryId, name: found.categoryName },
    vendor: await openVendor(uses, tx, expense),
    paidOn: expense.paidOn,
    total: expense.total,
    currency: expense.currency,
    covered: expense.covered,
    submittedAt: expense.submittedAt?.toISOString() ?? null,
    changedAt: expense.changedAt.toISOString(),
    decidedBy: expense.decidedBy,
    confidence: found.confidence,
    doubts: expense.doubts,
  };
}

/** A claim as its page shows it to one reader: what the checks say now, what was evaluated, what happened, and what the reader may do. */
export async function expenseViewOf(
  uses: { seals: Seals },
  tx: Tx,
  reader: Person | Visitor,
  found: NamedExpense,
): Promise<ExpenseView> {
  const { expense } = found;
  const { doubts: _, ...head } = await expenseRowOf(uses, tx, found);
  const files = await loadReceipts(uses, tx, expense.id);
  const facts = await gatherFacts(uses, tx, expense, files);
  const checks = checkClaim(facts);
  const receipts = files.filter(({ receipt }) => receipt.document === null);
  const approving = await approvalViewOf(uses, tx, reader, expense);
  const limits = await limitsOn(tx, expense.employeeId);
  return {
    ...head,
    version: expense.version,
    benefitYear: expense.benefitYear,
    benefitYears: expense.paidOn ? [...benefitYearsFor(expense.paidOn, facts.today, facts.category.yearStart)] : [],
    organisationNumber: await openOrganisationNumber(uses, tx, expense),
    vat: expense.vat,
    note: await openNote(uses, tx, expense),
    filledByMachine: expense.filledByMachine,
    receipts: receipts.map(receiptViewOf),
    documents: files.flatMap(({ receipt: { id, document, uploadedAt, state } }) =>
      document === null
        ? []
        : [{ id, kind: document, uploadedAt: uploadedAt.toISOString(), checked: state !== 'quarantined' }],
    ),
    checks: checks.map(checkViewOf),
    evaluation: await latestEvaluation(uses, tx, expense),
    approval: approving.view,
    timeline: await timelineOf(uses, tx, reader, expense.id),
    suggestedCategory: mayChange('expense.edit', expense.state) ? await suggestedFor(tx, expense, receipts) : null,
    keptUntil: found.erasedAt ? await keptUntil(tx, expense) : null,
    limits: [...limits].filter((limit) => limit === 'restriction' || isToKnow(reader, expense)),
    may: actionsOf(reader, expense, approving, limits).filter((one) => !found.erasedAt || !withSomebody.has(one)),
  };
}

/** The last day of the books that a claim is a voucher of. */
const keptUntil = async (tx: Tx, { decidedAt, changedAt }: NamedExpense['expense']) =>
  lastDayOfBooks(bookkeepingYear(swedishDay(decidedAt ?? changedAt), (await readFinancialYear(tx)).keptMonth));

/** That somebody objected is for whoever answers it; that nothing can be decided, for everybody who would. */
const isToKnow = (reader: Person | Visitor, { employeeId }: NamedExpense['expense']): boolean =>
  reader.kind === 'person' && (employeeId === reader.employee || reader.roles.includes('hr'));

/** What is said to a claimant, or asks them to do something: nobody is behind an erased one. */
const withSomebody: ReadonlySet<ExpenseAction> = new Set(['revert', 'comment']);

/** What `refuseRestricted` refuses. */
const notWhileRestricted: ReadonlySet<ExpenseAction> = new Set([
  'decide',
  'revert',
  'correct',
  're-route',
  'ask-opinion',
]);

/** What a person may do to a claim; staff who look at it may do nothing. */
function actionsOf(
  reader: Person | Visitor,
  { state, employeeId, decidedBy }: NamedExpense['expense'],
  { decides, advises }: Approving,
  limits: ReadonlySet<LimitKind>,
) {
  if (reader.kind === 'visitor') return [];
  const owns = employeeId === reader.employee;
  const may = availableActions(state, { owns, roles: reader.roles, decidedBy, decides, advises });
  return may.filter((action) => !(limits.has('restriction') && notWhileRestricted.has(action)));
}

/** In shadow mode what the machine made of a claim is shown once people have decided, to everybody: to its owner too. */
async function latestEvaluation(
  uses: { seals: Seals },
  tx: Tx,
  { id: expense, state }: NamedExpense['expense'],
): Promise<EvaluationView | null> {
  const [latest] = await tx.db
    .select()
    .from(evaluations)
    .where(and(eq(evaluations.companyId, tx.company), eq(evaluations.expenseId, expense)))
    .orderBy(desc(evaluations.id))
    .limit(1);
  if (!latest) return null;
  const place = { company: tx.company, table: 'evaluations', column: 'content', row: latest.id };
  const content = await uses.seals.openKept<EvaluationContent>(latest.content, place);
  if (content === null) return null;
  const shadow = latest.mode === 'shadow';
  const hidden = shadow && state === 'in_review';
  return {
    at: latest.at.toISOString(),
    by: latest.evaluator,
    verdict: latest.verdict,
    confidence: hidden ? null : latest.confidence,
    reasons: content.reasons.map((reason) => ({ ...sentenceOf(reason), ...cited(reason) })),
    findings: hidden ? [] : content.findings.map(findingViewOf),
    checks: content.checks.map(checkViewOf),
    opinion:
      shadow && !hidden && latest.opinion
        ? { verdict: latest.opinion, reasons: (content.opinionReasons ?? []).map(sentenceOf) }
        : null,
  };
}

/** Whom a stand-in acted for. */
const principals = alias(employees, 'principals');

async function timelineOf(
  uses: { seals: Seals },
  tx: Tx,
  reader: Person | Visitor,
  expense: Id,
): Promise<ExpenseView['timeline']> {
  const reads = reader.kind === 'person' ? reader.employee : null;
  const rows = await tx.db
    .select({ event: expenseEvents, name: employees.name, for: principals.name })
    .from(expenseEvents)
    .leftJoin(
      employees,
      and(eq(employees.companyId, expenseEvents.companyId), eq(employees.id, expenseEvents.byEmployee)),
    )
    .leftJoin(
      principals,
      and(
        eq(principals.companyId, expenseEvents.companyId),
        sql`${principals.id} = (${expenseEvents.details} ->> 'for')::uuid`,
      ),
    )
    .where(and(eq(expenseEvents.companyId, tx.company), eq(expenseEvents.expenseId, expense)))
    .orderBy(asc(expenseEvents.id));
  return Promise.all(
    rows.map(async ({ event, name, for: principal }) => ({
      id: event.id,
      at: event.at.toISOString(),
      act: event.act,
      by: {
        kind: event.byEmployee !== null && event.byEmployee === reads ? ('you' as const) : event.byKind,
        name,
        for: principal,
      },
      sentence: eventSentence(event.act, event.details),
      comment: event.comment
        ? await uses.seals.openKept(event.comment, {
            company: tx.company,
            table: 'expense_events',
            column: 'comment',
            row: event.id,
          })
        : null,
    })),
  );
}
