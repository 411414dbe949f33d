import type * as z from 'zod/mini';
import type { Id } from '../../kernel/ids.ts';
import { parse } from '../../kernel/parse.ts';
import { swedishDay } from '../../kernel/plain-date.ts';
import type { Person } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database, Tx } from '../../platform/tenant-transaction.ts';
import { overUseOf, standing } from '../benefits/allowance.ts';
import { mayAdjust } from './adjusted.ts';
import { wellnessGranted } from './cap-store.ts';
import { capViewOf } from './cap-view.ts';
import { showAllowancePreview as contract, type AllowancePreview } from './contract.ts';
import { countsIn } from './ended-year.ts';
import { readEmployed } from './entitled-store.ts';
import { findAllowanceCategory, readYear } from './find-allowance-category.ts';
import { readOpened } from './ledger-store.ts';
import { prorate, type Employed } from './prorate.ts';
import { shareOf } from './share-store.ts';

type Wanted = z.output<typeof contract.query>;

/** What an allowance would become, and changes nothing. Throws Problem `not-allowed`, `not-found`, `input-invalid`. */
export async function showAllowancePreview(
  uses: { database: Database },
  actor: Person,
  employee: Id,
  query: Partial<z.input<typeof contract.query>>,
): Promise<AllowancePreview> {
  authorise(actor, 'allowance.read');
  return uses.database.inTenant(actor.company, (tx) => previewOf(tx, employee, query), 'look');
}

async function previewOf(
  tx: Tx,
  employee: Id,
  query: Partial<z.input<typeof contract.query>>,
): Promise<AllowancePreview> {
  // Before anything is said of what was asked: a foreign employee and an absent one look the same.
  const employed = await readEmployed(tx, employee);
  const wanted = parse(contract.query, query);
  const year = readYear(wanted.year);
  const category = await findAllowanceCategory(tx, wanted.category);
  const opened = await readOpened(tx, employee);
  const row = opened.find((one) => one.categoryId === category.id && one.year === year);
  const { adjusted, used, reserved } = row ?? { adjusted: 0, used: 0, reserved: 0 };
  const terms = row?.terms ?? category;
  const base = row?.base ?? prorate(terms, employed, year).base;
  const change = Number(wanted.change ?? 0);
  const today = swedishDay(tx.now);
  const then = countsIn({ year, yearStart: terms.yearStart }, employedAs(employed, wanted), {
    today,
    share: row ? await shareOf(tx, row) : null,
  });
  const given = prorate(terms, then ?? employed, year);
  const follows = Math.max(0, given.base + adjusted);
  const thenBase = Math.max(0, (saysEmployment(wanted) && then !== null ? follows : base) + change);
  const now = standing({ base, used, reserved });
  const after = standing({ base: thenBase, used, reserved });
  const granted = (await wellnessGranted(tx, [employee], year)).get(employee) ?? 0;
  return {
    now: { ...now, overUse: overUseOf(now) },
    after: { ...after, overUse: overUseOf(after) },
    basis: given.basis,
    cap: category.kind === 'wellness' ? capViewOf(Math.max(0, granted - base + thenBase), year) : null,
    tooMuch: change !== 0 && !mayAdjust(now.left, change),
  };
}

const saysEmployment = ({ employedFrom, employedUntil, partTimePermille }: Wanted): boolean =>
  employedFrom !== undefined || employedUntil !== undefined || partTimePermille !== undefined;

function employedAs(employed: Employed, { employedFrom, employedUntil, partTimePermille }: Wanted): Employed {
  return {
    employedFrom: employedFrom ?? employed.employedFrom,
    employedUntil: employedUntil === undefined ? employed.employedUntil : employedUntil || null,
    partTimePermille:
      partTimePermille === undefined
        ? employed.partTimePermille
        : Math.min(1000, Math.max(1, Number(partTimePermille))),
  };
}
