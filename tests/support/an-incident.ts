import { classes, tables } from '../../shared/database/schema.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import type { Staff } from '../../shared/platform/actor.ts';
import { exportedTables } from '../../shared/protection/rights/exported-tables.ts';
import type { WrittenEntry } from '../../shared/trust/incidents/entries/contract.ts';
import { openIncident } from '../../shared/trust/incidents/open-incident.ts';
import { recordOnIncident } from '../../shared/trust/incidents/record-on-incident.ts';
import { scopeIncident } from '../../shared/trust/incidents/scope-incident.ts';
import { showIncident } from '../../shared/trust/incidents/show-incident.ts';
import { aStaffMember } from './a-staff-member.ts';
import { freshDatabase } from './fresh-database.ts';
import { keyWorld } from './key-world.ts';

const words = { what: undefined, discovered: undefined, measures: undefined, cause: undefined, lessons: undefined };

const operator = { number: '556677-8899', address: 'Exempelgatan 1, 111 11 Stockholm' };

/** The register over a database of the file's own, with two members of staff, and the steps of a breach. */
export async function incidentWorld() {
  const db = await freshDatabase();
  const { keys, seals } = await keyWorld(db);
  const { operations, randomness, clock } = db;
  const uses = { operations, keys, randomness, clock, exportedTables: exportedTables(Object.values(tables), classes) };
  const [siv, stig] = [await aStaffMember(db, 'Siv Personal'), await aStaffMember(db, 'Stig Personal')];
  const iso = (hoursAgo = 0) => new Date(clock.now().getTime() - hoursAgo * 3_600_000).toISOString();
  return {
    ...{ db, uses, seals, siv, stig, iso },
    later: (hours: number) => clock.advance(hours * 3_600_000),
    open: async (roles: ('controller' | 'processor')[] = ['processor'], by: Staff = siv): Promise<Id> => {
      const input = { title: 'Felriktad lista', what: 'En lista kom fel.', firstSignalAt: iso(1), roles };
      return (await openIncident(uses, by, { ...input, types: ['confidentiality'] })).id;
    },
    say: (incident: Id, entry: unknown, by: Staff = siv) => recordOnIncident(uses, by, incident, entry as WrittenEntry),
    scope: (incident: Id, companies: 'all' | Id[], more: object = {}, by: Staff = siv) =>
      scopeIncident(uses, by, incident, {
        ...{ companies, tables: ['employees'], columns: [], from: null, until: null, keysSafe: true, ...more },
      }),
    show: (incident: Id, by: Staff = siv) => showIncident({ ...uses, operator }, by, incident),
    aware: (at = iso()) => ({ kind: 'awareness', breach: true, at, words: { why: 'Mottagaren visade filen.' } }),
    describe: (texts: Partial<Record<keyof typeof words, string>>, facts: object = {}) => ({
      ...{ kind: 'description', ...facts, words: { ...words, ...texts } },
    }),
    risk: (level: string) => ({ kind: 'risk', level, words: { why: 'Namn.', consequences: 'Bluffmejl.' } }),
  };
}
