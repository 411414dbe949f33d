import { setTimeout as pause } from 'node:timers/promises';
import { confirmations, type ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { ReceiptView } from '../../shared/claims/receipts/contract.ts';
import type { Caller } from './caller.ts';
import { textReceipt } from './text-receipt.ts';

/** Asks for a claim until it is as wanted. Throws with its state when that takes too long. */
export async function claimWhen(
  caller: Caller,
  id: string,
  wanted: (claim: ExpenseView) => boolean,
  seconds = 60,
): Promise<ExpenseView> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const claim = await caller.ask<ExpenseView>('GET', `expenses/${id}`);
    if (wanted(claim)) return claim;
    const receipts = claim.receipts.map(({ state }) => state);
    if (Date.now() > deadline) throw new Error(`the claim stayed ${claim.state}, its receipts ${receipts.join(', ')}`);
    await pause(40);
  }
}

/** A draft with one receipt that has been read. */
export async function readDraft(caller: Caller, file: Buffer = textReceipt()): Promise<ExpenseView> {
  const draft = await caller.ask<ExpenseView>('POST', 'expenses', {});
  await caller.ask<ReceiptView>('POST', `expenses/${draft.id}/receipts`, file);
  return claimWhen(caller, draft.id, ({ receipts }) => receipts.every(({ state }) => state !== 'uploaded'));
}

export const submission = (claim: Pick<ExpenseView, 'version'>) => ({
  version: claim.version,
  confirmed: [...confirmations],
});

/** Submits a claim and waits for the machine's answer. */
export async function submitAndWait(caller: Caller, claim: Pick<ExpenseView, 'id' | 'version'>): Promise<ExpenseView> {
  await caller.ask('POST', `expenses/${claim.id}/submit`, submission(claim));
  return claimWhen(caller, claim.id, ({ state }) => state !== 'submitted');
}

/** The whole way: a receipt in, an answer out. */
export const sendClaim = async (caller: Caller, file?: Buffer): Promise<ExpenseView> =>
  submitAndWait(caller, await readDraft(caller, file));

/** A claim that waits for a person: what was bought cannot be told. */
export const claimInReview = async (caller: Caller, vendor: string): Promise<ExpenseView> => {
  const claim = await sendClaim(caller, textReceipt({ vendor, what: 'Diverse vara', vatRate: 25 }));
  if (claim.state !== 'in_review') throw new Error(`the claim is ${claim.state}`);
  return claim;
};
