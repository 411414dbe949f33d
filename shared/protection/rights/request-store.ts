import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { Problem } from '../../kernel/problem.ts';
import { employees } from '../../people/employees/table.ts';
import { maySignIn } from '../../people/employees/may-sign-in.ts';
import { personLimits } from '../../people/limits/table.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { givesExport, requestKinds } from './request-kind.ts';
import { rightsExports, rightsRequests, type ExportRecord, type RequestRecord } from './table.ts';

export type PersonHead = Readonly<{ id: Id; name: string; workEmail: string; maySignIn: boolean }>;

/** A request with whose it is, the file that answers it, and what it led to. */
export type KnownRequest = Readonly<{
  request: RequestRecord;
  person: PersonHead;
  file: ExportRecord | null;
  limit: typeof personLimits.$inferSelect | null;
}>;

const selectRequests = (tx: Tx) =>
  tx.db
    .select({ request: rightsRequests, employee: employees, file: rightsExports, limit: personLimits })
    .from(rightsRequests)
    .innerJoin(
      employees,
      and(eq(employees.companyId, rightsRequests.companyId), eq(employees.id, rightsRequests.employeeId)),
    )
    .leftJoin(
      rightsExports,
      and(eq(rightsExports.companyId, rightsRequests.companyId), eq(rightsExports.id, rightsRequests.id)),
    )
    .leftJoin(
      personLimits,
      and(eq(personLimits.companyId, rightsRequests.companyId), eq(personLimits.id, rightsRequests.id)),
    );

type Found = Awaited<ReturnType<typeof selectRequests>>[number];

export const headOf = (employee: typeof employees.$inferSelect, now: Date): PersonHead => ({
  id: employee.id,
  name: employee.name,
  workEmail: employee.workEmail,
  maySignIn: maySignIn(employee, now),
});

const known = (tx: Tx, { request, employee, file, limit }: Found): KnownRequest => ({
  request,
  person: headOf(employee, tx.now),
  file,
  limit,
});

/** Loads a request of the company, or of one person in it. Throws Problem `not-found`: a foreign id and an absent one look the same. */
export async function loadRequest(tx: Tx, id: Id, ofPerson?: Id): Promise<KnownRequest> {
  const [found] = await selectRequests(tx).where(
    and(
      eq(rightsRequests.companyId, tx.company),
      eq(rightsRequests.id, id),
      ofPerson === undefined ? undefined : eq(rightsRequests.employeeId, ofPerson),
    ),
  );
  if (!found) throw new Problem('not-found');
  return known(tx, found);
}

/** How many of somebody's requests are shown: far more than anybody makes. */
const mostShown = 100;

/** Somebody's requests, the latest first. */
export async function requestsOf(tx: Tx, person: Id): Promise<KnownRequest[]> {
  const all = await selectRequests(tx)
    .where(and(eq(rightsRequests.companyId, tx.company), eq(rightsRequests.employeeId, person)))
    .orderBy(sql`${rightsRequests.id} desc`)
    .limit(mostShown);
  return all.map((one) => known(tx, one));
}

/** Somebody of the company, employed or not; null where there is nobody, as for another company's. */
export async function findPerson(tx: Tx, id: Id): Promise<PersonHead | null> {
  const [found] = await tx.db
    .select()
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), eq(employees.id, id)));
  return found ? headOf(found, tx.now) : null;
}

/** The names of those of HR who had to do with a request. */
export async function namesOf(tx: Tx, ids: readonly (Id | null)[]): Promise<ReadonlyMap<Id, string>> {
  const wanted = ids.filter((one) => one !== null);
  if (wanted.length === 0) return new Map();
  const found = await tx.db
    .select({ id: employees.id, name: employees.name })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), inArray(employees.id, wanted)));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/**
 * Refuses a second request of a kind while one is open, or its file is still being made. Two at once wait for each other here. Throws
 * Problem `request-under-way`.
 */
export async function refuseSecond(tx: Tx, person: Id, kind: RequestRecord['kind']): Promise<void> {
  const name = `rights|${tx.company}|${person}|${kind}`;
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
  const open = await tx.db.$count(
    rightsRequests,
    and(
      eq(rightsRequests.companyId, tx.company),
      eq(rightsRequests.employeeId, person),
      eq(rightsRequests.kind, kind),
      or(inArray(rightsRequests.state, ['received', 'identity-verified', 'decided'])),
    ),
  );
  if (open > 0) throw new Problem('request-under-way');
}

/** How many copies of their own data somebody orders in as many days as the link to one is good for. */
export const mostCopies = 3;
const daysOfCopies = 7;

/**
 * Refuses one copy more in the app after so many of late: each gathers everything and is kept for a week (Art. 12(5): excessive, because
 * repetitive). Whoever has a reason for another writes to HR. Two at once wait for each other here. Throws Problem `too-many-copies`.
 */
export async function refuseCopies(tx: Tx, person: Id): Promise<void> {
  const name = `copies|${tx.company}|${person}`;
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
  const since = new Date(tx.now.getTime() - daysOfCopies * 86_400_000);
  const ordered = await tx.db.$count(
    rightsRequests,
    and(
      eq(rightsRequests.companyId, tx.company),
      eq(rightsRequests.employeeId, person),
      inArray(rightsRequests.kind, requestKinds.filter(givesExport)),
      isNull(rightsRequests.enteredBy),
      gt(rightsRequests.enteredAt, since),
    ),
  );
  if (ordered >= mostCopies) throw new Problem('too-many-copies');
}
