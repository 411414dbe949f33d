import type { FileLine } from './file-run.ts';

/** Nobody's: as long as a personnummer, so that whatever is written of it has the length it will have. */
const nobodys = '0'.repeat(12);

/**
 * The same lines with zeros for every personnummer. What a file looks like can be seen without them, and whoever wants them takes the
 * file, which is recorded. Source: GDPR Art. 5(1)(c); Swedish Data Protection Act (2018:218) ch. 3 s. 10.
 */
export async function* withoutPersonnummer(lines: AsyncIterable<FileLine>): AsyncIterable<FileLine> {
  for await (const line of lines) {
    const { employee } = line;
    yield employee.personnummer === null ? line : { ...line, employee: { ...employee, personnummer: nobodys } };
  }
}
