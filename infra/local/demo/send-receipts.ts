import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { confirmations, type ExpenseView } from '../../../shared/claims/expenses/contract.ts';
import { ApiRefusal, type Visitor } from './visitor.ts';

export type Told = Readonly<{ sv: string; en: string }>;

/** What became of one receipt. */
export type DemoClaim = Readonly<{
  receipt: string;
  read: Readonly<{
    vendor: string | null;
    date: string | null;
    total: number | null;
    currency: string;
    vat: readonly { rate: number; amount: number }[];
  }>;
  outcome: 'approved' | 'declined' | 'changes_requested' | 'in_review' | 'refused';
  /** Who decided; for a claim in review, the people it waits for. */
  by: 'machine' | 'check' | 'person';
  confidence: number | null;
  reasons: readonly Told[];
  ms: number;
}>;

const outcomes: ReadonlySet<string> = new Set(['approved', 'declined', 'changes_requested', 'in_review', 'refused']);

/** False for a claim that still waited for its answer when patience ran out. */
export const isDecided = ({ outcome }: DemoClaim): boolean => outcomes.has(outcome);

const folder = new URL('./receipts/', import.meta.url);

async function until(
  visitor: Visitor,
  id: string,
  reached: (claim: ExpenseView) => boolean,
  seconds: number,
): Promise<ExpenseView> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const claim = await visitor.api<ExpenseView>('GET', `expenses/${id}`);
    if (reached(claim) || Date.now() > deadline) return claim;
    await pause(100);
  }
}

const readOf = (claim: ExpenseView): DemoClaim['read'] => ({
  vendor: claim.vendor,
  date: claim.paidOn,
  total: claim.total,
  currency: claim.currency,
  vat: claim.vat,
});

type Answer = Readonly<{ file: string; vendor: string; date: string; totalOre: number }>;

/** What the machine could not read, as the employee types it from the paper. Nothing that it read is changed. */
async function fillInWhatIsMissing(visitor: Visitor, file: string, claim: ExpenseView): Promise<ExpenseView> {
  const answers = JSON.parse(readFileSync(new URL('answers.json', folder), 'utf8')) as Answer[];
  const paper = answers.find((answer) => answer.file === file);
  if (!paper) return claim;
  const typed = {
    ...(claim.vendor === null ? { vendor: paper.vendor } : {}),
    ...(claim.paidOn === null ? { paidOn: paper.date } : {}),
    ...(claim.total === null ? { total: paper.totalOre } : {}),
  };
  if (Object.keys(typed).length === 0) return claim;
  return visitor.api<ExpenseView>('PATCH', `expenses/${claim.id}`, typed);
}

/**
 * Sends one of the sample receipts as an employee does: upload, wait for the reading, type what is missing, confirm, submit,
 * wait for the answer.
 */
export async function sendReceipt(visitor: Visitor, file: string): Promise<DemoClaim> {
  const started = performance.now();
  const draft = await visitor.api<ExpenseView>('POST', 'expenses', {});
  await visitor.api('POST', `expenses/${draft.id}/receipts`, readFileSync(new URL(file, folder)));
  const read = await until(
    visitor,
    draft.id,
    ({ receipts }) => receipts.every(({ state }) => state !== 'uploaded'),
    130,
  );
  const took = () => Math.round(performance.now() - started);
  const complete = await fillInWhatIsMissing(visitor, file, read);
  try {
    await visitor.api('POST', `expenses/${draft.id}/submit`, {
      version: complete.version,
      confirmed: [...confirmations],
    });
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    const reasons = complete.checks.filter(({ kind }) => kind === 'blocking').map(({ sentence }) => sentence);
    return {
      receipt: file,
      read: readOf(read),
      outcome: 'refused',
      by: 'check',
      confidence: null,
      reasons,
      ms: took(),
    };
  }
  const done = await until(visitor, draft.id, ({ state }) => state !== 'submitted', 60);
  return {
    receipt: file,
    read: readOf(read),
    outcome: done.state as DemoClaim['outcome'],
    by: done.decidedBy ?? 'person',
    confidence: done.confidence,
    reasons: done.evaluation?.reasons ?? [],
    ms: took(),
  };
}
