import type { Person } from '../../shared/platform/actor.ts';
import type { VerbWorld } from './verb-world.ts';

type Put = (table: string, row: Record<string, unknown>) => Promise<unknown>;

/** A policy file of a company, uploaded by somebody: its id. */
export async function putPolicy({ db }: VerbWorld, put: Put, { company, employee }: Person) {
  const [version, document] = [db.randomness.id(), db.randomness.id()];
  await put('policy_documents', { company_id: company, id: document, created_at: db.clock.now() });
  const file = { type: 'application/pdf', pages: 1, size: 10, sha256: Buffer.alloc(32, 7), paragraphs: 1, flagged: 0 };
  await put('policy_versions', {
    ...{ company_id: company, id: version, document_id: document, number: 1, title: 'Friskvård', ...file },
    ...{ file_key: Buffer.alloc(40, 1), content: Buffer.alloc(40, 1) },
    ...{ uploaded_at: db.clock.now(), uploaded_by: employee },
  });
  return { company_id: company, id: version };
}

/** What somebody asked of their data, with something in each of its texts, and what followed from it. `by` decided. */
export async function putRequests({ db }: VerbWorld, put: Put, { company, employee }: Person, by: Person) {
  const [of, at] = [{ company_id: company, employee_id: employee }, db.clock.now()];
  const asked = { ...of, id: db.randomness.id() };
  const text = Buffer.alloc(40, 1);
  await put('rights_requests', {
    ...asked,
    ...{ kind: 'objection', state: 'decided', version: 3, received_on: '2026-05-01', due_on: '2026-05-31' },
    ...{ words: text, send_to: text, identity_way: 'session', identity_at: at, entered_at: at },
    ...{ extended_on: '2026-05-02', extension_reason: text, outcome: 'granted', answer: text },
    ...{ decided_by: by.employee, decided_at: at, done: text },
  });
  await put('rights_exports', {
    ...asked,
    ...{
      state: 'ready',
      files_id: db.randomness.id(),
      file_key: text,
      parts: 1,
      size: 1,
      mail: 'sent',
      created_at: at,
    },
    ...{ secret_hash: Buffer.alloc(32, 1), made_at: at, expires_at: '2026-12-01T00:00:00Z', taken_at: at },
  });
  await put('person_limits', { ...asked, kind: 'objection', since: at });
  await put('erasures_due', { ...of, asked_at: at });
}
