/** The levels of keys that are replaced: the vault's key, each company's, and those that seal values for a person, a year or an index. */
export const levels = ['key-vault', 'company', 'person'] as const;
export type Level = (typeof levels)[number];

const published =
  'trust center, “Certificate and key rotation”: credentials that people manage are replaced every 90 days';

/** How long a key of each level seals at most, as an ISO 8601 duration, and who says so. */
export const rotationPeriods: Readonly<Record<Level, Readonly<{ period: `P${number}D`; source: string }>>> = {
  'key-vault': { period: 'P90D', source: published },
  company: { period: 'P90D', source: published },
  person: { period: 'P90D', source: published },
};

const day = 86_400_000;
const lengthOf = (level: Level): number => Number(rotationPeriods[level].period.slice(1, -1)) * day;

/** When a key that was made at a given time is to be replaced. */
export const dueAt = (level: Level, madeAt: Date): Date => new Date(madeAt.getTime() + lengthOf(level));

/** A key that was made at this time or before should have been replaced by now. */
export const dueIfMadeBy = (level: Level, now: Date): Date => new Date(now.getTime() - lengthOf(level));

/**
 * A replacement is done at night, and may have to wait for the night after: what would get too old by then is replaced already. A key
 * that was made at this time or before is.
 */
export const replaceIfMadeBy = (level: Level, now: Date): Date => new Date(dueIfMadeBy(level, now).getTime() + 2 * day);
