import { expect, test } from 'vitest';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { inForce } from '../../shared/claims/policy-files/in-force.ts';

const version = (number: number, validFrom: string | null, withdrawn: string | null = null, documentId = 'a') => ({
  id: `${documentId}${number}`,
  documentId,
  number,
  validFrom: validFrom === null ? null : plainDate(validFrom),
  withdrawnAt: withdrawn === null ? null : new Date(`${withdrawn}T10:00:00Z`),
});
const on = (day: string, versions: readonly ReturnType<typeof version>[]) =>
  inForce(versions, plainDate(day)).map(({ id }) => id);

test.each<[string, string, ReturnType<typeof version>[], string[]]>([
  ['from its first day', '2026-05-01', [version(1, '2026-05-01')], ['a1']],
  ['not before', '2026-04-30', [version(1, '2026-05-01')], []],
  ['not while it is a draft', '2026-05-01', [version(1, null)], []],
  ['until a newer one begins', '2026-05-01', [version(1, '2026-01-01'), version(2, '2026-05-01')], ['a2']],
  ['while a newer one is to come', '2026-04-30', [version(1, '2026-01-01'), version(2, '2026-05-01')], ['a1']],
  ['not once it is withdrawn', '2026-05-01', [version(1, '2026-01-01', '2026-04-01')], []],
  [
    'not again when what replaced it is withdrawn',
    '2026-05-01',
    [version(1, '2026-01-01'), version(2, '2026-02-01', '2026-03-01')],
    [],
  ],
  [
    'still, when the next was withdrawn before it began',
    '2026-06-01',
    [version(1, '2026-01-01'), version(2, '2026-05-01', '2026-04-01')],
    ['a1'],
  ],
  [
    'beside other documents',
    '2026-05-01',
    [version(1, '2026-01-01'), version(1, '2026-01-01', null, 'b')],
    ['a1', 'b1'],
  ],
])('a version applies %s', (_, day, versions, expected) => {
  expect(on(day, versions)).toEqual(expected);
});
