import { confirmations, type ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { createExpense } from '../../shared/claims/expenses/create-expense.ts';
import { showExpense } from '../../shared/claims/expenses/show-expense.ts';
import { submitExpense } from '../../shared/claims/expenses/submit-expense.ts';
import { evaluateExpense } from '../../shared/claims/evaluation/evaluate-expense.ts';
import { scanReceipt } from '../../shared/claims/receipts/scan-receipt.ts';
import { uploadReceipt } from '../../shared/claims/receipts/upload-receipt.ts';
import type { Person } from '../../shared/platform/actor.ts';
import type { TextReceipt } from './text-receipt.ts';
import { textReceipt } from './text-receipt.ts';
import type { VerbWorld } from './verb-world.ts';

/** A day before the test clock's ordinary morning. */
export const paidDay = '2026-05-18';
export const confirmed = [...confirmations];

/** What was bought decides what the machine says. */
export const approves: TextReceipt = { what: 'Gymkort 1 månad vuxen', vatRate: 6 };
export const settles: TextReceipt = { what: 'Löparskor', vatRate: 25 };
export const doubts: TextReceipt = { what: 'Diverse vara', vatRate: 25 };

let sellers = 0;

/** Tells a claim's story verb by verb, without queues in between. Each gives the claim as its owner sees it; `usual` is what all receipts say. */
export function claimStory(world: VerbWorld, usual: TextReceipt = {}) {
  const { uses, later, messages } = world;
  const show = (person: Person, id: string) => showExpense(uses, person, id);

  async function uploaded(person: Person, what: TextReceipt = approves): Promise<ExpenseView> {
    later();
    const claim = await createExpense(uses, person, {});
    later();
    sellers += 1;
    await uploadReceipt(
      uses,
      person,
      claim.id,
      textReceipt({ date: paidDay, vendor: `Varuhuset ${sellers} AB`, ...usual, ...what }),
    );
    return show(person, claim.id);
  }

  async function read(person: Person, what?: TextReceipt): Promise<ExpenseView> {
    const claim = await uploaded(person, what);
    later();
    for (const message of await messages(person.company, 'scan-receipt'))
      if (claim.receipts.some(({ id }) => id === message.receipt)) await scanReceipt(uses, message, false);
    return show(person, claim.id);
  }

  async function submitted(person: Person, what?: TextReceipt): Promise<ExpenseView> {
    const claim = await read(person, what);
    later();
    return submitExpense(uses, person, claim.id, { version: claim.version, confirmed });
  }

  async function evaluated(person: Person, what?: TextReceipt): Promise<ExpenseView> {
    const claim = await submitted(person, what);
    later();
    const message = (await messages(person.company, 'evaluate-expense')).findLast(
      ({ expense }) => expense === claim.id,
    );
    await evaluateExpense(uses, message!);
    later();
    return show(person, claim.id);
  }

  return {
    show,
    draft: async (person: Person) => (later(), createExpense(uses, person, {})),
    uploaded,
    read,
    submitted,
    approved: (person: Person, what: TextReceipt = {}) => evaluated(person, { ...approves, ...what }),
    declined: (person: Person) => evaluated(person, settles),
    inReview: (person: Person, what: TextReceipt = {}) => evaluated(person, { ...doubts, ...what }),
  };
}
