/** How short a reason may be: whoever reads it years later should be able to tell what it was about. */
export const shortestReason = 10;

/** Open holds of a company at a time. Who needs more of them holds everybody. */
export const mostOpen = 200;

/** Ended holds that are listed. */
export const mostEnded = 100;
