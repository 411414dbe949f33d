import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { catalogue } from '../../functions/catalogue.ts';
import { subProcessorsOf } from '../../functions/sub-processors.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { platformAuditEntries } from '../../shared/platform/audit/platform-table.ts';
import { recipients } from '../../shared/protection/catalogue/recipients.ts';
import { agreementBlob } from '../../shared/trust/vendors/agreement-file.ts';
import { listVendors } from '../../shared/trust/vendors/list-vendors.ts';
import { planReview } from '../../shared/trust/vendors/plan-review.ts';
import { readVendorFacts } from '../../shared/trust/vendors/show-vendor-facts.ts';
import { recordAgreement } from '../../shared/trust/vendors/record-agreement.ts';
import { remindStaff } from '../../shared/trust/vendors/remind-staff.ts';
import { renewAgreement } from '../../shared/trust/vendors/renew-agreement.ts';
import { settleVendors } from '../../shared/trust/vendors/settle-vendors.ts';
import { showAgreementFile } from '../../shared/trust/vendors/show-agreement-file.ts';
import { showVendor } from '../../shared/trust/vendors/show-vendor.ts';
import { signAgreement } from '../../shared/trust/vendors/sign-agreement.ts';
import { vendorAgreements, vendors } from '../../shared/trust/vendors/table.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { readAgreement } from '../../shared/trust/vendors/store.ts';
import { listPublicSubProcessors } from '../../shared/trust/vendors/subscribers/list-public-sub-processors.ts';
import { uploadAgreementFile } from '../../shared/trust/vendors/upload-agreement-file.ts';
import { aStaffMember } from '../support/a-staff-member.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { verbWorld } from '../support/verb-world.ts';
import { control } from '../support/control.ts';

control('agreements');

const world = await verbWorld();
const { db } = world;
const uses = { ...world.uses, operations: db.operations, subProcessors: subProcessorsOf(catalogue) };
await settleVendors(uses);
const siv = await aStaffMember(db);
const pdf = textReceipt({ vendor: 'Avtalspart AB' });
const signature = {
  signedOn: '2026-05-01',
  expiresOn: '2027-05-01',
  signedByUs: 'ceo',
  signedByThem: 'signatory',
} as const;

const vendorOf = async (recipient: string): Promise<Id> => {
  const { items } = await listVendors(uses, siv);
  return items.find((one) => one.recipient === recipient)!.id;
};
const acts = async (subject: Id) =>
  (
    await db.operations.onPlatform((tx) =>
      tx.db.select().from(platformAuditEntries).where(eq(platformAuditEntries.subjectId, subject)),
    )
  ).map(({ act }) => act);
/** A pending agreement with its file. */
async function withFile(vendor: Id): Promise<Id> {
  const { agreements } = await recordAgreement(uses, siv, vendor, { kind: 'dpa' });
  await uploadAgreementFile(uses, siv, agreements[0]!.id, pdf);
  return agreements[0]!.id;
}

test('staff read what a transfer rests on in their language, and anybody a name and a basis', async () => {
  const basis = {
    sv: expect.stringMatching(/^standardavtalsklausuler/) as string,
    en: expect.stringMatching(/^standard contractual clauses/) as string,
  };
  expect((await showVendor(uses, siv, await vendorOf('Close'))).vendor.transferBasis).toEqual(basis);
  expect((await showVendor(uses, siv, await vendorOf('Anthropic'))).vendor.transferBasis).toBeNull();
  const { current } = await listPublicSubProcessors(uses);
  expect(current.find(({ name }) => name.en === 'Close')!.transferBasis).toEqual(basis);
  expect(current.map(({ name }) => name)).toContainEqual({ sv: 'PostHog (server i EU)', en: 'PostHog (EU host)' });
});

test('staff read the name of a vendor in their language, where it has words', async () => {
  const { items } = await listVendors(uses, siv);
  const named = new Map(items.map((one) => [one.recipient, one.name]));
  expect(named.get('mail')).toEqual({ sv: 'Den som skickar mejl (SMTP)', en: 'The sender of mail (SMTP)' });
  expect(named.get('Close')).toEqual({ sv: 'Close', en: 'Close' });
});

test('every sub-processor of the catalogue has a vendor, and every vendor is one; a second start adds none', async () => {
  expect(await settleVendors(uses)).toBe(0);
  const rows = await db.operations.onPlatform((tx) => tx.db.select().from(vendors));
  const known = Object.entries(recipients).filter(([, { role }]) => role === 'sub-processor');
  expect(rows.map(({ recipient }) => recipient).toSorted()).toEqual(known.map(([key]) => key).toSorted());
  expect(await acts(rows[0]!.id)).toEqual(['vendor.added']);
});

test('as they ship, no agreement is signed and no review is planned: what is published says the same', async () => {
  const { vendors: all, reviewsUnplanned, reviewsOverdue, lastNotice } = await readVendorFacts(db.operations);
  expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['pending']));
  expect(reviewsUnplanned).toHaveLength(all.length);
  expect([reviewsOverdue, lastNotice]).toEqual([[], null]);
});

test('an agreement is signed with its file and roles, and never changes after', async () => {
  const vendor = await vendorOf('PostHog');
  const { agreements } = await recordAgreement(uses, siv, vendor, { kind: 'dpa' });
  const id = agreements[0]!.id;
  expect(agreements).toMatchObject([{ kind: 'dpa', state: 'pending', file: null }]);
  await expectRefusal(signAgreement(uses, siv, id, signature), 'agreement-without-file');
  expect((await showVendor(uses, siv, vendor)).vendor.state).toBe('pending');
  const uploaded = await uploadAgreementFile(uses, siv, id, pdf);
  expect(uploaded.agreements[0]).toMatchObject({ state: 'pending', file: { size: pdf.length } });
  const glass = { ...siv, breakGlass: true };
  await expectRefusal(signAgreement(uses, glass, id, signature), 'staff-second-factor-missing');
  const signed = await signAgreement(uses, siv, id, signature);
  expect(signed.vendor).toMatchObject({ state: 'signed', expiresOn: '2027-05-01' });
  expect(signed.agreements[0]).toMatchObject({ ...signature, state: 'signed' });
  expect(await acts(id)).toEqual(['agreement.recorded', 'agreement.file-uploaded', 'agreement.signed']);
  await expectRefusal(signAgreement(uses, siv, id, signature), 'agreement-not-pending');
  await expectRefusal(uploadAgreementFile(uses, siv, id, pdf), 'agreement-not-pending');
  await expect(
    db.operations.onPlatform((tx) =>
      tx.db.update(vendorAgreements).set({ expiresOn: null }).where(eq(vendorAgreements.id, id)),
    ),
  ).rejects.toThrow();
});

test('of two who sign at once one has signed, and the other hears that it is signed', async () => {
  const id = await withFile(await vendorOf('PostHog'));
  const pool = createDatabase(db.pool('operations', 4), db.clock, db.randomness);
  const atOnce = { ...uses, operations: pool };
  const waiting = async () => {
    const { rows } = await pool.onPlatform((tx) =>
      tx.db.execute(sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`),
    );
    return rows.length;
  };
  // Held until both have read that it is not signed, and wait to write.
  const both = await db.operations.onPlatform(async (tx) => {
    await readAgreement(tx, id, true);
    const signing = Promise.allSettled([
      signAgreement(atOnce, siv, id, signature),
      signAgreement(atOnce, siv, id, signature),
    ]);
    await expect.poll(waiting).toBe(2);
    return { signing };
  });
  const outcomes = (await both.signing).toSorted((one, other) => one.status.localeCompare(other.status));
  expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'agreement-not-pending' } }]);
  expect(await acts(id)).toEqual(['agreement.recorded', 'agreement.file-uploaded', 'agreement.signed']);
});

test('the database itself has no signature without a file', async () => {
  const { agreements } = await recordAgreement(uses, siv, await vendorOf('Anthropic'), { kind: 'dpa' });
  const refused = db.operations.onPlatform((tx) =>
    tx.db
      .update(vendorAgreements)
      .set({ signedOn: '2026-05-01' as never, signedByUs: 'ceo', signedByThem: 'ceo' })
      .where(eq(vendorAgreements.id, agreements[0]!.id)),
  );
  await expect(refused).rejects.toMatchObject({ cause: { constraint: 'signed_has_its_file' } });
});

test('a file lies sealed, opens as it came, and gives way to the next', async () => {
  const id = await withFile(await vendorOf('mail'));
  expect(await showAgreementFile(uses, siv, id)).toEqual(pdf);
  const fileOf = async () =>
    (
      await db.operations.onPlatform((tx) => tx.db.select().from(vendorAgreements).where(eq(vendorAgreements.id, id)))
    )[0]!;
  const first = await fileOf();
  const blob = agreementBlob({ agreement: id, file: first.fileId! });
  expect((await uses.files.get(blob)).includes(Buffer.from('%PDF'))).toBe(false);
  const other = textReceipt({ vendor: 'En annan fil AB' });
  await uploadAgreementFile(uses, siv, id, other);
  expect(await showAgreementFile(uses, siv, id)).toEqual(other);
  await expect(uses.files.get(blob)).rejects.toThrow();
});

test.each([
  ['no PDF', Buffer.from('PK\u0003\u0004 a document'), 'file-type-unknown'],
  ['a picture', randomBytes(400), 'file-type-unknown'],
  ['nothing', Buffer.alloc(0), 'file-empty'],
  ['a broken PDF', Buffer.from('%PDF-1.7\nx'), 'file-damaged'],
] as const)('%s is no agreement', async (_, bytes, code) => {
  const vendor = await vendorOf('Close');
  const { agreements } = await recordAgreement(uses, siv, vendor, { kind: 'terms' });
  await expectRefusal(uploadAgreementFile(uses, siv, agreements[0]!.id, bytes), code);
  expect((await showVendor(uses, siv, vendor)).agreements[0]!.file).toBeNull();
});

test('a renewal takes the place of what it renews once it is signed', async () => {
  const vendor = await vendorOf('Amazon Bedrock');
  const first = await withFile(vendor);
  await expectRefusal(renewAgreement(uses, siv, first), 'agreement-not-pending');
  await signAgreement(uses, siv, first, { ...signature, signedOn: '2025-01-01', expiresOn: '2026-05-19' });
  expect((await showVendor(uses, siv, vendor)).vendor).toMatchObject({ state: 'expired', expiresOn: '2026-05-19' });
  const both = await Promise.allSettled([renewAgreement(uses, siv, first), renewAgreement(uses, siv, first)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const renewing = await showVendor(uses, siv, vendor);
  expect(renewing.agreements.map(({ state, renewing: is, replaced }) => [state, is, replaced])).toEqual([
    ['pending', false, false],
    ['expired', true, false],
  ]);
  const next = renewing.agreements[0]!.id;
  await uploadAgreementFile(uses, siv, next, pdf);
  const { vendor: now, agreements } = await signAgreement(uses, siv, next, { ...signature, expiresOn: null });
  expect(now).toMatchObject({ state: 'signed', expiresOn: null });
  expect(agreements[1]).toMatchObject({ replaced: true, renewing: false });
});

test.each([
  ['a signature to come', { signedOn: '2026-05-21' }],
  ['an end before the signature', { expiresOn: '2026-04-30' }],
  ['an end with the signature', { expiresOn: '2026-05-01' }],
  ['a day that is none', { signedOn: '2026-02-30' }],
  ['a role that there is not', { signedByUs: 'Siv Personal' as never }],
])('%s is refused', async (_, odd) => {
  const id = await withFile(await vendorOf('Anthropic'));
  await expectRefusal(signAgreement(uses, siv, id, { ...signature, ...odd }), 'input-invalid');
});

test('a review is planned for somebody and a day to come, and is overdue when that is over', async () => {
  const vendor = await vendorOf('Microsoft Azure');
  await expectRefusal(
    planReview(uses, siv, vendor, { on: '2026-05-20', reviewer: siv.staff, done: false }),
    'input-invalid',
  );
  const nobody = db.randomness.id();
  await expectRefusal(
    planReview(uses, siv, vendor, { on: '2026-09-01', reviewer: nobody, done: false }),
    'input-invalid',
  );
  await expectRefusal(
    planReview(uses, siv, nobody, { on: '2026-09-01', reviewer: siv.staff, done: false }),
    'not-found',
  );
  const planned = await planReview(uses, siv, vendor, { on: '2026-09-01', reviewer: siv.staff, done: true });
  expect(planned.vendor).toMatchObject({ reviewOn: '2026-09-01', reviewedOn: '2026-05-20', reviewOverdue: false });
  expect(planned.vendor.reviewer).toEqual({ id: siv.staff, name: 'Siv Personal' });
  const was = db.clock.now();
  db.clock.set('2026-09-01T21:59:59Z');
  expect((await readVendorFacts(db.operations)).reviewsOverdue).toEqual([]);
  db.clock.set('2026-09-01T22:00:00Z');
  expect((await readVendorFacts(db.operations)).reviewsOverdue).toEqual(['Microsoft Azure']);
  db.clock.set(was);
});

test('staff are told of what is due in 60, 30 and 7 days, each once, however often and by however many it is run', async () => {
  const was = db.clock.now();
  const [vendor, gunnel] = [await vendorOf('Amazon Web Services'), await aStaffMember(db, 'Gunnel Granskare')];
  const id = await withFile(vendor);
  await signAgreement(uses, siv, id, { ...signature, expiresOn: '2026-12-31' });
  const about = async () =>
    (await world.mailsTo(gunnel.address)).filter(({ subject }) => subject.includes('Amazon Web Services (S3)')).length;
  const runTwice = async () => Promise.all([remindStaff(uses), remindStaff(uses)]);
  for (const [at, mails] of [
    ['2026-10-31T12:00:00Z', 0],
    ['2026-11-01T12:00:00Z', 1],
    ['2026-11-20T12:00:00Z', 1],
    ['2026-12-01T12:00:00Z', 2],
    ['2026-12-24T12:00:00Z', 3],
    ['2026-12-31T12:00:00Z', 3],
    ['2027-01-02T12:00:00Z', 3],
  ] as const) {
    db.clock.set(at);
    await runTwice();
    expect([at, await about()]).toEqual([at, mails]);
  }
  db.clock.set(was);
});
