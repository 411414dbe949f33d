import type * as z from 'zod/mini';
import { parse } from '../../kernel/parse.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { allowanceViewOf } from './allowance-view.ts';
import { showOwnAllowance as contract, type AllowanceView } from './contract.ts';
import { readEmployed } from './entitled-store.ts';
import { findAllowanceCategory, readYear } from './find-allowance-category.ts';
import { readLedger, readOpened } from './ledger-store.ts';

/** One of the reader's own allowances with its history. Throws Problem `not-allowed`, `input-invalid`. */
export async function showOwnAllowance(
  uses: { database: Database; seals: Seals },
  actor: Person,
  query: Partial<z.input<typeof contract.query>>,
): Promise<AllowanceView> {
  authorise(actor, 'benefits.read');
  const wanted = parse(contract.query, query);
  const year = readYear(wanted.year);
  return uses.database.inTenant(
    actor.company,
    async (tx) => {
      const category = await findAllowanceCategory(tx, wanted.category);
      const employed = await readEmployed(tx, actor.employee);
      const opened = await readOpened(tx, actor.employee);
      const row = opened.find((one) => one.categoryId === category.id && one.year === year) ?? null;
      const ledger = await readLedger(tx, actor.employee, { categoryId: category.id, year });
      return allowanceViewOf(uses, tx, 'person', { category, year, employed, row, ledger });
    },
    'look',
  );
}
