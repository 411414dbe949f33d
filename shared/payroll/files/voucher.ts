import type { Ore } from '../../kernel/money.ts';
import type { PayrollProfile } from './contract.ts';
import type { FileLine } from './file-run.ts';
import { costBearersOf, type CostBearer } from './said-line.ts';

/** A row of a voucher: debit above zero, credit below. */
export type VoucherRow = Readonly<{ account: string; costBearers: readonly CostBearer[]; amount: Ore }>;

const keyOf = (account: string, bearers: readonly CostBearer[]): string =>
  [account, ...bearers.map(({ dimension, object }) => `${String(dimension).padStart(2, '0')} ${object}`)].join('\n');

/**
 * A run as the rows of one voucher, which sum to zero: costs by account and cost bearer without the VAT that is deducted, that VAT,
 * and against both what is owed to the staff. Rows name no person: they are sums, and the run's own file is what they rest on. Takes
 * memory for its sums, not for its lines; the order of lines makes no difference.
 * Source: Bookkeeping Act (1999:1078) ch. 5 s. 6 and BFNAR 2013:2 ch. 6: one voucher may be for several business transactions alike.
 */
export async function voucherOf(lines: AsyncIterable<FileLine>, profile: PayrollProfile): Promise<VoucherRow[]> {
  const { accounts, categories } = profile.mapping;
  const ofCategory = new Map(categories.map(({ category, account }) => [category, account]));
  const bearersOf = costBearersOf(profile);
  const sums = new Map<string, { account: string; costBearers: CostBearer[]; amount: Ore }>();
  const add = (account: string, costBearers: CostBearer[], amount: Ore): void => {
    const key = keyOf(account, costBearers);
    const sum = sums.get(key);
    if (sum) sum.amount += amount;
    else sums.set(key, { account, costBearers, amount });
  };
  for await (const line of lines) {
    const vat = line.vat ?? 0;
    const cost = ofCategory.get(line.category.id) ?? accounts.cost;
    const bearers = bearersOf(line).toSorted((a, b) => a.dimension - b.dimension);
    add(cost, bearers, line.amount - vat);
    add(accounts.vat, [], vat);
    add(accounts.debt, [], -line.amount);
  }
  return [...sums]
    .filter(([, { amount }]) => amount !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}
