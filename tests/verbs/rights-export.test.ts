import type { BlobName } from '../../shared/kernel/flow.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { addDays, swedishDay } from '../../shared/kernel/plain-date.ts';
import { employees } from '../../shared/people/employees/table.ts';
import { forgetHolder } from '../../shared/platform/encryption/data-keys/forget-holder.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { readToken } from '../../shared/platform/opaque-token.ts';
import type { Person } from '../../shared/platform/actor.ts';
import { downloadExport } from '../../shared/protection/rights/download-export.ts';
import { enterRightsRequest } from '../../shared/protection/rights/enter-rights-request.ts';
import { makeExportLink } from '../../shared/protection/rights/make-export-link.ts';
import { makeRightsExport } from '../../shared/protection/rights/make-rights-export.ts';
import { blobOldFiles } from '../../shared/adapters/blob/old-files.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { removeOrphanParts } from '../../shared/protection/rights/remove-orphan-parts.ts';
import { removeRightsExports } from '../../shared/protection/rights/remove-rights-exports.ts';
import { sendRightsExport } from '../../shared/protection/rights/send-rights-export.ts';
import { showExportLink } from '../../shared/protection/rights/show-export-link.ts';
import { showOwnRights } from '../../shared/protection/rights/show-own-rights.ts';
import { rightsExports } from '../../shared/protection/rights/table.ts';
import { verifyIdentity } from '../../shared/protection/rights/verify-identity.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { blobsOf } from '../support/photograph-files.ts';
import { sharedPeer } from '../support/shared-peer.ts';
import { readArchive } from '../support/read-archive.ts';
import { rightsWorld } from '../support/rights-world.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, later, messages } = world;
const rights = rightsWorld(world);
const { uses, ask, show, makeExports } = rights;
const story = claimStory(world);
const blobConnection = async () => new Secret((await sharedPeer('azurite')).connectionString);

async function taken(person: Person | null, token: string, parts: number): Promise<Buffer> {
  const bytes: Buffer[] = [];
  for (let part = 0; part < parts; part += 1) bytes.push(await downloadExport(uses, person, { token, part }));
  return Buffer.concat(bytes);
}
const exportOf = async (company: string, id: string) =>
  (await db.app.inTenant(company, (tx) => tx.db.select().from(rightsExports).where(eq(rightsExports.id, id))))[0]!;
const partIn = (company: string, files: string, part: number) => uses.files.get(`${company}/${files}/part-${part}`);

describe('a copy asked for in the app', () => {
  test('is made three times in seven days and no more, whichever right it is asked by, unless HR writes it down', async () => {
    const company = await aCompany(db, { spare: true });
    const { employee, colleague } = company.people;
    const ordered = async () => {
      await ask(employee, 'access');
      await makeExports(company.id);
    };
    await ordered();
    await ask(employee, 'portability');
    await makeExports(company.id);
    later(6 * 86_400);
    await ordered();
    for (const kind of ['access', 'portability'] as const) await expectRefusal(ask(employee, kind), 'too-many-copies');
    expect(await ask(employee, 'correction')).toMatchObject({ state: 'identity-verified' });
    expect(await ask(colleague, 'access')).toMatchObject({ state: 'decided' });
    const written = { employee: employee.employee, kind: 'access', identityWay: 'in-person' };
    expect(await rights.entered(company, written)).toMatchObject({
      state: 'decided',
      person: { id: employee.employee },
    });
    await makeExports(company.id);
    // What HR writes down does not count, and what is a week old does no longer.
    later(86_400);
    await ask(employee, 'access');
  });

  test('is made at once, told of, taken by its person with a secret and their session, and closes the request', async () => {
    const { id: company, people } = await aCompany(db);
    const claim = await story.approved(people.employee, { what: 'Gymkort Kanariefågel' });
    const request = await ask(people.employee, 'access');
    expect(request).toMatchObject({ state: 'decided', outcome: 'granted', file: { state: 'making' } });
    await expectRefusal(makeExportLink(uses, people.employee, request.id), 'request-not-there-yet');
    expect(await makeExports(company)).toEqual(['done']);
    const { token, parts, name } = await makeExportLink(uses, people.employee, request.id);
    expect(name).toBe('mina-personuppgifter.zip');
    await expectRefusal(downloadExport(uses, null, { token, part: 0 }), 'export-over');
    await expectRefusal(downloadExport(uses, people.colleague, { token, part: 0 }), 'export-over');
    await expectRefusal(downloadExport(uses, people.hr, { token, part: 0 }), 'export-over');
    const files = await readArchive(await taken(people.employee, token, parts));
    const receipt = claim.receipts[0]!;
    const ending = receipt.type === 'application/pdf' ? 'pdf' : 'jpg';
    expect(files.get(`files/${receipt.id}.${ending}`)?.length).toBeGreaterThan(100);
    expect(files.get('data/receipt_readings.json')?.toString()).toContain('Kanariefågel');
    expect(JSON.parse(files.get('data/expenses.json')!.toString())).toMatchObject([
      { id: claim.id, state: 'approved' },
    ]);
    const [own] = (await showOwnRights(uses, people.employee)).items;
    expect(own).toMatchObject({ state: 'closed', file: { state: 'ready' } });
    expect(own!.file!.takenAt).not.toBeNull();
    // It may be taken again within its week.
    await taken(people.employee, token, parts);
  });

  test('lies sealed, and cannot be opened once its person is forgotten', async () => {
    const { id: company, people } = await aCompany(db);
    const { id } = await ask(people.employee, 'portability');
    await makeExports(company);
    const { token } = await makeExportLink(uses, people.employee, id);
    const { filesId } = await exportOf(company, id);
    const bytes = await partIn(company, filesId!, 0);
    expect([bytes[0], bytes.includes('PK'), bytes.includes('index.html')]).toEqual([1, false, false]);
    await forgetHolder({ ...uses, dataKeys: uses.keys.dataKeys }, company, personHolder(people.employee.employee));
    await expectRefusal(downloadExport(uses, people.employee, { token, part: 0 }), 'export-over');
  });

  test('has a link that a newer one ends, and that opens no other’s', async () => {
    const { id: company, people } = await aCompany(db);
    const [mine, theirs] = [await ask(people.employee, 'access'), await ask(people.colleague, 'access')];
    await makeExports(company);
    const first = await makeExportLink(uses, people.employee, mine.id);
    const second = await makeExportLink(uses, people.employee, mine.id);
    await expectRefusal(downloadExport(uses, people.employee, { token: first.token, part: 0 }), 'export-over');
    await expectRefusal(makeExportLink(uses, people.employee, theirs.id), 'not-found');
    const swapped = second.token.replace(mine.id, theirs.id);
    expect(readToken(swapped)).not.toBeNull();
    for (const token of [swapped, 'nonsense', second.token.slice(0, -1) + (second.token.endsWith('A') ? 'B' : 'A')])
      await expectRefusal(downloadExport(uses, people.employee, { token, part: 0 }), 'export-over');
    await expectRefusal(downloadExport(uses, people.employee, { token: second.token, part: 99 }), 'export-over');
  });

  test('is removed after seven days, with its files, its key and its link', async () => {
    const { id: company, people } = await aCompany(db);
    const start = db.clock.now();
    const { id } = await ask(people.employee, 'access');
    await makeExports(company);
    const { token } = await makeExportLink(uses, people.employee, id);
    const { filesId, parts } = await exportOf(company, id);
    expect(await removeRightsExports(uses, company)).toBe(0);
    db.clock.advance(7 * 86_400_000);
    await expectRefusal(downloadExport(uses, people.employee, { token, part: 0 }), 'export-over');
    await expectRefusal(makeExportLink(uses, people.employee, id), 'export-over');
    expect(await removeRightsExports(uses, company)).toBe(1);
    expect(await removeRightsExports(uses, company)).toBe(0);
    expect(await exportOf(company, id)).toMatchObject({ state: 'removed', fileKey: null, secretHash: null });
    for (let part = 0; part < parts; part += 1) await expect(partIn(company, filesId!, part)).rejects.toBeDefined();
    expect((await show(people.hr, id)).state).toBe('closed');
    db.clock.set(start);
  });

  test('is one, also where its message comes twice at once, and nothing of the other stays', async () => {
    const { id: company, people } = await aCompany(db);
    const { id } = await ask(people.employee, 'access');
    const [message] = await messages(company, 'make-rights-export');
    const kept: BlobName[] = [];
    const files = {
      ...uses.files,
      put: async (name: BlobName, bytes: Buffer) => (kept.push(name), uses.files.put(name, bytes)),
    };
    const both = await Promise.all([0, 1].map(() => makeRightsExport({ ...uses, files }, message!)));
    expect(both.toSorted()).toEqual(['done', 'repeated']);
    const { filesId } = await exportOf(company, id);
    for (const name of kept) {
      const there = await uses.files.get(name).then(
        () => true,
        () => false,
      );
      expect(there).toBe(name.includes(filesId!));
    }
  });

  test('that fails on the way leaves nothing behind, and is made by the next delivery', async () => {
    const { id: company, people } = await aCompany(db);
    await story.uploaded(people.employee);
    const { id } = await ask(people.employee, 'access');
    const [message] = await messages(company, 'make-rights-export');
    const kept: BlobName[] = [];
    const files = {
      ...uses.files,
      put: async (name: BlobName, bytes: Buffer) => (kept.push(name), uses.files.put(name, bytes)),
      get: (name: BlobName) => (name.endsWith('/file') ? Promise.reject(new Error('away')) : uses.files.get(name)),
    };
    await expect(makeRightsExport({ ...uses, files }, message!)).rejects.toThrow('away');
    for (const name of kept) await expect(uses.files.get(name)).rejects.toBeDefined();
    expect((await exportOf(company, id)).state).toBe('making');
    expect(await makeRightsExport(uses, message!)).toBe('done');
  });
});

describe('a copy for somebody who cannot sign in', () => {
  test('is mailed to the address that HR gave, once they are known, and opened by its link alone', async () => {
    const company = await aCompany(db, { spare: true, number: 71_423 });
    const { hr, spare } = company.people;
    await db.app.inTenant(company.id, (tx) =>
      tx.db
        .update(employees)
        .set({ employedUntil: addDays(swedishDay(tx.now), -30) })
        .where(eq(employees.id, spare.employee)),
    );
    const wanted = {
      employee: spare.employee,
      kind: 'access',
      receivedOn: swedishDay(db.clock.now()),
      words: 'Brev.',
      identityWay: null,
    } as const;
    await expectRefusal(enterRightsRequest(uses, hr, { ...wanted, sendTo: null }), 'input-invalid');
    const address = 'spare-hemma@company71423.example';
    const request = await enterRightsRequest(uses, hr, { ...wanted, sendTo: address });
    expect(request).toMatchObject({ state: 'received', sendTo: address, moves: ['verify'] });
    expect(await makeExports(company.id)).toEqual([]);
    later();
    await verifyIdentity(uses, hr, request.id, { version: request.version, way: 'call-back' });
    expect(await makeExports(company.id)).toEqual(['done']);
    const [message] = await messages(company.id, 'send-rights-export');
    expect(await sendRightsExport(uses, message!)).toBe('sent');
    expect(await sendRightsExport(uses, message!)).toBe('repeated');
    const [mail, ...more] = await world.mailsTo(address);
    expect(more).toEqual([]);
    expect(mail!.subject).toBe('Dina personuppgifter');
    const token = /data-download#(\S+)/.exec(mail!.text)![1]!;
    const { parts } = await showExportLink(uses, null, { token });
    const files = await readArchive(await taken(null, token, parts));
    expect(files.get('data/employees.json')?.toString()).toContain('Spare Exempel');
    expect((await show(hr, request.id)).state).toBe('closed');
  });
});

test('parts that a killed making left, which no row names, are removed after two days, and nothing else', async () => {
  const { id: company, people } = await aCompany(db);
  await story.approved(people.employee);
  await ask(people.employee, 'access');
  await makeExports(company);
  const blobs = await blobsOf(db);
  const whole = await blobs.photograph();
  const making = db.randomness.id();
  const dead = [0, 1].map((part) => `${company}/${making}/part-${part}`);
  for (const name of dead) await uses.files.put(name as BlobName, Buffer.from('sealed'));
  const oldFiles = blobOldFiles({ connection: await blobConnection(), container: db.name.replaceAll('_', '-') });
  const after = (hours: number) => ({ now: () => new Date(Date.now() + hours * 3_600_000) });
  expect(await removeOrphanParts({ ...uses, oldFiles, clock: after(47) }, company)).toBe(0);
  expect(await removeOrphanParts({ ...uses, oldFiles, clock: after(49) }, company)).toBe(2);
  expect(await blobs.photograph()).toEqual(whole);
  expect([...whole.keys()].some((name) => name.endsWith('/part-0'))).toBe(true);
});

test('parts together are the archive, also where it is longer than one of them', async () => {
  const { id: company, people } = await aCompany(db);
  const { id } = await ask(people.employee, 'access');
  const [message] = await messages(company, 'make-rights-export');
  const noise = db.randomness.bytes(9 * 1024 * 1024);
  const writeArchive: typeof uses.writeArchive = async function* () {
    for (let at = 0; at < noise.length; at += 70_000) yield noise.subarray(at, at + 70_000);
  };
  await makeRightsExport({ ...uses, writeArchive }, message!);
  const { token, parts } = await makeExportLink(uses, people.employee, id);
  expect(parts).toBe(3);
  expect((await taken(people.employee, token, parts)).equals(noise)).toBe(true);
});
