import { and, eq, ne, sql } from 'drizzle-orm';
import type { Id } from '../../kernel/ids.ts';
import { expenseEvents, expenses } from '../../claims/expenses/index.ts';
import { employees } from '../../people/employees/table.ts';
import { asMachine } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { firstTime } from '../../platform/outbox/once.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { prepareMail } from './prepare-mail.ts';
import { tellings, type NotificationKind } from './notification.ts';
import { notifications } from './table.ts';

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
    const values = { amount: typeof covered === 'number' ? covered : 0, currency: 'SEK' };
    for (const told of await whomToTell(tx, event.act, event.expense.employeeId)) {
      const id = tx.newId();
      const written = await tx.db
        .insert(notifications)
        .values({
          companyId: tx.company,
          id,
          employeeId: told.employee,
          eventId: event.id,
          expenseId: event.expense.id,
          kind: told.kind,
          values,
          at: tx.now,
        })
        .onConflictDoNothing()
        .returning({ id: notifications.id });
      if (written.length === 0) continue;
      await audit(
        tx,
        actor,
        'notification.delivered',
        { kind: 'notification', id },
        { kind: told.kind, mail: told.mail },
      );
      if (told.mail) await prepareMail(tx, id, told.employee);
    }
    return 'done';
  });
}

async function whomToTell(tx: Tx, act: string, owner: Id): Promise<Told[]> {
  const telling = tellings[act as keyof typeof tellings];
  if (!telling) return [];
  const told: Told[] = telling.owner ? [{ employee: owner, kind: telling.owner, mail: telling.mail }] : [];
  if (!telling.deciders) return told;
  const deciders = await tx.db
    .select({ id: employees.id })
    .from(employees)
    .where(and(eq(employees.companyId, tx.company), ne(employees.id, owner), sql`'hr' = any(${employees.roles})`));
  return [...told, ...deciders.map(({ id }) => ({ employee: id, kind: telling.deciders!, mail: false }))];
}
