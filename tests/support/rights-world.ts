import { eq } from 'drizzle-orm';
import { writeArchive } from '../../shared/adapters/zip/write-archive.ts';
import { classes, tables } from '../../shared/database/schema.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { notifications } from '../../shared/messages/notifications/table.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { askRight } from '../../shared/protection/rights/ask-right.ts';
import type { RequestView } from '../../shared/protection/rights/contract.ts';
import { decideRightsRequest } from '../../shared/protection/rights/decide-rights-request.ts';
import { enterRightsRequest } from '../../shared/protection/rights/enter-rights-request.ts';
import { exportedTables } from '../../shared/protection/rights/exported-tables.ts';
import { makeRightsExport } from '../../shared/protection/rights/make-rights-export.ts';
import type { RequestKind } from '../../shared/protection/rights/request-kind.ts';
import { showRightsRequest } from '../../shared/protection/rights/show-rights-request.ts';
import type { ACompany } from './a-company.ts';
import type { VerbWorld } from './verb-world.ts';

/** What tests of people's rights do with a company. */
export function rightsWorld(world: VerbWorld) {
  const uses = { ...world.uses, writeArchive, exportedTables: exportedTables(Object.values(tables), classes) };
  const { later, messages } = world;
  const show = (hr: Person, id: string): Promise<RequestView> => showRightsRequest(uses, hr, id);
  const ask = (person: Person, kind: RequestKind, words = 'Vänligen.') => (
    later(),
    askRight(uses, person, { kind, words })
  );
  return {
    uses,
    show,
    ask,
    today: () => swedishDay(world.db.clock.now()),
    /** What somebody was told in the app, in order. */
    told: async (company: ACompany, who: keyof ACompany['people']): Promise<string[]> =>
      (
        await world.db.app.inTenant(company.id, (tx) =>
          tx.db
            .select({ kind: notifications.kind })
            .from(notifications)
            .where(eq(notifications.employeeId, company.people[who].employee))
            .orderBy(notifications.id),
        )
      ).map(({ kind }) => kind),
    /** HR writes down what came by letter. */
    entered: (company: ACompany, more: object = {}): Promise<RequestView> =>
      enterRightsRequest(uses, company.people.hr, {
        employee: company.people.spare.employee,
        kind: 'correction',
        receivedOn: swedishDay(world.db.clock.now()),
        words: 'Kom med brev.',
        sendTo: null,
        identityWay: null,
        ...more,
      }),
    /** Asks for a right, and has it granted. */
    async granted(person: Person, hr: Person, kind: RequestKind): Promise<RequestView> {
      const { id, version } = await ask(person, kind);
      later();
      return decideRightsRequest(uses, hr, id, { version, outcome: 'granted', ground: null, answer: 'Ja.' });
    },
    /** Makes every file that a company has been asked for. */
    async makeExports(company: string): Promise<string[]> {
      const made: string[] = [];
      for (const message of await messages(company, 'make-rights-export'))
        made.push(await makeRightsExport(uses, message));
      later();
      return made;
    },
  };
}
