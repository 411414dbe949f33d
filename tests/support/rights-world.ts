import { writeArchive } from '../../shared/adapters/zip/write-archive.ts';
import { classes, tables } from '../../shared/database/schema.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { askRight } from '../../shared/protection/rights/ask-right.ts';
import type { RequestView } from '../../shared/protection/rights/contract.ts';
import { decideRightsRequest } from '../../shared/protection/rights/decide-rights-request.ts';
import { exportedTables } from '../../shared/protection/rights/exported-tables.ts';
import { makeRightsExport } from '../../shared/protection/rights/make-rights-export.ts';
import type { RequestKind } from '../../shared/protection/rights/request-kind.ts';
import { showRightsRequest } from '../../shared/protection/rights/show-rights-request.ts';
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
