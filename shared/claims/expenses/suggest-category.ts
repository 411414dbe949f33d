import type { Id } from '../../kernel/ids.ts';
import { findActivity } from '../evaluation/find-activity.ts';
import { purchaseOf } from '../evaluation/purchase.ts';
import { foldWords } from '../evaluation/word-patterns.ts';
import type { Reading } from '../receipts/reading.ts';

/** A category that a claim can be in. */
export type Candidate = Readonly<{ id: Id; sv: string; en: string; kind: 'wellness' | 'other' }>;

/** Shorter words stand in other words by chance. */
const shortestWord = 5;

/**
 * The category that what was bought seems to belong to, for somebody to take or leave: it decides nothing. `read` was read on this
 * machine, `byModel` is the name that a model suggested out of those it was given. The model's comes first; here it is the one
 * wellness category where the list of activities knows the purchase, else the one whose name stands on a bought line. Null: no
 * telling, or several.
 */
export function suggestCategory(
  candidates: readonly Candidate[],
  read: Reading | null,
  byModel: string | null,
): Candidate | null {
  const named = candidates.filter(({ sv }) => byModel !== null && sv === byModel);
  if (named.length === 1) return named[0]!;
  if (read === null) return null;
  const lines = (read.bought.value ?? []).map(foldWords);
  const printed = candidates.filter(({ sv, en }) =>
    [sv, en]
      .flatMap((name) => foldWords(name).split(' '))
      .some((word) => word.length >= shortestWord && lines.some((line) => line.split(' ').includes(word))),
  );
  if (printed.length === 1) return printed[0]!;
  const [activity] = findActivity(purchaseOf([read]), read.total.value);
  const wellness = candidates.filter(({ kind }) => kind === 'wellness');
  return activity.outcome === 'met' && wellness.length === 1 ? wellness[0]! : null;
}
