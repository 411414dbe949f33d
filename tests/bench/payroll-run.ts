import type { FileLine, FileRun } from '../../shared/payroll/files/file-run.ts';
import { aLine, aRun, homeOffice } from '../support/payroll/a-file-run.ts';

/** A run of so many lines, each made when it is asked for, as a database gives them: 200 cost bearers, a person each. */
export function payrollRunOf(count: number): FileRun {
  function* lines(): Iterable<FileLine> {
    for (let n = 1; n <= count; n += 1)
      yield aLine(n, {
        amount: 1 + ((n * 7_919) % 500_000),
        ...(n % 3 === 0 ? { category: homeOffice } : {}),
        employee: { ...aLine(1).employee, number: String(n), name: `Åsa Öberg ${n}` },
        dimensions: [{ dimension: 1, object: `Lag ${n % 200}` }],
      });
  }
  return aRun({ [Symbol.iterator]: () => lines()[Symbol.iterator]() });
}
