import { expect, test } from 'vitest';
import { openContainer } from '../../shared/adapters/blob/open-container.ts';
import { openFileKey } from '../../shared/claims/receipts/file-key.ts';
import { openPart, sealPart } from '../../shared/claims/receipts/seal-parts.ts';
import { showReceiptFile, showReceiptPage } from '../../shared/claims/receipts/show-receipt-page.ts';
import { blobName, pagePart, partsOf } from '../../shared/claims/receipts/store.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import { SealBroken } from '../../shared/platform/encryption/cipher.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory } from '../support/claim-story.ts';
import { picture } from '../support/make-picture.ts';
import { linesOfText, pdfOfPages } from '../support/pdf-of-pages.ts';
import { receiptRow } from '../support/sealed-files.ts';
import { sharedPeer } from '../support/shared-peer.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);
const [ours, theirs] = [await aCompany(db), await aCompany(db)];
const { employee } = ours.people;

const upload = async (person: typeof employee, bytes: Buffer) =>
  uploadReceipt(uses, person, (await story.draft(person)).id, bytes);
const twoPages = (vendor: string) => {
  const page = (lines: string[]) => ({ size: [300, 400] as const, drawing: linesOfText(lines, { top: 360 }) });
  return pdfOfPages([page([vendor, 'Massage 60 min', 'Totalt 449,00']), page([vendor, 'Sida 2', 'Tack'])]);
};
const stored = (company: string, receipt: string, part: 'file' | `page-${number}.jpg`) =>
  uses.files.get(blobName(company, receipt, part));

test('what lies in storage has no type, no beginning of a known file, and nothing of what is on the receipt', async () => {
  const photo = await picture({ grain: true })
    .withExif({ IFD0: { ImageDescription: 'kanarie i metadata' } })
    .jpeg()
    .toBuffer();
  const pdf = await upload(employee, twoPages('Kanarie Massage AB'));
  const jpeg = await upload(employee, photo);
  const azurite = await sharedPeer('azurite');
  const connection = new Secret(azurite.connectionString);
  const container = await openContainer({ connection, container: db.name.replaceAll('_', '-') })();
  for (const { id, pages } of [pdf, jpeg]) {
    const row = await receiptRow(world, ours.id, id);
    const key = await openFileKey(uses, row);
    for (const part of partsOf(pages)) {
      const bytes = await stored(ours.id, id, part);
      const plain = openPart(row, key!, part, bytes);
      expect(['ffd8', '2550']).toContain(plain.subarray(0, 2).toString('hex'));
      expect(bytes[0]).toBe(1);
      expect(bytes).toHaveLength(plain.length + 1 + 12 + 16);
      for (const word of ['JFIF', 'Exif', '%PDF', '/Page', 'endobj', 'Kanarie', 'kanarie', 'Massage', 'xpacket'])
        expect(bytes.includes(word), word).toBe(false);
      for (let at = 0; at + 16 <= plain.length; at += Math.max(16, plain.length >> 8))
        expect(bytes.includes(plain.subarray(at, at + 16))).toBe(false);
      const { contentType } = await container.getBlobClient(blobName(ours.id, id, part)).getProperties();
      expect(contentType).toBe('application/octet-stream');
    }
  }
});

test('each part has a nonce of its own, and each receipt a key of its own', async () => {
  const [one, two] = [await upload(employee, twoPages('Ett AB')), await upload(employee, twoPages('Två AB'))];
  const nonces = new Set<string>();
  for (const { id } of [one, two])
    for (const part of partsOf(2)) nonces.add((await stored(ours.id, id, part)).subarray(1, 13).toString('hex'));
  expect(nonces.size).toBe(6);
  const keys = await Promise.all(
    [one, two].map(async ({ id }) => (await openFileKey(uses, await receiptRow(world, ours.id, id)))?.toString('hex')),
  );
  expect(new Set(keys).size).toBe(2);
});

test('a part that is swapped, cut off or changed is refused, and the right one is taken', async () => {
  const [mine, other] = [await upload(employee, twoPages('Ett AB')), await upload(employee, twoPages('Två AB'))];
  const foreign = await upload(theirs.people.employee, twoPages('Tre AB'));
  const name = blobName(ours.id, mine.id, pagePart(0));
  const right = await uses.files.get(name);
  const changed = (at: number) => Buffer.from(right.map((byte, index) => (index === at ? byte ^ 1 : byte)));
  const wrong: readonly (readonly [string, Buffer])[] = [
    ['another page', await stored(ours.id, mine.id, pagePart(1))],
    ['the file', await stored(ours.id, mine.id, 'file')],
    ['another receipt', await stored(ours.id, other.id, pagePart(0))],
    ['another company', await stored(theirs.id, foreign.id, pagePart(0))],
    ['the plain page', await showReceiptPage(uses, employee, mine.id, 0)],
    ['nothing', Buffer.alloc(0)],
    ...[1, 12, 13, 29, right.length - 16, right.length - 1].map(
      (end) => [`cut at ${end}`, right.subarray(0, end)] as const,
    ),
    ['one byte more', Buffer.concat([right, Buffer.alloc(1)])],
    ...[0, 1, 12, 13, 500, right.length - 16, right.length - 1].map((at) => [`changed at ${at}`, changed(at)] as const),
  ];
  for (const [what, bytes] of wrong) {
    await uses.files.replace(name, bytes);
    await expect(showReceiptPage(uses, employee, mine.id, 0), what).rejects.toThrow(SealBroken);
  }
  await uses.files.replace(name, right);
  expect((await showReceiptPage(uses, employee, mine.id, 0)).subarray(0, 2).toString('hex')).toBe('ffd8');
  expect((await showReceiptFile(uses, employee, mine.id)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

test('even under one key, a part opens for its company, its receipt and as itself alone', () => {
  const key = db.randomness.bytes(32);
  const whose = { companyId: ours.id, id: db.randomness.id() };
  const plain = Buffer.from('kvitto');
  const sealed = sealPart(uses, whose, key, 'file', plain);
  expect(openPart(whose, key, 'file', sealed)).toEqual(plain);
  for (const open of [
    () => openPart({ ...whose, companyId: theirs.id }, key, 'file', sealed),
    () => openPart({ ...whose, id: db.randomness.id() }, key, 'file', sealed),
    () => openPart(whose, key, pagePart(0), sealed),
    () => openPart(whose, db.randomness.bytes(32), 'file', sealed),
  ])
    expect(open).toThrow(SealBroken);
});

test('a wrapped key of another receipt opens nothing here', async () => {
  const [mine, other] = [await upload(employee, twoPages('Ett AB')), await upload(employee, twoPages('Två AB'))];
  const [row, foreign] = [await receiptRow(world, ours.id, mine.id), await receiptRow(world, ours.id, other.id)];
  await expect(openFileKey(uses, { ...row, fileKey: foreign.fileKey })).rejects.toThrow(SealBroken);
});
