import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { uploadPolicyFile } from '../../shared/claims/policy-files/upload-policy-file.ts';
import { removeReceipt } from '../../shared/claims/receipts/remove-receipt.ts';
import { removeReceiptFiles } from '../../shared/claims/receipts/remove-receipt-files.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { copyAllFiles } from '../../shared/protection/backup/copy-all-files.ts';
import { copyFiles, type FileCopyUses } from '../../shared/protection/backup/copy-files.ts';
import { backupFiles, backupRuns } from '../../shared/protection/backup/table.ts';
import type { Log } from '../../shared/platform/log.ts';
import { aCompany } from '../support/a-company.ts';
import { policyOf } from '../support/a-policy.ts';
import { claimStory } from '../support/claim-story.ts';
import { erasureWorld } from '../support/erasure-world.ts';
import { allOf, ownBackupStore } from '../support/own-backup-store.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const store = await ownBackupStore();
const { db, uses: ofVerbs } = world;
const story = claimStory(world);
const { toErase, erase } = await erasureWorld(world);
const logged: [code: string, fields: object][] = [];
const log: Log = (code, fields) => void logged.push([code, fields]);
const uses: FileCopyUses & { backupReader: typeof store.reader } = {
  operations: db.operations,
  files: ofVerbs.files,
  backupWriter: store.writer,
  backupReader: store.reader,
  fileRemover: store.remover,
  log,
};

const rowsOf = (company: Id) =>
  db.operations.inTenant(company, (tx) =>
    tx.db.select().from(backupFiles).where(eq(backupFiles.companyId, company)).orderBy(asc(backupFiles.name)),
  );
const current = async (company: Id) => (await allOf(store.reader.list(`files/${company}/`))).map(({ key }) => key);
const there = async (company: Id) => (await allOf(store.reader.versions(`files/${company}/`))).map(({ key }) => key);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const lastRun = async () => {
  const [run] = await db.operations.onPlatform((tx) =>
    tx.db.select().from(backupRuns).where(eq(backupRuns.kind, 'files')).orderBy(asc(backupRuns.id)),
  );
  return run;
};
/** Something that is killed at the first use of it: before the work or after it, when nobody knows yet. */
const dying = <A extends unknown[], R>(work: (...given: A) => Promise<R>, when: 'before' | 'after') => {
  let dead = false;
  return async (...given: A): Promise<R> => {
    if (dead) return work(...given);
    dead = true;
    if (when === 'after') await work(...given);
    throw new Error('killed');
  };
};

beforeEach(() => void (logged.length = 0));

test('each stored file has its copy, sealed as it is, once, however often it is gone through', async () => {
  const company = await aCompany(db);
  const claim = await story.read(company.people.employee);
  const { version } = await uploadPolicyFile(ofVerbs, company.people.hr, null, await policyOf(['Simning ersätts.']));
  expect(await copyFiles(uses, company.id)).toMatchObject({ removed: 0, missing: 0 });
  const rows = await rowsOf(company.id);
  const receipt = claim.receipts[0]!.id;
  expect(rows.map(({ name }) => name)).toEqual(
    [
      `${company.id}/${receipt}/file`,
      `${company.id}/${receipt}/page-0.jpg`,
      `${company.id}/policy-files/${version.id}`,
    ].sort(),
  );
  for (const { name, key, bytes, sha256: hash, copiedAt } of rows) {
    const stored = await ofVerbs.files.get(name);
    const copy = Buffer.concat(await allOf((await store.reader.read(key))!));
    expect(copy.equals(stored)).toBe(true);
    expect({ key, bytes, hash }).toEqual({ key: `files/${name}`, bytes: stored.length, hash: sha256(stored) });
    expect(copiedAt).not.toBeNull();
  }
  await store.control({ forgetCounts: true });
  expect(await copyFiles(uses, company.id)).toEqual({ copied: 0, bytes: 0, removed: 0, missing: 0 });
  expect((await store.control()).counts).toEqual({});
});

test.each(['before', 'after'] as const)('killed %s a file was stored, it goes on where it stood', async (when) => {
  const company = await aCompany(db);
  await story.read(company.people.employee);
  const cut = { ...uses, backupWriter: { put: dying(store.writer.put, when) } };
  await expect(copyFiles(cut, company.id)).rejects.toThrow('killed');
  const before = await rowsOf(company.id);
  expect(before.filter(({ copiedAt }) => copiedAt === null).length).toBeGreaterThan(0);
  await copyFiles(uses, company.id);
  const rows = await rowsOf(company.id);
  expect(rows.every(({ copiedAt }) => copiedAt !== null)).toBe(true);
  for (const { name, sha256: hash } of rows) expect(sha256(await ofVerbs.files.get(name))).toBe(hash);
});

test.each(['before', 'after'] as const)(
  'a receipt that is taken off loses its copy too, also where the process is killed %s the marker',
  async (when) => {
    const company = await aCompany(db);
    const [claim, other] = [await story.read(company.people.employee), await story.read(company.people.colleague)];
    // It is known of, and its copy may be there, although nobody noted that it is.
    const cut = { ...uses, backupWriter: { put: dying(store.writer.put, 'after') } };
    await expect(copyFiles(cut, company.id)).rejects.toThrow('killed');
    await removeReceipt(ofVerbs, company.people.employee, claim.id, claim.receipts[0]!.id);
    for (const message of await world.messages(company.id, 'remove-receipt-files'))
      await removeReceiptFiles(ofVerbs, message);
    const killed = { ...uses, fileRemover: { remove: dying(store.remover.remove, when) } };
    await expect(copyFiles(killed, company.id)).rejects.toThrow('killed');
    await copyFiles(uses, company.id);
    const [gone, kept] = [claim, other].map(({ receipts }) => `files/${company.id}/${receipts[0]!.id}/`);
    const left = await current(company.id);
    expect(left.filter((key) => key.startsWith(gone!))).toEqual([]);
    expect(left.filter((key) => key.startsWith(kept!))).toHaveLength(2);
    const rows = await rowsOf(company.id);
    expect(rows.filter(({ removedAt }) => removedAt !== null)).toHaveLength(2);
    expect(logged).toEqual([]);
  },
);

test('an erased person’s copies are marked, and gone after the days that are promised; nobody else’s moved', async () => {
  const company = await aCompany(db);
  const [mine, theirs] = [await story.read(company.people.employee), await story.read(company.people.colleague)];
  await copyFiles(uses, company.id);
  const all = await current(company.id);
  expect(all).toHaveLength(4);
  expect(await erase(toErase(company.people.employee))).toBe('done');
  await copyFiles(uses, company.id);
  const kept = all.filter((key) => key.includes(theirs.receipts[0]!.id));
  expect(await current(company.id)).toEqual(kept);
  expect(await there(company.id)).toEqual(all);
  await store.control({ advanceDays: 6 });
  expect(await there(company.id)).toEqual(all);
  await store.control({ advanceDays: 2 });
  expect(await there(company.id)).toEqual(kept);
  expect(await store.reader.read(`files/${company.id}/${mine.receipts[0]!.id}/file`)).toBeNull();
  expect(await copyFiles(uses, company.id)).toMatchObject({ copied: 0, removed: 0 });
});

test('a file that should be there and is not is told of, and the round is no complete one', async () => {
  const company = await aCompany(db);
  const claim = await story.read(company.people.employee);
  await ofVerbs.files.remove(`${company.id}/${claim.receipts[0]!.id}/file`);
  expect(await copyAllFiles(uses, [company.id])).toBe(1);
  expect(logged).toEqual([['backup.file-missing', { company: company.id, holder: claim.receipts[0]!.id }]]);
  expect(await lastRun()).toMatchObject({ state: 'failed', failure: 'file-missing', objects: 1 });
});

test('where the store refuses or is away, the round fails with its code, and the others have their turn', async () => {
  const [one, other] = [await aCompany(db), await aCompany(db)];
  for (const { people } of [one, other]) await story.read(people.employee);
  await store.control({ faults: [{ at: 'UploadPart', kind: 'AccessDenied', times: 2 }] });
  await expect(copyAllFiles(uses, [one.id, other.id])).rejects.toMatchObject({ code: 'AccessDenied' });
  expect((await rowsOf(other.id)).every(({ copiedAt }) => copiedAt !== null)).toBe(true);
  const runs = () => db.operations.onPlatform((tx) => tx.db.select().from(backupRuns).orderBy(asc(backupRuns.id)));
  expect((await runs()).at(-1)).toMatchObject({ state: 'failed', failure: 'AccessDenied' });
  await store.control({ faults: [{ at: 'CreateMultipartUpload', kind: 'SlowDown', times: 100 }] });
  await expect(copyAllFiles(uses, [one.id])).rejects.toMatchObject({ name: 'BackupStoreAway' });
  expect((await runs()).at(-1)).toMatchObject({ state: 'failed', failure: 'SlowDown' });
  await store.control({ faults: [] });
  expect(await copyAllFiles(uses, [one.id, other.id])).toBe(2);
  expect((await runs()).at(-1)).toMatchObject({ state: 'complete', objects: 2 });
  expect(await copyAllFiles(uses, [one.id], () => false)).toBe(0);
  expect((await runs()).at(-1)).toMatchObject({ state: 'failed', failure: 'not-finished' });
});

test('copies of a company whose contract has ended are marked, though no row names them any more', async () => {
  const company = await aCompany(db);
  await story.read(company.people.employee);
  await copyFiles(uses, company.id);
  const ended = db.randomness.id();
  const key = `files/${ended}/receipt/file`;
  await store.writer.put(
    key,
    (async function* () {
      yield Buffer.from('sealed');
    })(),
  );
  const administrator = await db.client('administrator');
  await administrator.query(
    `insert into contract_ends (company_id, state, notice_on, ends_on, delete_from, asked_by, asked_at, confirmed_by, confirmed_at,
      closed_at, exported_at, export_digest, figures, ended_at, certificate_digest)
     values ($1, 'ended', '2026-01-01', '2026-02-01', '2026-03-01', $1, now(), $1, now(), now(), now(), repeat('a', 64), '{}', now(), repeat('b', 64))`,
    [ended],
  );
  expect(await copyAllFiles(uses, [company.id])).toBe(1);
  expect(await current(ended)).toEqual([]);
  expect(await current(company.id)).toHaveLength(2);
  expect(await copyAllFiles(uses, [company.id])).toBe(0);
});
