import type { Id } from '../../kernel/ids.ts';
import { readFinancialYear } from '../../people/companies/index.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { readReferences, type Reference } from './foreign-keys-store.ts';
import { catalogueVersion } from './lives.ts';
import { finishEvidence, openEvidence, readChoices, type Evidence } from './run-store.ts';
import type { SweepUses } from './uses.ts';

/** One run of the sweep in a company: what it goes by from its first table to its last. */
export type Run = Readonly<{
  startedAt: Date;
  references: readonly Reference[];
  choices: ReadonlyMap<string, string>;
  booksFrom: number;
  /** The row of evidence of one rule, still to be written. */
  evidenceOf(rule: string): Evidence;
}>;

const record = (tx: Tx, { run, rule }: Evidence, figures: Readonly<Record<string, number | boolean | string>>) =>
  audit(
    tx,
    asMachine('sweeper', tx.company),
    'retention.swept',
    { kind: 'retention-run', id: run },
    { rule, ...figures },
  );

/** Begins a run, and closes what a run before left open when its process ended. */
export async function beginRun(uses: SweepUses, company: Id): Promise<Run> {
  authorise(asMachine('sweeper', company), 'retention.sweep');
  const [run, catalogue] = [uses.randomness.id(), catalogueVersion(uses.lives)];
  const references = await uses.operations.onPlatform(readReferences);
  return uses.operations.inTenant(company, async (tx) => {
    for (const left of await openEvidence(tx)) {
      const { deleted, held, kept } = left;
      const evidence = { ...left, run: left.runId };
      await finishEvidence(tx, evidence, { deleted, held, kept });
      await record(tx, evidence, { evidence: left.id, deleted, interrupted: true });
    }
    const [choices, { keptMonth: booksFrom }] = [await readChoices(tx), await readFinancialYear(tx)];
    const startedAt = tx.now;
    const evidenceOf = (rule: string) => ({ id: uses.randomness.id(), run, rule, catalogue, startedAt });
    return { startedAt, references, choices, booksFrom, evidenceOf };
  });
}

/** Ends a run with the sum of what its rules came to, which is written also where it is nothing: that it ran is evidence too. */
export async function endRun(
  uses: SweepUses,
  company: Id,
  run: Run,
  figures: Readonly<{ deleted: number; held: number; kept: number }>,
): Promise<void> {
  authorise(asMachine('sweeper', company), 'retention.sweep');
  await uses.operations.inTenant(company, async (tx) => {
    const evidence = run.evidenceOf('all');
    const { matched } = await finishEvidence(tx, evidence, figures);
    await record(tx, evidence, { catalogue: evidence.catalogue, matched, ...figures });
  });
}
