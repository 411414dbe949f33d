import type { Id } from '../../kernel/ids.ts';
import type { Person } from '../../platform/actor.ts';
import type { Randomness } from '../../platform/clock.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { StaffLine } from './import-store.ts';
import type { ComparedLine, LineContent } from './line.ts';

const placeOf = (company: Id, row: Id) => ({ company, table: 'staff_import_lines', column: 'content', row });

/** The rows that keep compared lines, sealed with the key of whoever compares. */
export const sealLines = (
  uses: { seals: Seals; randomness: Randomness },
  { company, employee }: Person,
  importId: Id,
  lines: readonly ComparedLine[],
) =>
  Promise.all(
    lines.map(async ({ kind, employee: about, position, ...content }) => {
      const id = uses.randomness.id();
      const sealed = await uses.seals.seal<LineContent>(content, placeOf(company, id), employee);
      return {
        companyId: company,
        id,
        importId,
        position,
        kind,
        state: 'waiting' as const,
        employeeId: about,
        content: sealed,
      };
    }),
  );

export const openLine = (uses: { seals: Seals }, { companyId, id, content }: StaffLine): Promise<LineContent> =>
  uses.seals.open(content, placeOf(companyId, id));
