import { and, asc, count, desc, eq, gte, lte, max, sql } from 'drizzle-orm';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { bandEdges, bandNames, type Band } from './reliability.ts';
import type { Ground } from './tally.ts';
import { agreements, oversightSamples, sampledDecisions } from './table.ts';

/** The months that are counted, from the first day of one to that of another, and the category; without one, all of them. */
export type Span = Readonly<{ from: PlainDate; to?: PlainDate; category?: string | undefined }>;

const within = (tx: Tx, { from, to, category }: Span) =>
  and(
    eq(agreements.companyId, tx.company),
    gte(agreements.month, from),
    to ? lte(agreements.month, to) : undefined,
    category ? sql`${agreements.categoryId} = ${category}` : undefined,
  );
const isDefinite = sql`${agreements.opinion} in ('approve', 'decline', 'request_changes')`;
const answeredInSample = sql`${sampledDecisions.agrees} is not null`;
const drawn = (tx: Tx) => and(eq(sampledDecisions.companyId, tx.company), eq(sampledDecisions.id, agreements.id));
/** How people came to answer; what each means is said in `tally.ts`. */
const ground = sql<Ground>`case when ${agreements.verdict} = 'defer' and ${agreements.mode} = 'shadow' then 'people'
  when ${agreements.verdict} = 'defer' then 'seen' when ${answeredInSample} then 'sample'
  when ${agreements.askedAt} is not null then 'asked' when ${agreements.revertedAt} is not null then 'taken-back' else 'none' end`;
const month = sql<string>`to_char(${agreements.month}, 'YYYY-MM')`;
const standing = (is: 'agreed' | 'disagreed') =>
  sql<number>`count(*) filter (where ${agreements.standing} = ${sql.raw(`'${is}'`)})`.mapWith(Number);

/** Definite opinions, and what people said of them, by category, month and ground; the latest month first. */
export const selectCounts = (tx: Tx, span: Span) =>
  tx.db
    .select({
      category: agreements.categoryId,
      month,
      ground,
      opinions: count(),
      agreed: standing('agreed'),
      disagreed: standing('disagreed'),
    })
    .from(agreements)
    .leftJoin(sampledDecisions, drawn(tx))
    .where(and(within(tx, span), isDefinite))
    .groupBy(agreements.categoryId, agreements.month, sql`3`)
    .orderBy(desc(agreements.month), asc(agreements.categoryId));

/**
 * By band of said confidence, what an evaluator thought and people answered where the answer could have gone either way: decisions
 * in shadow mode, and those drawn by chance. What a check settles is no matter of confidence.
 */
const bucket = sql<number>`width_bucket(${agreements.confidence}, array[${sql.raw(bandEdges.join(', '))}]::double precision[])`;
export const selectBands = (tx: Tx, span: Span) =>
  tx.db
    .select({
      bucket: bucket.mapWith(Number),
      count: count(),
      agreed: standing('agreed'),
      said: sql<number>`avg(${agreements.confidence})`.mapWith(Number),
    })
    .from(agreements)
    .leftJoin(sampledDecisions, drawn(tx))
    .where(
      and(
        within(tx, span),
        isDefinite,
        sql`not ${agreements.settledByCheck}`,
        sql`${agreements.standing} <> 'open'`,
        sql`(${agreements.verdict} = 'defer' and ${agreements.mode} = 'shadow' or ${answeredInSample})`,
      ),
    )
    .groupBy(sql`1`);

/** Every band there is, the empty ones too. */
export function asBands(found: readonly Readonly<{ bucket: number } & Omit<Band, 'name'>>[]): Band[] {
  return bandNames.map((name, at) => {
    const { count: answers = 0, agreed = 0, said = 0 } = found.find(({ bucket: of }) => of === at + 1) ?? {};
    return { name, count: answers, agreed, said };
  });
}

/** What was drawn of each month, and how much of it has been looked at; the latest month first. */
export const selectSamples = (tx: Tx, from: PlainDate) =>
  tx.db
    .select({
      month: sql<string>`to_char(${oversightSamples.month}, 'YYYY-MM')`,
      population: sql<number>`max(${oversightSamples.population})`.mapWith(Number),
      drawn: count(sampledDecisions.id),
      answered: count(sampledDecisions.agrees),
      lastDrawnAt: max(oversightSamples.drawnAt),
    })
    .from(oversightSamples)
    .innerJoin(
      sampledDecisions,
      and(
        eq(sampledDecisions.companyId, oversightSamples.companyId),
        eq(sampledDecisions.sampleId, oversightSamples.id),
      ),
    )
    .where(and(eq(oversightSamples.companyId, tx.company), gte(oversightSamples.month, from)))
    .groupBy(oversightSamples.month)
    .orderBy(desc(oversightSamples.month));
