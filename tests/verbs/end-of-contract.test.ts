import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { companyFiles } from '../../functions/commands/end-of-contract/company-files.ts';
import { handOver } from '../../functions/commands/end-of-contract/hand-over.ts';
import { blobKeyCopies } from '../../shared/adapters/blob/key-copies.ts';
import { classes } from '../../shared/database/schema.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { asPlatformMachine } from '../../shared/platform/actor.ts';
import { systemClock } from '../../shared/platform/clock.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { createExpense } from '../../shared/claims/expenses/create-expense.ts';
import { editExpense } from '../../shared/claims/expenses/edit-expense.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import { changePrivateDetails } from '../../shared/people/employees/change-private-details.ts';
import { closeContract } from '../../shared/protection/end-of-contract/close-contract.ts';
import { withdrawContractEnd } from '../../shared/protection/end-of-contract/withdraw-contract-end.ts';
import { endHold } from '../../shared/protection/retention/end-hold.ts';
import { placeHold } from '../../shared/protection/retention/place-hold.ts';
import { askContractEnd } from '../../shared/protection/end-of-contract/ask-contract-end.ts';
import { certificatePage } from '../../shared/protection/end-of-contract/certificate.ts';
import { confirmContractEnd } from '../../shared/protection/end-of-contract/confirm-contract-end.ts';
import { digestOf, endContract } from '../../shared/protection/end-of-contract/end-contract.ts';
import { exportTables, type ExportedRow } from '../../shared/protection/end-of-contract/export-tables.ts';
import { noteExport } from '../../shared/protection/end-of-contract/note-export.ts';
import { replayContractEnds } from '../../shared/protection/end-of-contract/replay-contract-ends.ts';
import type { EndUses } from '../../shared/protection/end-of-contract/uses.ts';
import { verifyAudit } from '../../shared/protection/seals/verify/verify-audit.ts';
import { aCompany } from '../support/a-company.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { erasureStory, wordsOf } from '../support/erasure-story.ts';
import { erasureWorld } from '../support/erasure-world.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { photographRows, type Rows } from '../support/photograph-rows.ts';
import { restoreRows } from '../support/restore-rows.ts';
import { allGuarded } from '../support/rotation-world.ts';
import { sealWorld } from '../support/seal-world.ts';
import { sharedPeer } from '../support/shared-peer.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const { live } = erasureStory(world);
const { uses: erasing, toErase, erase } = await erasureWorld(world);
const [byCommand, bySql] = [await freshDatabase(), await freshDatabase()];
const { connectionString } = await sharedPeer('azurite');
const connection = new Secret(connectionString);
const container = db.name.replaceAll('_', '-');
const ownerOf = (of: FreshDatabase) => createDatabase(of.pool('migrator'), db.clock, db.randomness);
const ending: EndUses = {
  ...uses,
  owner: ownerOf(db),
  operations: db.operations,
  files: blobKeyCopies({ connection, container }),
  erasureLedger: erasing.erasureLedger,
  signer: erasing.signer,
  clock: systemClock,
};
const asking = { operations: db.operations };
const operator = asPlatformMachine('operator');
const staff = await aStaffMember(db);

const company = await aCompany(db);
const neighbour = await aCompany(db);
const employeeOf = (of: typeof neighbour) => of.people.employee;
const { hr, otherHr, employee } = company.people;
const words = wordsOf('Kanariefågel', '19850709-2388');
const claims = await live(company, hr, otherHr, words);
await live(neighbour, neighbour.people.hr, neighbour.people.otherHr, wordsOf('Nymfparakit', '19850709-2388'));
await erase(toErase(employee));
const seals = await sealWorld(db);
await seals.everything([company.id, neighbour.id]);
const verified = () => verifyAudit(seals.uses, [neighbour.id], { from: null, to: null });
const backup = await photographRows(db);
const digest = 'ab'.repeat(32);

const left = (rows: Rows): string[] =>
  Object.entries(rows).flatMap(([table, all]) =>
    [...all.values()].some(
      (row) => row['company_id'] === company.id || (table === 'companies' && row['id'] === company.id),
    )
      ? [table]
      : [],
  );
const ofOthers = (rows: Rows) =>
  Object.fromEntries(
    Object.entries(rows).map(([table, all]) => [
      table,
      ['platform_audit_entries', 'platform_audit_unsealed'].includes(table)
        ? []
        : [...all.values()].filter((row) => row['company_id'] !== company.id && row['id'] !== company.id),
    ]),
  );
async function namesIn(store: Pick<EndUses['files'], 'names'>, prefix: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of store.names(prefix)) names.push(name);
  return names;
}
const neighbours = await namesIn(ending.files, neighbour.id);

const export_ = (begunAt: Date) => noteExport(asking, operator, company.id, { digest, begunAt });

test('nothing is deleted before HR asked, staff confirmed, everything was handed over after the last day, and the period is over', async () => {
  expect(await askContractEnd(asking, hr, {}, plainDate('2026-05-20'))).toMatchObject({
    endsOn: '2026-06-19',
    deleteFrom: '2026-07-20',
  });
  await expectRefusal(askContractEnd(asking, otherHr, {}, plainDate('2026-05-20')), 'not-in-this-state');
  await expectRefusal(endContract(ending, operator, company.id), 'not-in-this-state');
  // Without staff a last day closes nothing.
  db.clock.set('2026-06-20T10:00:00Z');
  expect(await closeContract(asking, company.id)).toBe(0);
  db.clock.set('2026-05-21T10:00:00Z');
  await confirmContractEnd(asking, staff, company.id);
  await expectRefusal(confirmContractEnd(asking, staff, company.id), 'not-in-this-state');
  // What is handed over on the day of the notice does not suffice: people go on writing.
  expect(await export_(db.clock.now())).toBe('before the end');
  db.clock.set('2026-06-19T21:59:00Z');
  expect(await closeContract(asking, company.id)).toBe(0);
  await createExpense(uses, employeeOf(neighbour), {});
  await createExpense(uses, company.people.colleague, {});
  const reading = db.clock.now();
  db.clock.set('2026-06-19T22:01:00Z');
  expect(await closeContract(asking, company.id)).toBe(1);
  await expectRefusal(withdrawContractEnd(asking, hr), 'not-in-this-state');
  db.clock.set('2026-07-25T10:00:00Z');
  await expectRefusal(endContract(ending, operator, company.id), 'not-in-this-state');
  // Nor one whose first row was read while somebody could still write.
  expect(await export_(reading)).toBe('before the end');
  await expectRefusal(endContract(ending, operator, company.id), 'not-in-this-state');
  db.clock.set('2026-06-21T10:00:00Z');
  expect(await export_(db.clock.now())).toBe('last');
  db.clock.set('2026-07-19T10:00:00Z');
  await expectRefusal(endContract(ending, operator, company.id), 'not-in-this-state');
});

test('from the day after the last one the company is read-only: the database refuses every change, reads and tells as before', async () => {
  const { colleague } = company.people;
  const before = await photographRows(db);
  await expectRefusal(createExpense(uses, colleague, {}), 'contract-ended');
  await expectRefusal(editExpense(uses, hr, claims['draft']!, { note: 'mer' }), 'contract-ended');
  await expectRefusal(
    changePrivateDetails(uses, otherHr, colleague.employee, {
      ...{ version: 0, email: null, phone: '+46701740637', bankAccount: null, personnummer: null },
    }),
    'contract-ended',
  );
  expect(await photographRows(db)).toEqual(before);
  expect((await showExpense(uses, hr, claims['draft']!)).note).toBe(words.note);
  const hold = await placeHold(uses, hr, { employee: colleague.employee, reason: 'en tvist som fortsätter' });
  await endHold(uses, hr, hold.id);
  await createExpense(uses, employeeOf(neighbour), {});
});

test('what is handed over is everything, opened, but for keys and hashes of secrets', async () => {
  const handed: Record<string, ExportedRow[]> = {};
  for (const { name, rows } of exportTables(
    { ...ending, seals: uses.seals, sealed: allGuarded.sealed },
    company.id,
    classes,
  )) {
    handed[name] = [];
    for await (const row of rows) handed[name].push(row);
  }
  for (const { table, kind } of classes) {
    if (kind !== 'tenant') continue;
    const there = [...backup[table]!.values()].filter((row) => row['company_id'] === company.id).length;
    const more = (await photographRows(db))[table]!;
    const now = [...more.values()].filter((row) => row['company_id'] === company.id).length;
    expect({ table, rows: handed[table]!.length }).toEqual({ table, rows: now });
    expect(now).toBeGreaterThanOrEqual(there);
  }
  const text = JSON.stringify(handed);
  const { personnummer, ...rest } = words;
  for (const word of [...Object.values(rest), personnummer.replace('-', '')]) expect(text).toContain(word);
  expect(handed['expenses']!.find(({ id }) => id === claims['draft'])).toMatchObject({ note: words.note });
  for (const row of handed['sessions']!) expect(row).not.toHaveProperty('secret_hash');
  for (const row of handed['company_keys']!) expect(row).not.toHaveProperty('wrapped');
});

test('it is a folder: each table as CSV and JSON, each file as it was uploaded, and a list with their hashes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handed over '));
  const tables = exportTables({ ...ending, seals: uses.seals, sealed: allGuarded.sealed }, company.id, classes);
  const files = companyFiles({ owner: ending.owner, seals: uses.seals, files: uses.files }, company.id);
  const done = await handOver(join(folder, 'out'), tables, files, uses.tableFiles);
  const read = (path: string) => readFileSync(join(folder, 'out', path));
  const list = JSON.parse(read('manifest.json').toString('utf8')) as { path: string; sha256: string; bytes: number }[];
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  for (const { path, sha256, bytes } of list)
    expect({ path, sha256: hash(read(path)), bytes: read(path).length }).toEqual({ path, sha256, bytes });
  expect(done).toMatchObject({ digest: hash(read('manifest.json')), tables: tables.length });
  expect(done.files).toBe([...backup['receipts']!.values()].filter((row) => row['company_id'] === company.id).length);
  expect(read(`files/receipts/${claims['inPayroll']}/${claims['keptReceipt']}.pdf`).subarray(0, 4).toString()).toBe(
    '%PDF',
  );
  expect(read('tables/employee_private.csv').toString('utf8')).toContain(words.privateEmail);
  rmSync(folder, { recursive: true });
});

/** The store dies after some removals, and is well the next time. */
const dyingAfter = (removals: number): EndUses => ({
  ...ending,
  files: {
    ...ending.files,
    async remove(name) {
      if (removals === 0) throw new Error('killed');
      removals -= 1;
      await ending.files.remove(name);
    },
  },
});

/** Somebody's upload, on its way while the others' files go. */
const overtaken = (): EndUses => {
  let late = true;
  return {
    ...ending,
    files: {
      ...ending.files,
      async *names(prefix) {
        yield* ending.files.names(prefix);
        if (late)
          await blobKeyCopies({ connection, container }).put(`${company.id}/late/file` as never, Buffer.from('late'));
        late = false;
      },
    },
  };
};

test('then it is: rows, files and keys, over a kill in the middle, and nobody else’s moves', async () => {
  db.clock.set('2026-07-20T10:00:00Z');
  const there = await photographRows(db);
  const before = ofOthers(there);
  const files = await namesIn(ending.files, company.id);
  await expect(endContract(dyingAfter(2), operator, company.id)).rejects.toThrow('killed');
  const certificate = await endContract(overtaken(), operator, company.id);
  const after = await photographRows(db);
  // What the neighbour's proofs rest on stays, as a hash.
  expect(left(after)).toEqual(['contract_ends', 'root_leaves']);
  expect(await verified()).toMatchObject({ ok: true, faults: [] });
  expect(ofOthers(after)).toEqual(before);
  expect(await namesIn(ending.files, company.id)).toEqual([]);
  expect(await namesIn(ending.files, neighbour.id)).toEqual(neighbours);
  expect(await namesIn(ending.copies, `${company.id}/`)).toEqual([]);
  const keys = await db.keys.inTenant(company.id, (tx) => tx.db.execute('select from data_keys'));
  expect(keys.rowCount).toBe(0);
  // The figures are those of what there was.
  expect(certificate.figures).toMatchObject({ files: files.length + 1, employees: 7 });
  expect(certificate.figures['expenses']).toBe(
    [...there['expenses']!.values()].filter((row) => row['company_id'] === company.id).length,
  );
  const proof = after['contract_ends']!.get(company.id);
  expect(proof).toMatchObject({ state: 'ended', certificate_digest: digestOf(certificate) });
  expect(await endContract(ending, operator, company.id)).toEqual(certificate);
  for (const language of ['sv', 'en'] as const) {
    const page = certificatePage(certificate, language);
    expect(page).toContain(digest);
    for (const word of [...Object.values(words), company.name]) expect(page).not.toContain(word);
  }
});

test('a restore from before brings it back, and the ledger deletes it anew, by the command and by itself', async () => {
  for (const restored of [byCommand, bySql]) await restoreRows(restored, backup);
  const again = { ...ending, owner: ownerOf(byCommand), operations: byCommand.operations };
  for (const deleted of [1, 0]) expect(await replayContractEnds(again)).toEqual({ deleted, foreign: [] });
  // As whoever restores: row-level security keeps the messages from their owner.
  const client = await bySql.client('administrator');
  const sql = Buffer.from((await ending.erasureLedger.readOldest(`companies/${company.id}.sql`))!).toString('utf8');
  for (const word of [...Object.values(words), company.name]) expect(sql).not.toContain(word);
  await client.query(sql);
  await client.query(sql);
  for (const restored of [byCommand, bySql]) {
    const rows = await photographRows(restored);
    expect(left(rows)).toEqual(['contract_ends', 'root_leaves']);
    expect(ofOthers(rows)).toEqual(ofOthers(backup));
  }
});

test('staff who confirm late shorten nothing: it is read-only for all its days before anything is deleted', async () => {
  const late = await aCompany(db);
  await askContractEnd(asking, late.people.hr, { endsOn: '2026-07-20' }, plainDate('2026-07-20'));
  db.clock.set('2026-08-25T21:59:00Z');
  await confirmContractEnd(asking, staff, late.id);
  db.clock.set('2026-08-25T22:01:00Z');
  expect(await closeContract(asking, late.id)).toBe(1);
  await noteExport(asking, operator, late.id, { digest, begunAt: db.clock.now() });
  // Closed on 26 August in Sweden, and to be deleted from 20 August by the notice.
  db.clock.set('2026-09-24T21:59:00Z');
  await expectRefusal(endContract(ending, operator, late.id), 'not-in-this-state');
  db.clock.set('2026-09-24T22:01:00Z');
  expect((await endContract(ending, operator, late.id)).company).toBe(late.id);
});
