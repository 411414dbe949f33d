const minute = 60_000;
const hour = 60 * minute;

/**
 * How long a session of staff lasts without being used, and at most, in milliseconds: less than anybody's in a company, and an
 * hour where a code opened it in place of the identity provider.
 */
export const staffLimits = { idle: 15 * minute, absolute: 8 * hour, breakGlass: hour } as const;
