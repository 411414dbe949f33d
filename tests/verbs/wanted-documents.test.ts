import { expect, test } from 'vitest';
import { changeCategory } from '../../shared/claims/benefits/categories/change-category.ts';
import { listCategories } from '../../shared/claims/benefits/categories/list-categories.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { removeReceipt } from '../../shared/claims/receipts/remove-receipt.ts';
import { showReceiptFile } from '../../shared/claims/receipts/show-receipt-page.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import { changeEmployment } from '../../shared/people/employment/change-employment.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { claimStory, confirmed } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { recordedBy } from '../support/records.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { aCategory } from '../support/valid-body.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db, uses } = world;
const story = claimStory(world);

/** A company whose wellness category has rules of its own. */
async function holdingTo(rules: Partial<typeof aCategory>): Promise<ACompany> {
  const company = await aCompany(db);
  const { hr } = company.people;
  const { version } = (await listCategories(uses, hr)).items[0]!;
  const wellness = { ...aCategory, kind: 'wellness', taxTreatment: 'tax-free', yearlyAmount: 500_000 } as const;
  await changeCategory(uses, hr, company.wellness, { ...wellness, ...rules, version });
  return company;
}
const faultsOf = (refused: unknown) => (refused as { faults: { code: string }[] }).faults.map(({ code }) => code);
const certificate = () => textReceipt({ vendor: 'Intyget', what: 'Intyg om genomförd kurs' });

test('what a category wants is asked for at submission, by name, and then the claim goes on', async () => {
  const company = await holdingTo({ documents: ['course-certificate', 'prescription'] });
  const { employee, colleague, hr } = company.people;
  const claim = await story.read(employee);
  expect(claim.checks.filter(({ kind }) => kind === 'blocking').map(({ code }) => code)).toEqual([
    'course-certificate-missing',
    'prescription-missing',
  ]);
  const submit = (version: number) => submitExpense(uses, employee, claim.id, { version, confirmed });
  const refused = await submit(claim.version).catch((thrown: unknown) => thrown);
  expect(faultsOf(refused)).toEqual(['course-certificate-missing', 'prescription-missing']);

  const recorded = await recordedBy(db.app, company.id, async () => {
    await uploadReceipt(uses, employee, claim.id, certificate(), { document: 'course-certificate' });
    await uploadReceipt(uses, employee, claim.id, textReceipt({ vendor: 'Optik' }), { document: 'prescription' });
  });
  // No machine reads it: nothing is sent to a scan.
  expect(recorded).toEqual({ audit: ['receipt.uploaded', 'receipt.uploaded'], events: [], outbox: [] });
  const with_ = await story.show(employee, claim.id);
  expect(with_).toMatchObject({
    documents: [{ kind: 'course-certificate' }, { kind: 'prescription' }],
    receipts: [{ id: claim.receipts[0]!.id }],
    vendor: claim.vendor,
    total: claim.total,
  });
  expect((await submit(with_.version)).state).toBe('submitted');
  const { id } = with_.documents[0]!;
  expect((await showReceiptFile(uses, hr, id)).bytes.length).toBeGreaterThan(0);
  await expectRefusal(showReceiptFile(uses, colleague, id), 'not-found');
});

test('a document is taken off alone, and is no receipt of anything', async () => {
  const company = await holdingTo({});
  const { employee } = company.people;
  const claim = await story.read(employee);
  await uploadReceipt(uses, employee, claim.id, certificate(), { document: 'prescription' });
  await expectRefusal(
    uploadReceipt(uses, employee, claim.id, textReceipt({ vendor: 'X' }), { document: 'passport' as never }),
    'input-invalid',
  );
  const { documents } = await story.show(employee, claim.id);
  await removeReceipt(uses, employee, claim.id, documents[0]!.id);
  // What was read off the receipt stays: the receipt is still there.
  expect(await story.show(employee, claim.id)).toMatchObject({ documents: [], total: claim.total });
  await uploadReceipt(uses, employee, claim.id, certificate(), { document: 'prescription' });
  await removeReceipt(uses, employee, claim.id, claim.receipts[0]!.id);
  const bare = await story.show(employee, claim.id);
  expect(bare).toMatchObject({ receipts: [], total: null, documents: [{ kind: 'prescription' }] });
  expect(bare.checks.map(({ code }) => code)).toContain('no-receipt');
});

test('the same prescription comes with claim after claim: it makes none of them a duplicate', async () => {
  const company = await holdingTo({ documents: ['prescription'] });
  const { employee } = company.people;
  for (const time of [1, 2]) {
    const claim = await story.read(employee);
    await uploadReceipt(uses, employee, claim.id, certificate(), { document: 'prescription' });
    const { version, checks } = await story.show(employee, claim.id);
    expect([time, checks]).toEqual([time, []]);
    await submitExpense(uses, employee, claim.id, { version, confirmed });
  }
});

test('a category for some departments is for nobody else', async () => {
  const company = await holdingTo({ departments: ['Lager'] });
  const { employee, hr } = company.people;
  const claim = await story.read(employee);
  const refused = await submitExpense(uses, employee, claim.id, { version: claim.version, confirmed }).catch(
    (thrown: unknown) => thrown,
  );
  expect(faultsOf(refused)).toEqual(['not-for-department']);
  await changeEmployment(uses, hr, employee.employee, {
    version: 0,
    name: 'Någon',
    workEmail: 'nagon@exempel.example',
    employeeNumber: null,
    department: 'LAGER',
    manager: null,
    partTimePermille: 1000,
    employedFrom: '2020-01-01',
    employedUntil: null,
  });
  expect((await submitExpense(uses, employee, claim.id, { version: claim.version, confirmed })).state).toBe(
    'submitted',
  );
});

test('the cap counts tax-free wellness alone', async () => {
  const company = await holdingTo({ taxTreatment: 'taxable', yearlyAmount: 900_000 });
  const { employee } = company.people;
  // Its allowance was opened with 5 000 kr, and what is taxed as salary has no cap to come near.
  const claim = await story.read(employee, { total: 6000_00 });
  expect(claim.checks.map(({ code }) => code)).not.toContain('cap-in-sight');
});
