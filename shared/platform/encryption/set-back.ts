/** A clock that is adjusted, or another instance's, is behind by no more than this (ms). */
const adjusted = 5_000;

/**
 * Whether a clock was set back since a time that it gave: then how long ago that was is not known, and what was allowed for a while
 * from then on is over. Both in milliseconds.
 */
export const isSetBack = (since: number, now: number): boolean => now < since - adjusted;
