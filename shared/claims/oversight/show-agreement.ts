import { and, eq, inArray } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { categories } from '../benefits/table.ts';
import { asBands, selectBands, selectCounts, selectSamples } from './agreement-store.ts';
import { showAgreement as contract, type AgreementView } from './contract.ts';
import { monthOfInstant, monthsBefore } from './month.ts';
import { calibrationError, edgesOf } from './reliability.ts';
import { fewestAnswers, figuresOf, rowsOf, tallyOf } from './tally.ts';

/** This month and the eleven before it. */
const months = 12;

/** How often people agreed with the machine, and how well its confidence tells that. Throws Problem `not-allowed`, `input-invalid`. */
export async function showAgreement(
  uses: { database: Database },
  actor: Person,
  query: z.input<typeof contract.query>,
): Promise<AgreementView> {
  authorise(actor, 'oversight.read');
  const { category } = parse(contract.query, query);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const from = monthsBefore(monthOfInstant(tx.now), months - 1);
      const counts = await selectCounts(tx, { from, category });
      const names = await namesOf(tx, [...new Set(counts.map((one) => one.category))]);
      return {
        from,
        fewest: fewestAnswers,
        whole: figuresOf(counts),
        rows: rowsOf(counts).map((row) => ({ ...row, category: { id: row.category, name: names.get(row.category)! } })),
        curve: await curveOf(tx, { from, category }),
        samples: (await selectSamples(tx, from)).map(({ lastDrawnAt, ...sample }) => ({
          ...sample,
          lastDrawnAt: lastDrawnAt!.toISOString(),
        })),
      };
    },
    'look',
  );
}

async function curveOf(tx: Tx, span: Parameters<typeof selectBands>[1]): Promise<AgreementView['curve']> {
  const bands = asBands(await selectBands(tx, span));
  const answers = bands.reduce((sum, { count }) => sum + count, 0);
  return {
    bands: bands.map((band) => ({
      ...band,
      ...edgesOf(band.name),
      interval: tallyOf(band.agreed, band.count).interval,
    })),
    error: answers < fewestAnswers ? null : calibrationError(bands),
    count: answers,
  };
}

async function namesOf(tx: Tx, ids: readonly Id[]) {
  if (ids.length === 0) return new Map<Id, { sv: string; en: string }>();
  const found = await tx.db
    .select({ id: categories.id, sv: categories.nameSv, en: categories.nameEn })
    .from(categories)
    .where(and(eq(categories.companyId, tx.company), inArray(categories.id, [...ids])));
  return new Map(found.map(({ id, sv, en }) => [id, { sv, en }]));
}
