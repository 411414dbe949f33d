import { and, eq, isNull, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { drawSample as contract } from './contract.ts';
import { firstDayOf } from './month.ts';
import { agreements, oversightSamples, sampledDecisions } from './table.ts';

/**
 * Draws so many of a month's approvals by machine that nobody has looked at, by chance: what people say of these tells of all, which
 * what they come upon by themselves does not. The draw follows from its seed alone. Gives how many there were; none draws nothing.
 * Throws Problem `not-allowed`, `input-invalid`.
 */
export async function drawSample(
  uses: { database: Database; randomness: Randomness },
  actor: Person,
  input: z.input<typeof contract.input>,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'oversight.answer');
  const { month: named, size } = parse(contract.input, input);
  const seed = uses.randomness.bytes(16).toString('hex');
  const month = firstDayOf(named);
  return uses.database.inTenant(actor.company, async (tx) => {
    // Two draws at once would draw the same decisions twice.
    await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`oversight.sample ${tx.company}`}, 0))`);
    const population = await tx.db.$count(unseenApprovals(tx, month).as('unseen'));
    if (population === 0) return { drawn: 0, population };
    const sample = tx.newId();
    const drawn = await inOrderOf(seed, tx, month, size);
    const row = { companyId: tx.company, id: sample, month, seed, size: drawn.length, population };
    await tx.db.insert(oversightSamples).values({ ...row, drawnAt: tx.now, drawnBy: actor.employee });
    await tx.db
      .insert(sampledDecisions)
      .values(drawn.map(({ id }) => ({ companyId: tx.company, id, sampleId: sample })));
    const details = { month, seed, size: drawn.length, population };
    await audit(tx, actor, 'oversight.sample-drawn', { kind: 'sample', id: sample }, details);
    return { drawn: drawn.length, population };
  });
}

/** A month's approvals by machine that stand, and that were in no draw. */
export const unseenApprovals = (tx: Tx, month: PlainDate) =>
  tx.db
    .select({ id: agreements.id })
    .from(agreements)
    .leftJoin(
      sampledDecisions,
      and(eq(sampledDecisions.companyId, agreements.companyId), eq(sampledDecisions.id, agreements.id)),
    )
    .where(
      and(
        eq(agreements.companyId, tx.company),
        eq(agreements.month, month),
        eq(agreements.verdict, 'approve'),
        eq(agreements.standing, 'open'),
        isNull(sampledDecisions.id),
      ),
    )
    .$dynamic();

/** The first of them, as a hash of the seed and the id puts them: nobody can choose which. */
export const inOrderOf = (seed: string, tx: Tx, month: PlainDate, size: number) =>
  unseenApprovals(tx, month)
    .orderBy(sql`sha256(convert_to(${seed} || ${agreements.id}::text, 'UTF8'))`, agreements.id)
    .limit(size);
