import type { Ore } from '../../../kernel/money.ts';
import { plainDate, yearOf, type PlainDate } from '../../../kernel/plain-date.ts';

/** Who the employer pays which share for: by age at the beginning of the year, as the law counts it. */
export const feeGroups = ['most', 'pensioners', 'young', 'born-before-1938'] as const;
export type FeeGroup = (typeof feeGroups)[number];

/**
 * A share of pay that the employer pays on top of it, and the days it holds, both ends included. `rate` in ten-thousandths.
 * `ages`: how old somebody has become at the beginning of the year, both ends included. `upTo`: öre a month that it holds for;
 * what is over costs the full share. `reading` is `law` where the act or Skatteverket was read, `secondary` where a guide was.
 */
export type SocialFee = Readonly<{
  group: FeeGroup;
  rate: number;
  from: PlainDate;
  to: PlainDate | null;
  ages: Readonly<{ from: number; to: number | null }>;
  upTo: Ore | null;
  source: string;
  reading: 'law' | 'secondary';
}>;

type Rest = Partial<Pick<SocialFee, 'to' | 'upTo' | 'reading'>>;
const fee = (
  group: FeeGroup,
  rate: number,
  from: string,
  ages: readonly [from: number, to: number | null],
  source: string,
  rest: Rest = {},
): SocialFee => ({
  group,
  rate,
  from: plainDate(from),
  to: null,
  ages: { from: ages[0], to: ages[1] },
  upTo: null,
  source,
  reading: 'secondary',
  ...rest,
});

const law2024 = 'Skatteverket, Rättslig vägledning 2024.3, Arbetsgivaravgifter; SAL (2000:980) 2 kap. 26–27 §§';
const guide2025 = 'FAR Online, Rätt Lön 2025, Arbetsgivaravgifter; SAL (2000:980) 2 kap. 27 §';
const guide2026 = 'Björn Lundén, Arbetsgivaravgifter 2026; SAL (2000:980) 2 kap. 27 §';
const young = 'SFS 2026:100 (prop. 2025/26:66): all of the pension fee and half of the rest';

/**
 * What employers pay on taxable benefits, in order of `from` within a group. The share for most people was the same all three years
 * though its parts moved. Somebody of 15–17 costs the full share since the relief for them ended.
 */
export const socialFees: readonly SocialFee[] = [
  fee('most', 3142, '2024-01-01', [0, 65], law2024, { to: plainDate('2024-12-31'), reading: 'law' }),
  fee('most', 3142, '2025-01-01', [0, 65], guide2025, { to: plainDate('2025-12-31') }),
  fee('most', 3142, '2026-01-01', [0, 66], guide2026),
  // The pension fee alone. The age was raised in 2026, so that those born in 1959 pass into it in 2027.
  fee('pensioners', 1021, '2024-01-01', [66, null], law2024, { to: plainDate('2024-12-31'), reading: 'law' }),
  fee('pensioners', 1021, '2025-01-01', [66, null], guide2025, { to: plainDate('2025-12-31') }),
  fee('pensioners', 1021, '2026-01-01', [67, null], guide2026),
  fee('young', 2081, '2026-04-01', [18, 22], young, {
    to: plainDate('2027-09-30'),
    upTo: 2_500_000,
    reading: 'law',
  }),
];

const covers = ({ from, to }: SocialFee, day: PlainDate): boolean => from <= day && (to === null || day <= to);

/** The rows that hold on a day. Before the first day of the table: its first rows, so that an old claim has a figure at all. */
export function socialFeesOn(day: PlainDate): readonly SocialFee[] {
  const first = socialFees[0]!.from;
  return socialFees.filter((row) => covers(row, day < first ? first : day));
}

/** The group of somebody born in a year, on a day. Whoever has become a pensioner is one, and the young relief ends by its table. */
export function feeGroupOf(bornIn: number, day: PlainDate): FeeGroup {
  if (bornIn < 1938) return 'born-before-1938';
  const age = yearOf(day) - 1 - bornIn;
  const rows = socialFeesOn(day).filter(({ ages }) => ages.from <= age && (ages.to === null || age <= ages.to));
  return rows.find(({ group }) => group !== 'most')?.group ?? 'most';
}
