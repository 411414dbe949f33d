import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { PlacedText } from '../ports.ts';
import { keepPurchases } from './keep-purchases.ts';
import { receiptsBelow } from './receipts-below.ts';
import { receiptsBeside } from './receipts-beside.ts';
import { rowsOf } from './row.ts';

/** Pieces that receipts on one page, and in one file, come to at most. What is fuller is something else, and takes too long to part. */
const mostPieces = { page: 450, file: 900 } as const;

type Page = readonly PlacedText[];

/**
 * The receipts of a document: each with all its pages, empty where it has nothing, so that places keep their page.
 * Parts them only on strong evidence: each must be whole by itself, and of another purchase than the others (`areTwoPurchases`).
 */
export function receiptsOn(pages: readonly Page[], today: PlainDate): PlacedText[][][] {
  const asOne = [pages.map((words) => [...words])];
  const pieces = pages.reduce((sum, words) => sum + words.length, 0);
  if (pieces > mostPieces.file) return asOne;
  const onPages = pages.map((words) => receiptsOfPage(words, today));
  const parts = onPages
    .flatMap((receipts, page) => receipts.map((words) => [{ page, words }]))
    .filter(([part]) => part!.words.length > 0);
  const receipts = keepPurchases(parts, (part) => rowsOf(part.map(({ words }) => words)), today);
  if (receipts.length < 2) return asOne;
  return receipts.map((receipt) =>
    pages.map((_, page) => receipt.flatMap((part) => (part.page === page ? part.words : []))),
  );
}

/** Beside each other first: rows across two receipts would be of both. */
function receiptsOfPage(words: Page, today: PlainDate): PlacedText[][] {
  if (words.length > mostPieces.page) return [[...words]];
  return receiptsBeside(words, today).flatMap((column) =>
    receiptsBelow(rowsOf([column]), today).map((rows) => rows.flatMap((row) => row.words)),
  );
}
