import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { audit } from '../../functions/commands/operations/audit.ts';
import type { Values } from '../../functions/commands/operations/operation.ts';
import type { BorrowedParts } from '../../infra/local/stack/borrow-parts.ts';
import { keptState } from '../../infra/local/stack/kept-state.ts';
import { sealKey } from '../../infra/local/stack/seal-key.ts';
import { openSigner } from '../../shared/platform/transparency/signed-note.ts';
import { asMachine } from '../../shared/platform/actor.ts';
import { audit as record } from '../../shared/platform/audit/audit.ts';
import { sealCompany } from '../../shared/protection/seals/seal-entries.ts';
import { sealRoots } from '../../shared/protection/seals/seal-roots.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { sealWorld } from '../support/seal-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'audit command '));
afterAll(() => rmSync(folder, { recursive: true }));
const db = await freshDatabase();
const world = await sealWorld(db);
const kept = keptState(folder);
const signer = openSigner(sealKey(kept));
const parts = {
  kept,
  database: async (role: 'app' | 'operations') => db.settings(role),
  connectS3: async () => ({ connect: world.connect, buckets: { anchors: world.bucket } }),
} as unknown as BorrowedParts;
const run = (act: string, values: Values = {}) => audit.run(parts, { act, json: true, ...values });

const company = (await aCompany(db)).id;
const subject = { kind: 'expense', id: db.randomness.id() } as const;
for (let count = 0; count < 3; count++)
  await db.app.inTenant(company, (tx) => record(tx, asMachine('evaluator', company), 'expense.approved', subject));
await sealCompany({ ...world.uses, signer: () => signer }, company);
await sealRoots({ ...world.uses, signer: () => signer });
const administrator = await db.client('administrator');
const { rows } = await administrator.query<{ id: string }>('select id from audit_entries order by id');

test('a log that holds is said to, with its figures', async () => {
  const { text, ...facts } = await run('verify');
  const counts = { events: 3, pruned: 0, seals: 2, anchors: 2, leftBehind: 0, restores: [], unsealed: 0, trees: 3 };
  expect(facts).toEqual({ ok: true, ...counts, faultCount: 0, faults: [] });
  expect(text).toMatch(/^3 events in 3 trees, 2 seals, 2 of them compared with their anchors; 0 wait/);
  expect(await run('verify', { company, from: '2026-05-20', to: '2026-05-20' })).toMatchObject({ ok: true, events: 3 });
  expect(await run('verify', { from: '2026-05-21' })).toMatchObject({ ok: true, events: 0 });
});

test('what is taken out is verified by an outsider, and an event has its proof', async () => {
  const taken = await run('take-out', { company, 'to-folder': join(folder, 'out') });
  expect(taken).toMatchObject({ ok: true, anchors: 3 });
  const words = ['verify-audit.mjs', 'audit.jsonl', 'anchors'];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: join(folder, 'out'), env: {} });
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, events: 3, seals: 1, anchors: 2 });
  const proof = await run('proof', { company, event: rows[1]!.id });
  expect(proof).toMatchObject({ ok: true, proof: { entry: rows[1]!.id, sealed: { index: 1, size: 3 } } });
  expect(await run('proof', { company, event: subject.id })).toMatchObject({ ok: false, proof: null });
});

test('wrong words are said', async () => {
  await expect(run('verify', { from: 'yesterday' })).rejects.toThrow('--from takes a day');
  await expect(run('verify', { company: db.randomness.id() })).rejects.toThrow('no such company');
  await expect(run('proof', { company })).rejects.toThrow('--event takes an id');
  await expect(run('take-out', { company })).rejects.toThrow('--to-folder');
});

test('a restore is recorded, sealed at once, and told by whoever verifies', async () => {
  await expect(run('restored', { from: 'yesterday' })).rejects.toThrow('--from takes the moment');
  await expect(run('restored', { from: '2999-01-01T00:00:00Z' })).rejects.toThrow('--from takes the moment');
  const said = await run('restored', { from: '2026-05-19T02:00:00Z' });
  expect(said).toMatchObject({ ok: true, companies: 1, checkpoints: 0, left: [] });
  const { text, ...facts } = await run('verify');
  expect(facts).toMatchObject({ ok: true, events: 5, unsealed: 0, faultCount: 0 });
  expect(facts['restores']).toEqual([
    { restore: said['restore'], copy: '2026-05-19T02:00:00.000Z', at: expect.any(String) },
  ]);
  expect(text).toContain('to a copy of 2026-05-19T02:00:00.000Z, as a sealed record says.');
});

test('what nobody expects among the anchors is named, and not taken out', async () => {
  const odd = `company/${company}/notes.txt`;
  for (const key of [odd, 'notes.txt', `company/${db.randomness.id()}/0000000000000003`])
    await world.uses.anchors.putOnce(key, Buffer.from('x'), new Date('2040-01-01'));
  const taken = await run('take-out', { company, 'to-folder': join(folder, 'other') });
  expect(taken).toMatchObject({ ok: false, refused: [odd] });
  expect(existsSync(join(folder, 'other', 'anchors', odd))).toBe(false);
  expect(taken.text).toContain('nobody expects it among the anchors');
  const found = await run('verify');
  expect(found).toMatchObject({ ok: false, faultCount: 3 });
  expect(found['faults']).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'anchor-unexpected', key: 'notes.txt' })]),
  );
});

test('what was changed is named, and is a failure', async () => {
  await administrator.query('set session_replication_role = replica');
  await administrator.query(`update audit_entries set act = 'expense.declined' where id = $1`, [rows[1]!.id]);
  const { text, ...facts } = await run('verify');
  expect(facts).toMatchObject({ ok: false, faultCount: 4 });
  expect(text).toContain(`company/${company} at 1, entry ${rows[1]!.id}: the columns of the entry do not say`);
});
