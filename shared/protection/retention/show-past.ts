import type { Id } from '../../kernel/ids.ts';
import { readFinancialYear } from '../../people/companies/index.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { periodOfPeople } from './ask-erasures.ts';
import { countRule, examplesOf } from './batch-store.ts';
import { readReferences } from './foreign-keys-store.ts';
import { readHeld } from '../../people/limits/index.ts';
import { countOver, readDue } from './people-store.ts';
import { planSweep } from './plan.ts';
import { readChoices } from './run-store.ts';
import type { SweepUses } from './uses.ts';

/** What a sweep would do by one rule, with the ids of some rows that would go. */
export type Past = Readonly<{
  rule: string;
  matched: number;
  deleted: number;
  held: number;
  kept: number;
  examples: readonly string[];
}>;

const mostExamples = 3;
/** More than any company has people. */
const everybody = 1_000_000;

/** What a sweep of a company would do at this moment, by each rule by which anything is past its period. Nothing is changed. */
export async function showPast(uses: Pick<SweepUses, 'operations' | 'lives'>, company: Id): Promise<{ rules: Past[] }> {
  authorise(asMachine('sweeper', company), 'retention.sweep');
  const references = await uses.operations.onPlatform(readReferences);
  return uses.operations.inTenant(
    company,
    async (tx) => {
      const [held, choices] = [await readHeld(tx), await readChoices(tx)];
      const { keptMonth: booksFrom } = await readFinancialYear(tx);
      const found: Past[] = [];
      for (const rule of planSweep(uses.lives, references, { company, now: tx.now, held, choices, booksFrom })) {
        const count = await countRule(tx, rule);
        if (count.past === 0) continue;
        const kept = count.past - count.held - count.goes;
        const examples = count.goes > 0 ? await examplesOf(tx, rule, mostExamples) : [];
        found.push({
          ...{ rule: rule.life.name, matched: count.past, deleted: count.goes, held: count.held, kept, examples },
        });
      }
      const period = periodOfPeople(uses, choices);
      const [over, due] = [await countOver(tx, period, held), await readDue(tx, period, held, everybody)];
      const people = { rule: 'employees', matched: over.all, deleted: due.length, held: over.held };
      const kept = over.all - over.held - due.length;
      if (over.all > 0) found.push({ ...people, kept, examples: due.slice(0, mostExamples) });
      return { rules: found };
    },
    'look',
  );
}
