import type { Ore } from '../../kernel/money.ts';
import type { Finding } from './finding.ts';
import type { ReceiptLine } from './kind-of-line.ts';
import { disallowedLines, linesOf } from './purchase-content.ts';
import type { Purchase } from './purchase.ts';

/**
 * How sure the lists are of what their words mean, times how sure the scanner is of the words. summed: the lines come to
 * the total, so nothing else was bought. named: the line names the activity. seller: only the seller's name does.
 * known: it is on a list of what is no wellness.
 */
const sureness = { summed: 0.99, named: 0.96, seller: 0.95, known: 0.96 } as const;

/**
 * How much of the scanner's doubt about its lines remains once they agree with something it did not know: a misread or
 * misplaced line seldom happens to name an activity, and hardly ever to come to the total as well.
 */
const doubtLeft = { summed: 0.1, named: 0.5 } as const;

const agreeing = (confidence: number, left: number): number => (confidence === 0 ? 0 : 1 - (1 - confidence) * left);

/** Sums may be off by a rounding to whole kronor. */
const roundingSlack: Ore = 100;

const isKnown = ({ kind }: ReceiptLine): boolean =>
  ['activity', 'access', 'hire', 'surcharge', 'discount', 'settlement'].includes(kind);

/**
 * Was it wellness, and does the receipt say which? Only the scanner's lines of what was bought, and the seller's name,
 * can speak for the claim. `total` is what was paid in öre. Source: Skatteverket on what a receipt must name.
 */
export function findActivity(purchase: Purchase, total: Ore | null): readonly [activity: Finding, named: Finding] {
  const { bought, confidence } = purchase;
  const naming = bought.find(({ kind }) => kind === 'activity') ?? null;
  const access = bought.find(({ kind }) => kind === 'access') ?? null;
  const vague = purchase.sellerActivity === null ? bought.find(({ kind }) => kind === 'vague') : undefined;
  const general = bought.find(({ kind }) => kind === 'general') ?? vague ?? null;
  const against = [...disallowedLines(purchase), ...linesOf(purchase, 'member-fee')][0] ?? null;
  const unclear = (quote: string | null): Finding => ({
    criterion: 'activity',
    outcome: 'unclear',
    quote,
    confidence: confidence.bought,
  });
  const named = (outcome: Finding['outcome'], quote: string | null, sure: number): Finding => ({
    criterion: 'named',
    outcome,
    quote,
    confidence: sure,
  });

  if (against !== null) {
    const alone = naming === null && access === null && bought.includes(against) && against.kind !== 'member-fee';
    const sure = agreeing(confidence.bought, doubtLeft.named) * sureness.known;
    return alone
      ? [
          { criterion: 'activity', outcome: 'not_met', quote: against.text, confidence: sure },
          named('met', against.text, sure),
        ]
      : [unclear(against.text), named('unclear', against.text, confidence.bought)];
  }

  const activity = naming?.activity ?? (access ? purchase.sellerActivity : null);
  if (activity === null) {
    const line = general ?? access ?? bought.find(({ kind }) => kind === 'unknown') ?? null;
    const onlyGeneral = general !== null && access === null;
    return [
      unclear(line?.text ?? null),
      onlyGeneral
        ? named('not_met', general.text, agreeing(confidence.bought, doubtLeft.named) * sureness.known)
        : named('unclear', line?.text ?? null, confidence.bought),
    ];
  }

  const line = (naming ?? access)!;
  const strange = bought.find((candidate) => !isKnown(candidate)) ?? heavySurcharge(bought);
  const summed = comesTo(bought, total);
  const lines = agreeing(confidence.bought, summed ? doubtLeft.summed : doubtLeft.named);
  const sure = naming
    ? lines * (summed ? sureness.summed : sureness.named)
    : Math.min(lines, confidence.seller) * sureness.seller;
  const says = named('met', line.text, sure);
  if (strange !== undefined) return [unclear(strange.text), says];
  // Whatever stands beside it: what a person has to look at stays to be looked at.
  const care = activity.kind === 'care' ? line : bought.find((other) => other.activity?.kind === 'care');
  if (care !== undefined) return [unclear(care.text), says];
  return [{ criterion: 'activity', outcome: 'met', quote: line.text, confidence: sure }, says];
}

/** A fee that comes with something is less than it. */
function heavySurcharge(bought: readonly ReceiptLine[]): ReceiptLine | undefined {
  const sumOf = (lines: readonly ReceiptLine[]) => lines.reduce((sum, { price }) => sum + (price ?? 0), 0);
  const surcharges = bought.filter(({ kind }) => kind === 'surcharge');
  const rest = bought.filter(({ kind }) => kind === 'activity' || kind === 'access');
  return sumOf(surcharges) > 0 && sumOf(surcharges) >= sumOf(rest) ? surcharges[0] : undefined;
}

/** Says whether the priced lines of known wellness come to the total. */
function comesTo(bought: readonly ReceiptLine[], total: Ore | null): boolean {
  const prices = bought.flatMap(({ kind, price }) => (price !== null && kind !== 'settlement' ? [price] : []));
  const sum = prices.reduce((all, price) => all + price, 0);
  return total !== null && prices.length > 0 && Math.abs(sum - total) <= roundingSlack;
}
