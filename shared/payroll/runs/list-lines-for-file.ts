import type { Id } from '../../kernel/ids.ts';
import type { Actor } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import { openPersonnummer } from '../../people/employees/index.ts';
import type { FileLine } from '../files/file-run.ts';
import { heapOfLines } from './lines-store.ts';

/** How many lines are in memory at once. */
const heap = 500;

/** SIE's and PAXml's first dimension is the cost centre, which is the department. */
const departmentDimension = 1;

type Heaped = Awaited<ReturnType<typeof heapOfLines>>[number];

/**
 * Every line of a locked run in the order of its numbers, whatever payroll has answered since: the same run gives the same lines. Some
 * hundreds are read at a time, each heap in a transaction of its own, and personnummer opened for them alone.
 * A department is given as the company writes it, however long. Whoever makes a file of them records that it left.
 * Throws Problem `not-allowed`.
 */
export async function* streamLines(
  uses: { database: Database; seals: Seals },
  company: Id,
  run: Id,
  reader: Actor,
): AsyncGenerator<FileLine> {
  if (reader.company !== company) throw new TypeError('lines are read within the reader’s own company');
  authorise(reader, 'payroll-file.take');
  let after = 0;
  for (;;) {
    const from = after;
    const rows = await uses.database.inTenant(company, (tx) => heapOfLines(tx, run, from, heap), 'look');
    for (const row of rows) yield await fileLineOf(uses, row);
    if (rows.length < heap) return;
    after = rows.at(-1)!.line.number;
  }
}

async function fileLineOf(uses: { seals: Seals }, { line, personnummer }: Heaped): Promise<FileLine> {
  return {
    id: line.id,
    number: line.number,
    kind: line.kind,
    amount: line.amount,
    vat: line.vat,
    employee: {
      id: line.employeeId,
      number: line.employeeNumber,
      personnummer: await openPersonnummer(uses, line, personnummer),
      name: line.employeeName,
    },
    category: {
      id: line.categoryId,
      code: line.payrollCode,
      name: { sv: line.categorySv, en: line.categoryEn },
      treatment: line.treatment,
    },
    date: line.day,
    dimensions: line.department === null ? [] : [{ dimension: departmentDimension, object: line.department }],
    claim: line.expenseId,
  };
}
