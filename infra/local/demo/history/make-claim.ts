import { setTimeout as pause } from 'node:timers/promises';
import { confirmations, type ExpenseView } from '../../../../shared/claims/expenses/contract.ts';
import type { Visitor } from '../visitor.ts';
import { slipPdf, type Slip } from './slip.ts';

const patience = 30_000;

async function when(visitor: Visitor, id: string, reached: (claim: ExpenseView) => boolean): Promise<ExpenseView> {
  const deadline = Date.now() + patience;
  for (;;) {
    const claim = await visitor.api<ExpenseView>('GET', `expenses/${id}`);
    if (reached(claim) || Date.now() > deadline) return claim;
    await pause(150);
  }
}

/** What a claim is of where it is not wellness: the category, and what it wants besides the receipt. */
export type Further = Readonly<{ category: string; document?: string; note?: string }>;

/** One claim as its owner makes it through the API, once it has been judged. */
export async function makeClaim(owner: Visitor, slip: Slip, further?: Further): Promise<ExpenseView> {
  const { id } = await owner.api<ExpenseView>('POST', 'expenses', {});
  await owner.api('POST', `expenses/${id}/receipts`, slipPdf(slip));
  // A file counts once: what comes with the receipt is a paper of its own.
  if (further?.document) {
    const paper = slipPdf({ ...slip, what: `Kontoutdrag, ${slip.what}`, number: slip.number + 1 });
    await owner.api('POST', `expenses/${id}/receipts?document=${further.document}`, paper);
  }
  await when(owner, id, ({ receipts }) => receipts.every(({ state }) => state !== 'uploaded'));
  if (further) await owner.api('PATCH', `expenses/${id}`, { categoryId: further.category, note: further.note ?? null });
  const { version } = await owner.api<ExpenseView>('GET', `expenses/${id}`);
  await owner.api('POST', `expenses/${id}/submit`, { version, confirmed: [...confirmations] });
  return when(owner, id, ({ state }) => state !== 'submitted');
}
