import { expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { openPolicyFile, openPolicyText, sealPolicy } from '../../shared/claims/policy-files/policy-seal.ts';
import { policyDocuments, policyVersions } from '../../shared/claims/policy-files/table.ts';
import { keyNamed } from '../../shared/platform/encryption/cipher.ts';
import { withKeys } from '../../shared/platform/encryption/with-keys.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { rotationStory } from '../support/rotation-story.ts';
import { rotationWorld } from '../support/rotation-world.ts';

const db = await freshDatabase();
const uses = await rotationWorld(db);
const { rotateWhole } = rotationStory(db, uses);
const database = withKeys(db.app, uses.keys.companyKeys);

test('a policy file is opened as before when the company’s key was replaced, with the new one', async () => {
  const company = await aCompany(db);
  const whose = { companyId: company.id, id: db.randomness.id() };
  const text = { paragraphs: [], leftOut: { changed: 0, hidden: 0 } };
  const bytes = Buffer.from('%PDF-1.7 a policy');
  const sealed = await sealPolicy(uses, whose, bytes, text);
  const documentId = db.randomness.id();
  await database.inTenant(company.id, async (tx) => {
    await tx.db.insert(policyDocuments).values({ companyId: company.id, id: documentId, createdAt: tx.now });
    await tx.db.insert(policyVersions).values({
      ...{ ...whose, documentId, number: 1, title: 'Policy', type: 'application/pdf', pages: 1, size: bytes.length },
      ...{ sha256: Buffer.alloc(32), paragraphs: 1, flagged: 0, fileKey: sealed.fileKey, content: sealed.content },
      ...{ uploadedAt: tx.now, uploadedBy: company.people.hr.employee },
    });
  });
  const stored = async () => {
    const [row] = await database.inTenant(company.id, (tx) =>
      tx.db.select().from(policyVersions).where(eq(policyVersions.companyId, company.id)),
    );
    return row!;
  };
  const versions = async () => {
    const { fileKey, content } = await stored();
    return [fileKey, content].map((value) => keyNamed(value as Buffer).version);
  };
  const before = await versions();
  db.clock.advance(1_000);
  await rotateWhole(company.id);
  const after = await versions();
  expect(after.map((version, at) => version > before[at]!)).toEqual([true, true]);
  const row = await stored();
  expect((await openPolicyFile(uses, row, sealed.file)).equals(bytes)).toBe(true);
  expect(await openPolicyText(uses, row)).toEqual(text);
});
