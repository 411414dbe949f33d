import type { PlainDate } from '../../kernel/plain-date.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import type { ModelCall } from './model-call.ts';

/** Millionths of a US dollar for a million tokens: 100 000 is $0.10. */
type Price = Readonly<{ input: number; output: number }>;

type PriceRow = Readonly<{
  model: string;
  from: PlainDate;
  price: Price;
  /** What every token of a question with more than so many input tokens costs instead. */
  long?: Readonly<{ over: number; price: Price }>;
}>;

/** List prices as they were published, newest last for each model. */
const prices: readonly PriceRow[] = [
  { model: 'claude-haiku-4-5', from: plainDate('2025-10-15'), price: { input: 1_000_000, output: 5_000_000 } },
  {
    model: 'claude-haiku-5-5',
    from: plainDate('2026-10-07'),
    price: { input: 100_000, output: 500_000 },
    long: { over: 100_000, price: { input: 500_000, output: 2_500_000 } },
  },
  { model: 'claude-sonnet-4-6', from: plainDate('2026-02-17'), price: { input: 3_000_000, output: 15_000_000 } },
  { model: 'claude-opus-4-6', from: plainDate('2026-02-05'), price: { input: 5_000_000, output: 25_000_000 } },
];

/** A model without a row costs as much as any has: a company's cap is then reached too early, never too late. */
const dearest: Price = { input: 15_000_000, output: 75_000_000 };

/** What a geographic profile or a single region costs above the list price, in percent. */
const regionalPremium = 10;

/** What a call cost on a day, in millionths of a US dollar, rounded up. */
export function costOf({ model, inputTokens, outputTokens }: ModelCall, day: PlainDate): number {
  const row = prices.findLast((candidate) => candidate.model === model && candidate.from <= day);
  const { input, output } = row?.long && inputTokens > row.long.over ? row.long.price : (row?.price ?? dearest);
  const list = inputTokens * input + outputTokens * output;
  return Math.ceil((list * (100 + regionalPremium)) / 100 / 1_000_000);
}
