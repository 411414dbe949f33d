import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { readFinancialYear } from '../../people/companies/index.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { RetentionView } from './contract.ts';
import { goesWith, isNamed, type Life, type Lives } from './lives.ts';
import { choicesOf, periodInWords } from './periods.ts';
import { readChoices } from './run-store.ts';
import { shownRules } from './shown-rules.ts';
import { retentionRuns } from './table.ts';

const inWords = (iso: string) => ({ iso, words: periodInWords(iso) });

/** The shown rule that a life belongs to, itself or by what it goes with; null for what is of the works alone. */
export function shownAs(lives: Lives, life: Life): string | null {
  if (shownRules.some(({ rule }) => rule === life.name)) return life.name;
  const [first] = goesWith(life);
  const parent = first === undefined ? undefined : lives.find((one) => isNamed(one, first));
  return parent ? shownAs(lives, parent) : null;
}

/** How long a company's things are kept, as HR reads it. */
export async function retentionViewOf(tx: Tx, lives: Lives): Promise<RetentionView> {
  const choices = await readChoices(tx);
  const rules = shownRules.map(({ rule, title, from, why }) => {
    const { period, law, shortest } = lives.find(({ name }) => name === rule)!.retention;
    const chosen = choices.get(rule);
    return {
      ...{ rule, title, from, why, standard: inWords(period), law: law !== undefined },
      chosen: chosen === undefined ? null : inWords(chosen),
      choices: shortest ? choicesOf(period, shortest.period).map(inWords) : [],
    };
  });
  const { firstMonth } = await readFinancialYear(tx);
  return { rules, financialYear: { firstMonth }, lastRun: await lastRunOf(tx, lives) };
}

async function lastRunOf(tx: Tx, lives: Lives): Promise<RetentionView['lastRun']> {
  const ofCompany = eq(retentionRuns.companyId, tx.company);
  const [whole] = await tx.db
    .select()
    .from(retentionRuns)
    .where(and(ofCompany, eq(retentionRuns.rule, 'all'), isNotNull(retentionRuns.finishedAt)))
    .orderBy(desc(retentionRuns.startedAt))
    .limit(1);
  if (!whole) return null;
  const rows = await tx.db
    .select()
    .from(retentionRuns)
    .where(and(ofCompany, eq(retentionRuns.runId, whole.runId)));
  const sums = new Map<string | null, { matched: number; deleted: number; held: number; kept: number }>();
  for (const { rule, matched, deleted, held, kept } of rows) {
    if (rule === 'all') continue;
    const life = lives.find(({ name }) => name === rule);
    const shown = life ? shownAs(lives, life) : null;
    const sum = sums.get(shown) ?? { matched: 0, deleted: 0, held: 0, kept: 0 };
    sums.set(shown, {
      matched: sum.matched + matched,
      deleted: sum.deleted + deleted,
      held: sum.held + held,
      kept: sum.kept + kept,
    });
  }
  const { matched, deleted, held, kept, catalogue, finishedAt } = whole;
  const titled = [...shownRules.map(({ rule, title }) => ({ rule, title })), { rule: null, title: null }];
  return {
    ...{ at: finishedAt!.toISOString(), catalogue, matched, deleted, held, kept },
    rules: titled.flatMap(({ rule, title }) => (sums.has(rule) ? [{ title, ...sums.get(rule)! }] : [])),
  };
}
