import type { Ore } from '../../shared/kernel/money.ts';

export type Mark = 'used' | 'reserved' | 'left';

/**
 * Lays an allowance out as marks of equal worth: what is used first, then what is reserved, then what is left.
 * A part that is not nothing always gets a mark, so that 50 kr of 5 000 is seen; used beyond the base fills the tape.
 */
export function layTape(allowance: { base: Ore; used: Ore; reserved: Ore }, marks: number): Mark[] {
  const { base, used, reserved } = allowance;
  if (base <= 0) return Array.from({ length: marks }, () => 'used');
  const share = (part: Ore) => (part <= 0 ? 0 : Math.max(1, Math.round((part / base) * marks)));
  const usedMarks = Math.min(marks, share(used));
  const reservedMarks = Math.min(marks - usedMarks, share(reserved));
  const room = base - used - reserved > 0 ? 1 : 0;
  const taken = Math.min(usedMarks + reservedMarks, marks - room);
  return Array.from({ length: marks }, (_, mark) =>
    mark < Math.min(usedMarks, taken) ? 'used' : mark < taken ? 'reserved' : 'left',
  );
}
