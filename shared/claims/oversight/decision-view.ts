import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Person } from '../../platform/actor.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { employees } from '../../people/employees/table.ts';
import type { EvaluationContent } from '../evaluation/evaluation.ts';
import { findingViewOf } from '../evaluation/finding-view.ts';
import { evaluations } from '../evaluation/table.ts';
import { sentenceOf } from '../expenses/checks/check.ts';
import { eventSentence } from '../expenses/event-sentences.ts';
import { expenseEvents } from '../expenses/table.ts';
import { arrow } from '../expenses/transitions.ts';
import type { DecisionRow, DecisionView } from './contract.ts';
import { isHidden, type FoundDecision } from './decision-store.ts';

const at = (instant: Date | null): string | null => instant?.toISOString() ?? null;

async function contentOf(uses: { seals: Seals }, tx: Tx, found: FoundDecision): Promise<EvaluationContent> {
  const { evaluation } = found;
  const place = { company: tx.company, table: 'evaluations', column: 'content', row: evaluation.id };
  const kept = await uses.seals.openKept<EvaluationContent>(evaluation.content, place);
  if (kept === null) return { findings: [], checks: [], reasons: [] };
  if (isHidden(found)) return { findings: [], checks: kept.checks, reasons: kept.reasons };
  return { ...kept, reasons: kept.opinionReasons ?? kept.reasons };
}

function rowOf(found: FoundDecision, content: EvaluationContent): DecisionRow {
  const { agreement, evaluation, category, sampled } = found;
  const { id, expenseId, mode, verdict, opinion, settledByCheck, confidence, standing, ended } = agreement;
  const { evaluator, model, promptVersion, policyVersion } = evaluation;
  return {
    id,
    at: agreement.at.toISOString(),
    expense: { id: expenseId, state: found.state, employee: found.employee },
    category: { id: category.id, name: { sv: category.sv, en: category.en } },
    ...{ mode, verdict, opinion: isHidden(found) ? null : opinion, hidden: isHidden(found) },
    ...{ settledByCheck, confidence: isHidden(found) ? null : confidence, standing, ended },
    reasons: content.reasons.map(sentenceOf),
    quotes: [...new Set(content.findings.flatMap(({ quote }) => quote ?? []))],
    ...{ evaluator, model, promptVersion, policyVersion },
    endedAt: at(agreement.endedAt),
    askedAt: at(agreement.askedAt),
    revertedAt: at(agreement.revertedAt),
    sample: sampled && { agrees: sampled.agrees, answeredAt: at(sampled.answeredAt) },
  };
}

/** A decision as the list shows it. */
export const decisionRowOf = async (uses: { seals: Seals }, tx: Tx, found: FoundDecision): Promise<DecisionRow> =>
  rowOf(found, await contentOf(uses, tx, found));

/** A decision in full, and what its reader may do with it. */
export async function decisionViewOf(
  uses: { seals: Seals },
  tx: Tx,
  reader: Person,
  found: FoundDecision,
): Promise<DecisionView> {
  const content = await contentOf(uses, tx, found);
  const { later, isLatest } = await laterOf(tx, found);
  const own = found.employeeId === reader.employee;
  const canRevert = isLatest && !own && arrow('expense.revert', found.state) !== null;
  const canAnswer = !own && found.sampled !== null && found.sampled.agrees === null;
  return {
    ...rowOf(found, content),
    findings: content.findings.map(findingViewOf),
    checks: content.checks.map((check) => ({ code: check.code, kind: check.kind, sentence: sentenceOf(check) })),
    version: found.version,
    may: [...(canRevert ? (['revert'] as const) : []), ...(canAnswer ? (['answer'] as const) : [])],
    own,
    later,
  };
}

/** What happened from an evaluation on, until the next one of the same claim, and whether there is none. */
async function laterOf(tx: Tx, { agreement: { id, expenseId } }: FoundDecision) {
  const [next] = await tx.db
    .select({ id: evaluations.id })
    .from(evaluations)
    .where(and(eq(evaluations.companyId, tx.company), eq(evaluations.expenseId, expenseId), gt(evaluations.id, id)))
    .orderBy(asc(evaluations.id))
    .limit(1);
  const events = await tx.db
    .select({ event: expenseEvents, name: employees.name })
    .from(expenseEvents)
    .leftJoin(
      employees,
      and(eq(employees.companyId, expenseEvents.companyId), eq(employees.id, expenseEvents.byEmployee)),
    )
    .where(
      and(
        eq(expenseEvents.companyId, tx.company),
        eq(expenseEvents.expenseId, expenseId),
        gt(expenseEvents.id, id),
        next ? lt(expenseEvents.id, next.id) : sql`true`,
      ),
    )
    .orderBy(asc(expenseEvents.id));
  return {
    isLatest: next === undefined,
    later: events.map(({ event, name }) => ({
      id: event.id,
      at: event.at.toISOString(),
      sentence: eventSentence(event.act),
      by: event.byKind,
      name,
    })),
  };
}
