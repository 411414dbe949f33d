import type * as z from 'zod/mini';
import { swedishDay, yearOf } from '../../kernel/plain-date.ts';
import { rowsOfPage } from '../../platform/listing/sorted-page.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import type { listLeavers } from './contract.ts';
import { deductionsOf } from './deduction-store.ts';
import { readYear } from './find-allowance-category.ts';
import { pageOfLeavers } from './over-use-store.ts';

/**
 * A page of who leaves, or has left, with more used in a benefit year than they then have; this year unless it is named.
 * Throws Problem `input-invalid` for a year or cursor that is none.
 */
export async function leaverPage(
  tx: Tx,
  wanted: z.output<typeof listLeavers.query>,
  rows = rowsOfPage,
): Promise<z.output<typeof listLeavers.output>> {
  const year = wanted.year === undefined ? yearOf(swedishDay(tx.now)) : readYear(wanted.year);
  const { page, next } = await pageOfLeavers(tx, year, wanted.cursor, rows);
  const chosen = await deductionsOf(
    tx,
    page.map(({ employee }) => employee.id),
  );
  const ofYear = new Map(chosen.filter((one) => one.year === year).map(({ employee, view }) => [employee, view]));
  const items = page.map(({ employedUntil, ...one }) => ({
    ...one,
    employedUntil: employedUntil!,
    year,
    deduction: ofYear.get(one.employee.id) ?? null,
  }));
  return { items, next, year };
}
