import { sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { auditEntriesClass } from '../../platform/audit/table.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { readFinancialYear } from '../../people/companies/index.ts';
import { heldPeople } from '../../people/limits/index.ts';
import { prunableBefore } from './prunable-before.ts';

/** Entries that one transaction deletes at most: who wants to place a hold waits for it. */
const batch = 1_000;

/**
 * How far the log is recorded to be pruned within what is past its time today, and how far by a record that is sealed and anchored: entries go
 * by that one alone. A record of more is left aside: the rule may have become longer since, or somebody made it up. So is one that
 * is not the sweeper's, or not of a seal that is there with the root that it names.
 */
async function recorded({ db, company }: Tx, past: number): Promise<{ all: number; anchored: number }> {
  const { rows } = await db.execute<{ all: string; anchored: string }>(sql`
    select coalesce(max(n.size), 0) as all, coalesce(max(n.size) filter (where (
        select k.anchored_at from audit_leaves l join audit_seals k on k.company_id = l.company_id and k.size > l.leaf_index
        where l.company_id = ${company} and l.entry_id = p.id order by k.size limit 1
      ) is not null), 0) as anchored
    from audit_entries p join audit_seals n on n.company_id = p.company_id and n.size::text = p.details ->> 'upTo'
      and encode(n.root, 'base64') = p.details ->> 'root'
    where p.company_id = ${company} and p.act = 'audit.pruned' and p.actor_kind = 'machine' and p.actor_id = 'sweeper'
      and n.size <= ${past}`);
  return { all: Number(rows[0]!.all), anchored: Number(rows[0]!.anchored) };
}

/** The last seal whose entries are all past their time; null where there is none. */
async function lastPast({ db, company }: Tx, before: PlainDate): Promise<{ size: number; root: Buffer } | null> {
  const { rows } = await db.execute<{ size: string; root: Buffer }>(sql`
    select size, root from audit_seals where company_id = ${company} and anchored_at is not null
      and made_at < (${before}::date::timestamp at time zone 'Europe/Stockholm') order by size desc limit 1`);
  return rows[0] ? { size: Number(rows[0].size), root: rows[0].root } : null;
}

/** The oldest of what a record says may go: in the order of time, so that it is found without passing by what has gone. */
async function deleteSome({ db, company }: Tx, upTo: number): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from audit_entries e using (
      select o.id from (select id from audit_entries where company_id = ${company} order by at, id limit ${batch}) o
      join audit_leaves l on l.company_id = ${company} and l.entry_id = o.id and l.leaf_index < ${upTo}
    ) past where e.company_id = ${company} and e.id = past.id`);
  return rowCount ?? 0;
}

/**
 * Lets go the entries of whole seals whose time is over. First it is recorded up to which place, and by which rule; the entries go when that
 * record is itself sealed and anchored, a day later as a rule, and are past their time then too; their places and roots stay. So whoever verifies finds each
 * absence explained, at every moment. While anybody is held nothing goes. Gives how many entries went.
 */
export async function pruneAudit(uses: { operations: Database }, company: Id): Promise<number> {
  const actor = asMachine('sweeper', company);
  authorise(actor, 'retention.sweep');
  let deleted = 0;
  for (;;) {
    const count = await uses.operations.inTenant(company, async (tx) => {
      const held = await heldPeople(tx);
      if (held === 'everybody' || held.size > 0) return 0;
      const before = prunableBefore(tx.now, (await readFinancialYear(tx)).keptMonth);
      const past = await lastPast(tx, before);
      if (!past) return 0;
      const { all, anchored } = await recorded(tx, past.size);
      const gone = anchored > 0 ? await deleteSome(tx, anchored) : 0;
      if (gone === 0 && past.size > all) {
        const { period } = auditEntriesClass.retention;
        const details = { upTo: past.size, root: past.root.toString('base64'), period, before };
        await audit(tx, actor, 'audit.pruned', { kind: 'company', id: company }, details);
      }
      return gone;
    });
    if (count === 0) return deleted;
    deleted += count;
  }
}
