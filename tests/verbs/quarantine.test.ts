import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { askAboutThreats } from '../../functions/timers/ask-about-threats.ts';
import { run } from '../../infra/local/peers/defender.ts';
import { blobIncomingFiles, verdictOf } from '../../shared/adapters/blob/incoming-files.ts';
import { decideExpense } from '../../shared/claims/approvals/decide-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { askAgainAboutThreats } from '../../shared/claims/receipts/ask-again-about-threats.ts';
import { giveUpScans } from '../../shared/claims/receipts/give-up-scans.ts';
import { lookForThreats } from '../../shared/claims/receipts/look-for-threats.ts';
import { removeReceiptFiles } from '../../shared/claims/receipts/remove-receipt-files.ts';
import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { showReceiptFile, showReceiptPage } from '../../shared/claims/receipts/show-receipt-page.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import { filesOfPerson } from '../../shared/protection/rights/files-of-person.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { createDatabase } from '../../shared/platform/tenant-transaction.ts';
import { aCompany } from '../support/a-company.ts';
import { claimStory, confirmed } from '../support/claim-story.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { infectedPicture } from '../support/infected-picture.ts';
import { recordedBy } from '../support/records.ts';
import { sharedPeer } from '../support/shared-peer.ts';
import { textReceipt } from '../support/text-receipt.ts';
import { verbWorld } from '../support/verb-world.ts';

const world = await verbWorld();
const { db } = world;
const { connectionString } = await sharedPeer('azurite');
const container = `incoming-${db.name.replaceAll('_', '-')}`;
const incoming = blobIncomingFiles({ connection: new Secret(connectionString), container })!;
const told: string[] = [];
const uses = { ...world.uses, incoming, countThreat: (what: string) => void told.push(what) };
const story = claimStory(world);
const ours = await aCompany(db);
const { employee, hr } = ours.people;
let defender: Awaited<ReturnType<typeof run>> | undefined;
const looks = async (answers?: 'Not scanned') =>
  (defender = await run({ connectionString, container, ...(answers && { answers }) }));
const rests = async () => {
  await defender?.stop();
  defender = undefined;
};
afterAll(rests);

let seller = 0;
const clean = () => textReceipt({ vendor: `Ren ${(seller += 1)} AB` });
const ask = (receipt: Id) => lookForThreats(uses, { company: ours.id, receipt });

async function answerOf(receipt: Id): Promise<string> {
  for (let tries = 0; tries < 80; tries += 1) {
    const answer = await ask(receipt);
    if (answer !== 'unanswered') return answer;
    await pause(50);
  }
  return 'unanswered';
}

test('nobody opens a receipt in quarantine, and its claim goes nowhere; found clean, it is read', async () => {
  const claim = await story.draft(employee);
  const receipt = await uploadReceipt(uses, employee, claim.id, clean());
  const { id } = receipt;
  expect(receipt.state).toBe('quarantined');
  await expectRefusal(showReceiptFile(uses, employee, id), 'receipt-being-checked');
  await expectRefusal(showReceiptPage(uses, employee, id, 0), 'receipt-being-checked');
  const { version } = await story.show(employee, claim.id);
  const full = { version, confirmed };
  await expectRefusal(submitExpense(uses, employee, claim.id, full), 'claim-blocked');
  const files = [];
  for await (const file of filesOfPerson(uses, { company: ours.id, person: employee.employee })) files.push(file.name);
  expect(files).toEqual([]);
  const message = (await world.messages(ours.id, 'scan-receipt')).at(-1)!;
  expect(await scanReceipt(uses, message, false)).toBe('repeated');
  expect(await ask(id)).toBe('unanswered');
  world.later(600);
  // What waits for an answer about malware has not begun to be read.
  expect(await giveUpScans(uses, ours.id)).toBe(0);
  await looks();
  const recorded = await recordedBy(db.app, ours.id, async () => expect(await answerOf(id)).toBe('released'));
  await rests();
  expect(recorded).toEqual({ audit: ['receipt.released'], events: [], outbox: ['scan-receipt'] });
  expect(await giveUpScans(uses, ours.id)).toBe(0);
  expect(await incoming.again(`incoming/${ours.id}/${id}`)).toBe(false);
  expect(await ask(id)).toBe('clear');
  expect(await scanReceipt(uses, (await world.messages(ours.id, 'scan-receipt')).at(-1)!, false)).toBe('done');
  expect((await story.show(employee, claim.id)).receipts[0]?.state).toBe('read');
  expect((await showReceiptFile(uses, employee, id)).bytes.subarray(0, 4).toString()).toBe('%PDF');
});

test('malware found in a draft takes the receipt off and tells its owner and staff', async () => {
  told.length = 0;
  await looks();
  const claim = await story.draft(employee);
  const receipt = await uploadReceipt(uses, employee, claim.id, await infectedPicture(db.randomness.id()));
  const recorded = await recordedBy(db.app, ours.id, async () => expect(await answerOf(receipt.id)).toBe('refused'));
  await rests();
  expect(recorded).toEqual({
    audit: ['receipt.refused', 'expense.receipt-refused'],
    events: ['expense.receipt-refused'],
    outbox: ['notify', 'remove-receipt-files'],
  });
  expect(told).toEqual(['malware-found']);
  const shown = await story.show(employee, claim.id);
  expect(shown).toMatchObject({ state: 'draft', receipts: [] });
  expect(shown.timeline.at(-1)?.sentence.sv).toContain('skadlig kod');
  for (const message of await world.messages(ours.id, 'remove-receipt-files')) await removeReceiptFiles(uses, message);
  expect(await incoming.again(`incoming/${ours.id}/${receipt.id}`)).toBe(false);
  await expect(uses.files.get(`${ours.id}/${receipt.id}/file`)).rejects.toMatchObject({ statusCode: 404 });
});

test('a claim in review is not approved with a file in quarantine, and goes back when that holds malware', async () => {
  const claim = await story.inReview(employee);
  const receipt = await uploadReceipt(uses, employee, claim.id, await infectedPicture(db.randomness.id()));
  const { version } = await story.show(hr, claim.id);
  const approval = decideExpense(uses, hr, claim.id, { version, outcome: 'approve' });
  await expectRefusal(approval, 'receipt-being-checked');
  await looks();
  expect(await answerOf(receipt.id)).toBe('refused');
  await rests();
  const shown = await story.show(employee, claim.id);
  expect(shown.state).toBe('changes_requested');
  expect(shown.receipts.map(({ id }) => id)).not.toContain(receipt.id);
});

test('without an answer it is asked about anew, then staff are woken, then it is given back', async () => {
  told.length = 0;
  const claim = await story.draft(employee);
  const receipt = await uploadReceipt(uses, employee, claim.id, clean());
  const acts = (minutes: number) => {
    world.later(minutes * 60);
    return recordedBy(db.app, ours.id, () => askAgainAboutThreats(uses, ours.id));
  };
  expect((await acts(2)).audit).toEqual([]);
  await looks('Not scanned');
  await pause(400);
  await rests();
  expect((await acts(9)).audit).toEqual(['receipt.asked-again']);
  expect((await acts(1)).audit).toEqual([]);
  expect(told).toEqual([]);
  await acts(20);
  expect(told).toEqual(['malware-answers-late']);
  expect((await acts(23 * 60)).audit).toEqual(['receipt.refused', 'expense.receipt-refused']);
  const shown = await story.show(employee, claim.id);
  expect(shown.receipts).toEqual([]);
  expect(shown.timeline.at(-1)?.sentence.sv).toContain('kunde inte kontrolleras');
  expect(told).not.toContain('malware-found');
  expect(await ask(receipt.id)).toBe('clear');
});

test('asked late, a file that is clean by now is released once', async () => {
  const claim = await story.draft(employee);
  const receipt = await uploadReceipt(uses, employee, claim.id, clean());
  await looks();
  world.later(120);
  for (
    let tries = 0;
    tries < 80 && (await incoming.verdict(`incoming/${ours.id}/${receipt.id}`)) !== 'clean';
    tries += 1
  )
    await pause(50);
  const both = await Promise.all([askAgainAboutThreats(uses, ours.id), askAgainAboutThreats(uses, ours.id)]);
  await rests();
  expect(both.toSorted((a, b) => a - b)).toEqual([0, 1]);
  const messages = await world.messages(ours.id, 'scan-receipt');
  expect(messages.filter((one) => one.receipt === receipt.id)).toHaveLength(2);
});

test('where nobody looks at files, the timer asks no company', async () => {
  // Where these would be listed, and each of them asked.
  const operations = createDatabase(db.pool('operations'), db.clock, db.randomness);
  await operations.close();
  const all = { ...uses, operations, database: operations };
  expect(await askAboutThreats({ ...all, incoming: null })).toBe(0);
  await expect(askAboutThreats(all)).rejects.toThrow();
});

test('only one answer lets a file through', () => {
  expect(verdictOf({ 'Malware Scanning scan result': 'No threats found' })).toBe('clean');
  expect(verdictOf({ 'Malware scanning scan result': 'No threats found' })).toBe('clean');
  expect(verdictOf({ 'Malware Scanning scan result': 'Malicious' })).toBe('malicious');
  for (const tags of [{}, { 'Malware Scanning scan result': 'Not scanned' }, { result: 'No threats found' }])
    expect(verdictOf(tags)).toBe('unanswered');
});
