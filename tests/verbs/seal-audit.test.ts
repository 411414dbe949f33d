import { expect, test } from 'vitest';
import { asMachine, asPlatformMachine } from '../../shared/platform/actor.ts';
import { audit, auditEach } from '../../shared/platform/audit/audit.ts';
import { auditPlatform } from '../../shared/platform/audit/platform-audit.ts';
import { LockedObjectsAway } from '../../shared/platform/locked-objects.ts';
import { readCheckpoint } from '../../shared/platform/transparency/checkpoint.ts';
import { openNote } from '../../shared/platform/transparency/signed-note.ts';
import { sealCompany } from '../../shared/protection/seals/seal-entries.ts';
import { sealRoots } from '../../shared/protection/seals/seal-roots.ts';
import { verifyAudit } from '../../shared/protection/seals/verify/verify-audit.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { sealWorld, testSigner } from '../support/seal-world.ts';

const db = await freshDatabase();
const world = await sealWorld(db);
const administrator = await db.client('administrator');
const subject = () => ({ kind: 'expense', id: db.randomness.id() }) as const;
const record = (company: string, count = 1) =>
  db.app.inTenant(company, (tx) =>
    auditEach(
      tx,
      asMachine('evaluator', company),
      'expense.approved',
      Array.from({ length: count }, () => ({ subject: subject(), details: { amount: 30_000 } })),
    ),
  );
const rows = async <Row extends object>(text: string, ...values: unknown[]) =>
  (await administrator.query<Row>(text, values)).rows;
const anchored = async (prefix: string): Promise<string[]> => {
  const keys: string[] = [];
  for await (const key of world.uses.anchors.list(prefix)) keys.push(key);
  return keys;
};
const textAt = async (key: string): Promise<string> =>
  Buffer.from((await world.uses.anchors.readOldest(key))!).toString('utf8');
const verified = (...companies: string[]) => verifyAudit(world.uses, companies, { from: null, to: null });

test('what was recorded is sealed, signed and anchored, and the tree above lists it', async () => {
  const company = await aCompany(db);
  await db.operations.onPlatform((tx) =>
    auditPlatform(tx, asPlatformMachine('operator'), 'staff.added', { kind: 'staff', id: db.randomness.id() }),
  );
  await record(company.id, 5);
  await world.everything([company.id]);
  const [seal] = await rows<{ size: string; checkpoint: string; anchored_at: Date }>(
    'select size, checkpoint, anchored_at from audit_seals where company_id = $1',
    company.id,
  );
  expect(seal).toMatchObject({ size: '5', anchored_at: db.clock.now() });
  const said = readCheckpoint(openNote(seal!.checkpoint, [testSigner.verifierKey])!)!;
  expect(said).toMatchObject({ origin: `clvrbenefits.example/audit/company/${company.id}`, size: 5 });
  expect(await textAt(`company/${company.id}/0000000000000005`)).toBe(seal!.checkpoint);
  expect(await anchored('roots/')).toHaveLength(1);
  expect(await anchored('platform/')).toHaveLength(1);
  expect(await anchored('keys/')).toHaveLength(1);
  const outcome = await verified(company.id);
  expect(outcome).toMatchObject({ ok: true, events: 6, seals: 3, anchors: 3, unsealed: 0, faults: [] });
});

test('nothing is sealed twice, and where nothing was recorded there is no seal', async () => {
  const company = await aCompany(db);
  await record(company.id, 3);
  expect(await sealCompany(world.uses, company.id)).toBe(3);
  expect(await sealCompany(world.uses, company.id)).toBe(0);
  await record(company.id, 2);
  expect(await sealCompany(world.uses, company.id)).toBe(2);
  const sizes = await rows('select size::int from audit_seals where company_id = $1 order by size', company.id);
  expect(sizes).toEqual([{ size: 3 }, { size: 5 }]);
});

test('an entry that commits late, behind younger ones, is in the next seal', async () => {
  const company = await aCompany(db);
  let commit = () => {};
  const late = db.app.inTenant(company.id, async (tx) => {
    await audit(tx, asMachine('scanner', company.id), 'receipt.read', { kind: 'receipt', id: tx.newId() });
    await new Promise<void>((resolve) => (commit = resolve));
  });
  await expect.poll(() => commit.length).toBe(0);
  await record(company.id, 2);
  expect(await sealCompany(world.uses, company.id)).toBe(2);
  await expect
    .poll(async () => (await rows(`select from pg_stat_activity where state = 'idle in transaction'`)).length)
    .toBeGreaterThan(0);
  commit();
  await late;
  expect(await sealCompany(world.uses, company.id)).toBe(1);
  await sealRoots(world.uses);
  expect((await verified(company.id)).faults.filter(({ tree }) => tree.includes(company.id))).toEqual([]);
});

test('while the store is away entries are sealed all the same, and anchored when it is back, to the same bytes', async () => {
  const company = await aCompany(db);
  const away = () => Promise.reject(new LockedObjectsAway('ECONNREFUSED'));
  const cut = { ...world.uses, anchors: { ...world.uses.anchors, putOnce: away } };
  await record(company.id, 2);
  await expect(sealCompany(cut, company.id)).rejects.toBeInstanceOf(LockedObjectsAway);
  await record(company.id, 1);
  await expect(sealCompany(cut, company.id)).rejects.toBeInstanceOf(LockedObjectsAway);
  expect(await anchored(`company/${company.id}/`)).toEqual([]);
  const before = await rows<{ checkpoint: string }>(
    'select checkpoint from audit_seals where company_id = $1 order by size',
    company.id,
  );
  expect(await sealCompany(world.uses, company.id)).toBe(0);
  const keys = await anchored(`company/${company.id}/`);
  expect(await Promise.all(keys.map(textAt))).toEqual(before.map(({ checkpoint }) => checkpoint));
  expect(await rows('select from audit_seals where company_id = $1 and anchored_at is null', company.id)).toEqual([]);
});

test('what was anchored before a process ended, without being noted, is noted by the next run', async () => {
  const company = await aCompany(db);
  await record(company.id, 2);
  // The anchor is put, and then the process is gone: nothing of the second transaction happens.
  const gone = { ...world.uses, anchors: { ...world.uses.anchors, putOnce: putThenFail } };
  async function putThenFail(...given: Parameters<typeof world.uses.anchors.putOnce>): Promise<boolean> {
    await world.uses.anchors.putOnce(...given);
    throw new Error('gone');
  }
  await expect(sealCompany(gone, company.id)).rejects.toThrow('gone');
  await sealCompany(world.uses, company.id);
  const [seal] = await rows<{ anchored_at: Date | null }>(
    'select anchored_at from audit_seals where company_id = $1',
    company.id,
  );
  expect(seal!.anchored_at).not.toBeNull();
  expect(world.logged).not.toContain('seal.anchor-differs');
});

test('an anchor with other bytes is logged, and the seal is not said to be anchored', async () => {
  const company = await aCompany(db);
  await record(company.id, 2);
  await world.uses.anchors.putOnce(
    `company/${company.id}/0000000000000002`,
    Buffer.from('of somebody else'),
    new Date('2040-01-01'),
  );
  await sealCompany(world.uses, company.id);
  expect(world.logged).toContain('seal.anchor-differs');
  const left = await rows('select from audit_seals where company_id = $1 and anchored_at is null', company.id);
  expect(left).toHaveLength(1);
});

test('seals made at once for one company come one after the other', async () => {
  const company = await aCompany(db);
  const sealing = [1, 2, 3, 4].map(async (count) => {
    await record(company.id, count);
    return sealCompany(world.uses, company.id);
  });
  const sealed = await Promise.all(sealing);
  expect(sealed.reduce((sum, count) => sum + count, 0) + (await sealCompany(world.uses, company.id))).toBe(10);
  const found = await verified(company.id);
  expect(found.faults.filter(({ tree }) => tree.includes(company.id) && tree !== 'roots')).toEqual([]);
});
