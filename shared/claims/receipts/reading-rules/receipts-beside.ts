import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { PlacedText } from '../ports.ts';
import { amountsIn } from './amounts.ts';
import { datesIn } from './dates.ts';
import { keepPurchases } from './keep-purchases.ts';
import { rowsOf } from './row.ts';

/** The share of a page's width that parts two receipts at least. */
const narrowest = 0.012;
/** Of the pieces of a page, as many may lie across: a smudge, an edge of the table. */
const across = 0.02;
/** Fewer pieces than this are no receipt. */
const fewest = 8;
/** Bands looked at, the widest: what it takes to look grows with their number. */
const mostBands = 5;

type Band = Readonly<{ middle: number; width: number }>;

/** The pieces of a page parted into receipts that lie beside each other, from the left: one part where it is one receipt. */
export function receiptsBeside(words: readonly PlacedText[], today: PlainDate): PlacedText[][] {
  const said = signsOfPieces(words, today);
  const cuts = bandsOf(words)
    .filter((band) => canPart(said, band))
    .sort((a, b) => b.width - a.width)
    .slice(0, mostBands)
    .map(({ middle }) => middle)
    .sort((a, b) => a - b);
  if (cuts.length === 0) return [[...words]];
  const parts = [...cuts, Infinity].map((cut, i) =>
    words.filter((word) => centre(word) <= cut && centre(word) > (cuts[i - 1] ?? -Infinity)),
  );
  return keepPurchases(parts, (part) => rowsOf([part]), today);
}

/** The white bands from top to bottom of what is printed, from the left. */
function bandsOf(words: readonly PlacedText[]): Band[] {
  const allowed = Math.floor(across * words.length);
  const edges = words
    .flatMap(({ x, width }) => [
      { at: x, by: 1 },
      { at: x + width, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by);
  const bands: Band[] = [];
  let covered = 0;
  let since: number | null = null;
  for (const { at, by } of edges) {
    covered += by;
    if (covered <= allowed) since ??= at;
    else if (since !== null) {
      if (at - since >= narrowest) bands.push({ middle: (since + at) / 2, width: at - since });
      since = null;
    }
  }
  return bands;
}

type PieceSigns = Readonly<{ centre: number; dated: boolean; summed: boolean }>;

function signsOfPieces(words: readonly PlacedText[], today: PlainDate): PieceSigns[] {
  const latest = addDays(today, 1);
  return words.map((word) => ({
    centre: centre(word),
    dated: datesIn(word.text, latest).length > 0,
    summed: amountsIn(word).length > 0,
  }));
}

/** Whether both sides of a band have what no receipt is without: a day and sums of money. Columns of one receipt seldom do. */
function canPart(pieces: readonly PieceSigns[], { middle }: Band): boolean {
  const left = pieces.filter((piece) => piece.centre <= middle);
  const right = pieces.filter((piece) => piece.centre > middle);
  return [left, right].every(
    (side) =>
      side.length >= fewest && side.some(({ dated }) => dated) && side.filter(({ summed }) => summed).length >= 2,
  );
}

const centre = ({ x, width }: PlacedText) => x + width / 2;
