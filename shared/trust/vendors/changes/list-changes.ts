import { asc, eq, inArray, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { categoryNames } from '../../../kernel/field-class.ts';
import type { Id } from '../../../kernel/ids.ts';
import { swedishDay } from '../../../kernel/plain-date.ts';
import { companies } from '../../../people/companies/table.ts';
import type { Staff } from '../../../platform/actor.ts';
import { authorise } from '../../../platform/authorise.ts';
import type { Seals } from '../../../platform/encryption/seal.ts';
import type { Database, PlatformTx } from '../../../platform/tenant-transaction.ts';
import { subscriberNotices } from '../subscribers/table.ts';
import { dataInWords } from '../words.ts';
import { changeViewOf, objectionViewOf } from './change-view.ts';
import { earliestEffect } from './change.ts';
import type { listChanges as contract } from './contract.ts';
import { readChanges } from './store.ts';
import { subProcessorNotices, subProcessorObjections } from './table.ts';

/** Changes for staff, what is to come first, with what companies say and whom a mail of it has left to. Throws Problem `not-allowed`. */
export async function listChanges(
  uses: { operations: Database; seals: Seals },
  actor: Staff,
): Promise<z.output<typeof contract.output>> {
  authorise(actor, 'sub-processor.read');
  const { changes, said, told, today } = await uses.operations.onPlatform(async (tx) => {
    const all = await readChanges(tx);
    const ids = all.map(({ id }) => id);
    return { changes: all, today: swedishDay(tx.now), said: await readSaid(tx, ids), told: await countTold(tx, ids) };
  }, 'look');
  // Outside the transaction: a key may have to be fetched for each company.
  const opened = await Promise.all(
    said.map(async ({ objection, company }) => ({
      change: objection.changeId,
      view: { ...(await objectionViewOf(uses, objection)), company },
    })),
  );
  return {
    earliest: earliestEffect(today),
    data: Object.keys(categoryNames).map((key) => ({ key, words: dataInWords(key) })),
    items: changes.map((change) => ({
      change: changeViewOf(change),
      vendor: change.vendorId,
      told: told(change.id),
      objections: opened.filter((one) => one.change === change.id).map(({ view }) => view),
    })),
  };
}

const readSaid = (tx: PlatformTx, changes: readonly Id[]) =>
  tx.db
    .select({ objection: subProcessorObjections, company: { id: companies.id, name: companies.name } })
    .from(subProcessorObjections)
    .innerJoin(companies, eq(companies.id, subProcessorObjections.companyId))
    .where(inArray(subProcessorObjections.changeId, [...changes]))
    .orderBy(asc(subProcessorObjections.at), asc(subProcessorObjections.id));

/** Whom the mails of the announcements have left to. */
async function countTold(tx: PlatformTx, changes: readonly Id[]) {
  const [n, s] = [subProcessorNotices, subscriberNotices];
  const left = sql`${n.state} = 'sent'`;
  const people = await tx.db
    .select({
      change: n.changeId,
      people: sql<number>`count(*) filter (where ${left})`.mapWith(Number),
      companies: sql<number>`count(distinct ${n.companyId}) filter (where ${left})`.mapWith(Number),
      waiting: sql<number>`count(*) filter (where ${n.state} in ('waiting', 'sending'))`.mapWith(Number),
    })
    .from(n)
    .where(sql`${n.kind} = 'announced' and ${inArray(n.changeId, [...changes])}`)
    .groupBy(n.changeId);
  const others = await tx.db
    .select({
      change: s.changeId,
      subscribers: sql<number>`count(*) filter (where ${s.state} = 'sent')`.mapWith(Number),
      waiting: sql<number>`count(*) filter (where ${s.state} in ('waiting', 'sending'))`.mapWith(Number),
    })
    .from(s)
    .where(sql`${s.kind} = 'announced' and ${inArray(s.changeId, [...changes])}`)
    .groupBy(s.changeId);
  return (change: Id) => {
    const [one, other] = [people.find((row) => row.change === change), others.find((row) => row.change === change)];
    return {
      people: one?.people ?? 0,
      companies: one?.companies ?? 0,
      subscribers: other?.subscribers ?? 0,
      waiting: (one?.waiting ?? 0) + (other?.waiting ?? 0),
    };
  };
}
