import { PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, test } from 'vitest';
import { asMachine } from '../../shared/platform/actor.ts';
import { auditEach } from '../../shared/platform/audit/audit.ts';
import { leafHash } from '../../shared/platform/transparency/merkle.ts';
import { makeSignerKey, openSigner } from '../../shared/platform/transparency/signed-note.ts';
import { checkpointText } from '../../shared/platform/transparency/checkpoint.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { verifyAudit } from '../../shared/protection/seals/verify/verify-audit.ts';
import type { Range } from '../../shared/protection/seals/verify/check-tree.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { sealWorld } from '../support/seal-world.ts';

const db = await freshDatabase();
const world = await sealWorld(db);
/** Whoever has the whole database in their hands, triggers and all. */
const intruder = await db.client('administrator');
await intruder.query('set session_replication_role = replica');

const everything: Range = { from: null, to: null };
const record = (company: string, count: number) =>
  db.app.inTenant(company, (tx) =>
    auditEach(
      tx,
      asMachine('evaluator', company),
      'expense.approved',
      Array.from({ length: count }, () => ({
        subject: { kind: 'expense', id: tx.newId() } as const,
        details: { amount: 30_000 },
      })),
    ),
  );

let company: string;
let entries: string[];
/** Three seals, over the places 0–3, 4–7 and 8–11, a day apart. */
beforeEach(async () => {
  company = (await aCompany(db)).id;
  for (let day = 0; day < 3; day++) {
    await record(company, 4);
    await world.everything([company]);
    db.clock.advance(86_400_000);
  }
  const { rows } = await intruder.query<{ id: string }>(
    'select id from audit_entries where company_id = $1 order by id',
    [company],
  );
  entries = rows.map(({ id }) => id);
});

const onOurs = (text: string, ...values: unknown[]) => intruder.query(text, [company, ...values]);
/** What is found about the company of the test; other tests have left their traces in the tree above. */
async function found(range = everything): Promise<Record<string, unknown>[]> {
  const { faults } = await verifyAudit(world.uses, [company], range);
  return faults
    .filter(({ tree, of }) => `${tree} ${of}`.includes(company))
    .map((fault) => Object.fromEntries(Object.entries(fault).filter(([name]) => name !== 'tree' && name !== 'of')));
}

test('what nobody touched holds', async () => {
  expect(await found()).toEqual([]);
  expect(await verifyAudit(world.uses, [company], everything)).toMatchObject({ events: 12, unsealed: 0 });
});

describe('an entry', () => {
  test('that was changed is named', async () => {
    await onOurs(
      `update audit_entries set act = 'expense.declined', canonical = convert_to(replace(convert_from(canonical, 'UTF8'), 'approved', 'declined'), 'UTF8')
       where company_id = $1 and id = $2`,
      entries[5],
    );
    expect(await found()).toEqual([{ kind: 'entry-changed', index: 5, entry: entries[5] }]);
  });

  test.each([
    ['act', `'expense.declined'`],
    ['actor_id', `'scanner'`],
    ['details', `'{"amount": 1}'`],
    ['details', `'{"amount": 30000.5}'`],
    ['details', `'[]'`],
    ['at', `at + interval '1 microsecond'`],
    ['at', `'infinity'`],
    ['subject_id', 'id'],
  ])('whose column %s was changed alone is named', async (column, value) => {
    await onOurs(`update audit_entries set ${column} = ${value} where company_id = $1 and id = $2`, entries[5]);
    expect(await found()).toEqual([{ kind: 'columns-changed', index: 5, entry: entries[5] }]);
  });

  test('that was removed is named', async () => {
    await onOurs('delete from audit_entries where company_id = $1 and id = $2', entries[0]);
    expect(await found()).toEqual([{ kind: 'entry-removed', index: 0, entry: entries[0] }]);
  });

  test('that was removed with its place is found', async () => {
    for (const table of ['audit_entries where id', 'audit_leaves where entry_id'])
      await onOurs(`delete from ${table} = $2 and company_id = $1`, entries[5]);
    expect(await found()).toEqual([
      { kind: 'leaf-missing', index: 5 },
      { kind: 'root-differs', index: 4, to: 7, size: 8 },
    ]);
  });

  test('that was put in is named', async () => {
    const { rows } = await onOurs(
      `insert into audit_entries select company_id, gen_random_uuid(), at, act, actor_kind, actor_id, subject_kind, subject_id, details, canonical
       from audit_entries where company_id = $1 and id = $2 returning id`,
      entries[5],
    );
    expect(await found()).toEqual([{ kind: 'entry-inserted', entry: (rows[0] as { id: string }).id }]);
  });

  test('that was put in with a place behind the last is named', async () => {
    const { rows } = await onOurs(
      `insert into audit_entries select company_id, gen_random_uuid(), at, act, actor_kind, actor_id, subject_kind, subject_id, details, canonical
       from audit_entries where company_id = $1 and id = $2 returning id, canonical`,
      entries[5],
    );
    const [{ id, canonical }] = rows as [{ id: string; canonical: Buffer }];
    await onOurs('insert into audit_leaves values ($1, 12, $2, $3)', id, leafHash(canonical));
    expect(await found()).toContainEqual({ kind: 'not-sealed', index: 12, entry: id });
  });

  test('that waits for its seal and is removed is named', async () => {
    await record(company, 1);
    const { rows } = await onOurs('select entry_id from audit_unsealed where company_id = $1');
    const [{ entry_id: entry }] = rows as [{ entry_id: string }];
    expect(await found()).toEqual([]);
    await onOurs('delete from audit_entries where company_id = $1 and id = $2', entry);
    await world.everything([company]);
    expect(await found()).toEqual([{ kind: 'waiting-entry-removed', entry }]);
  });
});

describe('a place', () => {
  test('whose hash was changed is named, with the seal that no longer holds', async () => {
    await onOurs(
      `update audit_leaves set hash = $2 where company_id = $1 and leaf_index = 9`,
      leafHash(Buffer.from('x')),
    );
    expect(await found()).toEqual([
      { kind: 'entry-changed', index: 9, entry: entries[9] },
      { kind: 'root-differs', index: 8, to: 11, size: 12 },
    ]);
  });

  test('whose hash was changed with its entry is found in its seal', async () => {
    const forged = Buffer.from('{}');
    await onOurs('update audit_entries set canonical = $3 where company_id = $1 and id = $2', entries[9], forged);
    await onOurs('update audit_leaves set hash = $2 where company_id = $1 and leaf_index = 9', leafHash(forged));
    const kinds = await found();
    expect(kinds).toContainEqual({ kind: 'columns-changed', index: 9, entry: entries[9] });
    expect(kinds).toContainEqual({ kind: 'root-differs', index: 8, to: 11, size: 12 });
  });

  test.each([
    [5, 6],
    [1, 10],
  ])('%i that was swapped with %i is named', async (one, other) => {
    const move = (from: number, to: number) =>
      onOurs('update audit_leaves set leaf_index = $3 where company_id = $1 and leaf_index = $2', from, to);
    await move(one, 999);
    await move(other, one);
    await move(999, other);
    const faults = await found();
    const sizes = [...new Set([one, other].map((at) => (Math.floor(at / 4) + 1) * 4))];
    expect(faults.filter(({ kind }) => kind === 'root-differs').map(({ size }) => size)).toEqual(sizes);
    const places = faults.filter(({ kind }) => kind === 'out-of-order').map(({ index }) => index);
    expect(places).toContain(one === 5 ? 6 : 2);
  });

  test('at the end that was cut off is found by the anchor and by the tree above', async () => {
    await onOurs('delete from audit_seals where company_id = $1 and size = 12');
    await onOurs('delete from audit_leaves where company_id = $1 and leaf_index >= 8');
    await onOurs('delete from audit_entries where company_id = $1 and id = any ($2)', entries.slice(8));
    const faults = await found();
    expect(faults).toContainEqual({ kind: 'seal-removed', size: 12 });
    expect(faults).toContainEqual({ kind: 'listed-seal-removed', index: expect.any(Number), size: 12 });
  });
});

describe('a seal', () => {
  const forge = async (key: ReturnType<typeof openSigner>) => {
    const root = leafHash(Buffer.from('another'));
    const text = checkpointText({ origin: `${key.name}/company/${company}`, size: 8, root });
    await onOurs(
      'update audit_seals set root = $2, frontier = $2, checkpoint = $3 where company_id = $1 and size = 8',
      root,
      key.sign(text),
    );
  };

  test('of another root is found by its places, its anchor and the tree above, whoever signed it', async () => {
    await forge(world.uses.signer());
    const faults = await found();
    expect(faults).toContainEqual({ kind: 'root-differs', index: 4, to: 7, size: 8 });
    expect(faults).toContainEqual({ kind: 'anchor-differs', size: 8 });
    expect(faults).toContainEqual({ kind: 'listed-root-differs', index: expect.any(Number), size: 8 });
    expect(faults.some(({ kind }) => kind === 'checkpoint-forged')).toBe(false);
  });

  test('that another key signed is found by its signature', async () => {
    await forge(openSigner(new Secret(makeSignerKey('clvrbenefits.example/audit', Buffer.alloc(32, 6)))));
    expect(await found()).toContainEqual({ kind: 'checkpoint-forged', size: 8 });
  });

  test('that a key signed which somebody anchored is found, and the key too', async () => {
    const stranger = openSigner(new Secret(makeSignerKey('clvrbenefits.example/audit', Buffer.alloc(32, 6))));
    const [, id] = stranger.verifierKey.split('+');
    await world.uses.anchors.putOnce(`keys/${id}`, Buffer.from(`${stranger.verifierKey}\n`), new Date('2040-01-01'));
    await forge(stranger);
    const { faults } = await verifyAudit(world.uses, [company], everything);
    expect(faults).toContainEqual({ tree: 'roots', kind: 'key-unknown' });
    expect(faults).toContainEqual({ tree: `company/${company}`, kind: 'checkpoint-forged', size: 8 });
  });

  test('whose anchor was written over still stands on the oldest version; one that is not there is missed', async () => {
    const Key = `company/${company}/0000000000000008`;
    const over = { Bucket: world.bucket, Key, Body: 'forged', ServerSideEncryption: 'AES256' } as const;
    await world.client.send(new PutObjectCommand(over));
    expect(await found()).toEqual([]);
    const lost = { ...world.uses.anchors, readOldest: async () => null };
    const { faults } = await verifyAudit({ ...world.uses, anchors: lost }, [company], everything);
    expect(faults).toContainEqual({ tree: `company/${company}`, kind: 'anchor-missing', size: 8 });
    const rewritten = { ...world.uses.anchors, readOldest: async () => Buffer.from('forged') };
    const other = await verifyAudit({ ...world.uses, anchors: rewritten }, [company], everything);
    expect(other.faults).toContainEqual({ tree: `company/${company}`, kind: 'anchor-differs', size: 8 });
  });

  test('that the tree above does not list, or lists with another root, is found', async () => {
    await onOurs(
      `update root_leaves set hash = $2 where company_id = $1 and size = 4`,
      leafHash(Buffer.from('another')),
    );
    expect(await found()).toEqual([{ kind: 'listed-root-differs', index: expect.any(Number), size: 4 }]);
    await onOurs('delete from root_leaves where company_id = $1 and size = 4');
    expect(await found()).toEqual([{ kind: 'seal-not-listed', size: 4 }]);
  });
});

test('days can be looked at alone: what is wrong elsewhere is not looked at', async () => {
  await onOurs('delete from audit_entries where company_id = $1 and id = $2', entries[0]);
  const day = 86_400_000;
  const now = db.clock.now().getTime();
  const last = { from: new Date(now - 1.5 * day), to: null };
  expect(await found(last)).toEqual([]);
  expect((await verifyAudit(world.uses, [company], last)).events).toBe(4);
  const first = { from: null, to: new Date(now - 2.5 * day) };
  expect(await found(first)).toEqual([{ kind: 'entry-removed', index: 0, entry: entries[0] }]);
});
