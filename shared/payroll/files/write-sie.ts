import { asDecimal } from '../../kernel/money.ts';
import { plainDate, swedishDay } from '../../kernel/plain-date.ts';
import type { PayrollProfile } from './contract.ts';
import { asCp437 } from './cp437.ts';
import type { FileRun } from './file-run.ts';
import { inChunks } from './in-chunks.ts';
import { voucherOf, type VoucherRow } from './voucher.ts';
import type { CostBearer } from './said-line.ts';

/** A field as SIE quotes it: no control characters, and a quotation mark with a backslash before it (SIE 4B, 5.7). */
const quoted = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  `"${text.replace(/[\u0000-\u001f\u007f]/g, ' ').replace(/[\\"]/g, (mark) => (mark === '"' ? '\\"' : '/'))}"`;

const compact = (day: string): string => day.replaceAll('-', '');

/** The day of locking, held to the run's month: a cost belongs to the period it was claimed for. */
function voucherDay(month: string, lockedAt: string): string {
  const locked = swedishDay(new Date(lockedAt));
  if (locked.startsWith(month)) return locked;
  const first = plainDate(`${month}-01`);
  const [year, of] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const last = new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10);
  return locked < first ? first : last;
}

const organisationNumber = (number: string): string => {
  const digits = number.replace(/\D/g, '');
  return `${digits.slice(0, -4)}-${digits.slice(-4)}`;
};

/**
 * A run as SIE 4I, the kind that a system before the bookkeeping writes: one voucher, which the bookkeeping numbers itself. In code
 * page 437 with CRLF, for a file that ends in .si. A run without lines has no voucher.
 * Source: "SIE filformat" 4B (2008-09-30), sie.se.
 */
export const writeSie = (run: FileRun, profile: PayrollProfile): AsyncIterable<Uint8Array> =>
  inChunks(sie(run, profile), asCp437);

async function* sie(run: FileRun, profile: PayrollProfile): AsyncIterable<string> {
  const rows = await voucherOf(run.lines, profile);
  const made = compact(swedishDay(new Date(run.run.lockedAt)));
  for (const line of [
    '#FLAGGA 0',
    '#PROGRAM "CLVR Benefits" 1.0',
    '#FORMAT PC8',
    `#GEN ${made}`,
    '#SIETYP 4',
    `#ORGNR ${organisationNumber(run.company.organisationNumber)}`,
    `#FNAMN ${quoted(run.company.name)}`,
    ...accountsOf(rows, profile),
    ...costBearersOf(rows),
  ])
    yield `${line}\r\n`;
  if (rows.length === 0) return;
  const { month, number, lockedAt } = run.run;
  const day = compact(voucherDay(month, lockedAt));
  yield `#VER ${quoted(profile.mapping.series)} "" ${day} ${quoted(`Förmåner ${month}, lönekörning ${number}`)} ${made}\r\n{\r\n`;
  for (const { account, costBearers, amount } of rows)
    yield `   #TRANS ${account} {${objectsOf(costBearers)}} ${asDecimal(amount)}\r\n`;
  yield '}\r\n';
}

const objectsOf = (bearers: readonly CostBearer[]): string =>
  bearers.map(({ dimension, object }) => `${dimension} ${quoted(object)}`).join(' ');

function accountsOf(rows: readonly VoucherRow[], { mapping: { accounts } }: PayrollProfile): string[] {
  const names = new Map([
    [accounts.debt, 'Skuld till anställda'],
    [accounts.vat, 'Ingående moms'],
  ]);
  return [...new Set(rows.map(({ account }) => account))].map(
    (account) => `#KONTO ${account} ${quoted(names.get(account) ?? 'Personalförmåner')}`,
  );
}

function costBearersOf(rows: readonly VoucherRow[]): string[] {
  const used = rows.flatMap(({ costBearers }) => costBearers);
  const dimensions = new Map(used.map(({ dimension, dimensionName }) => [dimension, dimensionName]));
  const objects = new Map(used.map((one) => [`${one.dimension} ${one.object}`, one]));
  const byDimension = (a: readonly [number, unknown], b: readonly [number, unknown]): number => a[0] - b[0];
  return [
    ...[...dimensions].toSorted(byDimension).map(([dimension, name]) => `#DIM ${dimension} ${quoted(name)}`),
    ...[...objects.values()]
      .toSorted((a, b) => a.dimension - b.dimension || (a.object < b.object ? -1 : 1))
      .map(({ dimension, object, objectName }) => `#OBJEKT ${dimension} ${quoted(object)} ${quoted(objectName)}`),
  ];
}
