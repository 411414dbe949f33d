import { eq, ne } from 'drizzle-orm';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { notifications } from '../../shared/messages/notifications/table.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { enqueue } from '../../shared/platform/outbox/enqueue.ts';
import type { Message } from '../../shared/platform/outbox/message.ts';
import { enterRightsRequest } from '../../shared/protection/rights/enter-rights-request.ts';
import { makeRightsExport } from '../../shared/protection/rights/make-rights-export.ts';
import { sendRightsExport } from '../../shared/protection/rights/send-rights-export.ts';
import { settleErasure } from '../../shared/protection/rights/settle-erasure.ts';
import { rightsExports, rightsRequests } from '../../shared/protection/rights/table.ts';
import type { ACompany } from './a-company.ts';
import { rightsWorld } from './rights-world.ts';
import type { VerbWorld } from './verb-world.ts';

/** What the messages about people's rights come to, each once, however often they come. `numberOf`: the company's, by which its mail is told apart. */
export function rightsCases(world: VerbWorld, numberOf: () => number) {
  const { db, uses } = world;
  const rights = rightsWorld(world);
  const mails = async (address: string) => (await world.mailsTo(address)).length;
  return {
    'make-rights-export': {
      consume: (message: Message<'make-rights-export'>) => makeRightsExport(rights.uses, message),
      async begin({ id, people }: ACompany) {
        for (const who of [people.employee, people.colleague]) await rights.ask(who, 'access');
        return async () => {
          const made = await db.app.inTenant(id, (tx) => tx.db.select().from(rightsExports));
          const told = await db.app.inTenant(id, (tx) => tx.db.$count(notifications, eq(notifications.companyId, id)));
          return { states: made.map(({ state }) => state), told };
        };
      },
      comesTo: { states: ['ready', 'ready'], told: 2 },
    },
    'send-rights-export': {
      consume: (message: Message<'send-rights-export'>) => sendRightsExport(rights.uses, message),
      async begin({ id, people }: ACompany) {
        // A link is mailed to whoever cannot sign in.
        await db.app.inTenant(id, (tx) =>
          tx.db.update(employees).set({ disabledAt: tx.now }).where(ne(employees.id, people.hr.employee)),
        );
        for (const who of ['employee', 'colleague'] as const)
          await enterRightsRequest(uses, people.hr, {
            employee: people[who].employee,
            kind: 'access',
            receivedOn: swedishDay(db.clock.now()),
            words: 'x',
            sendTo: `${who}@company${numberOf()}.example`,
            identityWay: 'in-person',
          });
        await rights.makeExports(id);
        const mine = numberOf();
        return async () => Promise.all(['employee', 'colleague'].map((who) => mails(`${who}@company${mine}.example`)));
      },
      comesTo: [1, 1],
    },
    'rights-request-carried-out': {
      consume: (message: Message<'rights-request-carried-out'>) => settleErasure(uses, message),
      async begin({ id, people }: ACompany) {
        for (const who of [people.employee, people.colleague]) {
          const { id: request } = await rights.granted(who, people.hr, 'erasure');
          await db.app.inTenant(id, (tx) =>
            enqueue(tx, 'rights-request-carried-out', { request, erasure: tx.newId() }),
          );
        }
        return async () => {
          const all = await db.app.inTenant(id, (tx) => tx.db.select().from(rightsRequests));
          return all.map(({ state, version }) => [state, version]);
        };
      },
      comesTo: [
        ['closed', 5],
        ['closed', 5],
      ],
    },
  };
}
