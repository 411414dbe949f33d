import { and, count, eq, notInArray, sql } from 'drizzle-orm';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { claimSettings } from '../../people/companies/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { evaluations } from '../evaluation/table.ts';
import { expenses } from '../expenses/table.ts';
import { costOfMonth } from '../model-calls/cost-of-month.ts';
import { rateOf } from '../model-calls/exchange-rate.ts';
import { offReasons, type Standing } from '../model-calls/standing.ts';
import type { AiSettingsView } from './contract.ts';
import { dpiaQuestions, dpiaSections, dpiaVersion } from './dpia-text.ts';
import { latestDpia, settingsOf } from './settings-store.ts';

/** Whether a model can be asked here, in words. */
export const standingInWords = ({ on, reason }: Standing): AiSettingsView['model'] => ({
  on,
  why: reason === null ? null : offReasons[reason],
});

/** What the page of the AI settings shows. */
export async function aiSettingsViewOf(
  tx: Tx,
  row: typeof claimSettings.$inferSelect,
  standing: Standing,
): Promise<AiSettingsView> {
  const { month, spent, calls } = await costOfMonth(tx);
  const { ore, from } = rateOf(swedishDay(tx.now));
  const dpia = await latestDpia(tx);
  return {
    settings: settingsOf(row),
    version: row.version,
    model: standingInWords(standing),
    cost: { month, spent, cap: row.monthlyCap, calls, rate: { ore, from } },
    shadow: await countShadow(tx),
    dpia: {
      version: dpiaVersion,
      sections: dpiaSections.map(({ title, body }) => ({ title, body: [...body] })),
      questions: Object.entries(dpiaQuestions).map(([code, question]) => ({ code, question })),
      acknowledged: dpia
        ? { version: dpia.row.textVersion, at: dpia.row.at.toISOString(), by: dpia.by, reference: dpia.row.reference }
        : null,
    },
  };
}

async function countShadow(tx: Tx): Promise<AiSettingsView['shadow']> {
  const waiting = notInArray(expenses.state, ['draft', 'submitted', 'in_review', 'withdrawn']);
  const [row] = await tx.db
    .select({ judged: count(), decided: sql<number>`count(*) filter (where ${waiting})`.mapWith(Number) })
    .from(evaluations)
    .innerJoin(expenses, and(eq(expenses.companyId, evaluations.companyId), eq(expenses.id, evaluations.expenseId)))
    .where(and(eq(evaluations.companyId, tx.company), eq(evaluations.mode, 'shadow')));
  return { judged: row?.judged ?? 0, decided: row?.decided ?? 0 };
}
