import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { whoWaits } from '../../claims/approvals/index.ts';
import { expenseEvents, expenses } from '../../claims/expenses/index.ts';
import { isId } from '../../kernel/ids.ts';
import { employees } from '../../people/employees/table.ts';
import { asMachine } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { firstTime } from '../../platform/outbox/once.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { tellings, type NotificationKind } from './notification.ts';
import { tell } from './tell.ts';
import { whoIsHr } from './who-is-hr.ts';

type Told = Readonly<{ employee: Id; kind: NotificationKind; mail: boolean }>;

/**
 * Tells whoever is to be told of an event: a notification each, and a mail where the table says so. A repeated message, and a
 * person who has been told of the event, change nothing.
 */
export async function deliver(uses: { database: Database }, message: Message<'notify'>): Promise<'done' | 'repeated'> {
  const actor = asMachine('messenger', message.company);
  authorise(actor, 'notification.deliver');
  return uses.database.inTenant(actor.company, async (tx) => {
    if (!(await firstTime(tx, 'notify', message.id))) return 'repeated';
    const [event] = await tx.db
      .select({ id: expenseEvents.id, act: expenseEvents.act, details: expenseEvents.details, expense: expenses })
      .from(expenseEvents)
      .innerJoin(
        expenses,
        and(eq(expenses.companyId, expenseEvents.companyId), eq(expenses.id, expenseEvents.expenseId)),
      )
      .where(and(eq(expenseEvents.companyId, tx.company), eq(expenseEvents.id, message.event)));
    if (!event) return 'done';
    // As it was decided then: by the time the message comes, the claim can have been decided otherwise.
    const covered = event.details['covered'];
    const { days } = event.details;
    const values = {
      amount: typeof covered === 'number' ? covered : 0,
      currency: 'SEK',
      ...(typeof days === 'number' ? { days } : {}),
    };
    for (const told of await withoutErased(tx, await whomToTell(tx, event))) {
      const about = { eventId: event.id, expenseId: event.expense.id };
      await tell(tx, actor, { ...told, about, values });
    }
    return 'done';
  });
}

/** What goes on with the vouchers of somebody who was erased is told to nobody in their place. */
async function withoutErased(tx: Tx, told: readonly Told[]): Promise<Told[]> {
  const people = told.map(({ employee }) => employee);
  if (people.length === 0) return [];
  const gone = await tx.db
    .select({ id: employees.id })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), inArray(employees.id, people), isNotNull(employees.erasedAt)));
  return told.filter(({ employee }) => gone.every(({ id }) => id !== employee));
}

type Event = Readonly<{ act: string; details: Record<string, unknown>; expense: typeof expenses.$inferSelect }>;

async function whomToTell(tx: Tx, { act, details, expense }: Event): Promise<Told[]> {
  const telling = tellings[act as keyof typeof tellings];
  if (!telling) return [];
  const { mail } = telling;
  const told: Told[] = [];
  const nothing = telling.owner === 'claim-approved' && details['covered'] === 0;
  const ownerKind = nothing ? 'claim-approved-for-nothing' : telling.owner;
  if (ownerKind) told.push({ employee: expense.employeeId, kind: ownerKind, mail });
  const { tell: named } = details;
  if (telling.named && isId(named)) told.push({ employee: named, kind: telling.named, mail });
  if (telling.hr) {
    for (const employee of await whoIsHr(tx))
      if (employee !== expense.employeeId) told.push({ employee, kind: telling.hr, mail });
  }
  if (!telling.deciders) return told;
  const { people, empty } = await whoWaits(tx, expense.id);
  const kind = empty ? 'claim-without-approver' : telling.deciders;
  return [...told, ...people.map((employee) => ({ employee, kind, mail: mail && !telling.owner }))];
}
