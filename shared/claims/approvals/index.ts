/** What other wings may know of who decides. */
export { decidesForOthers } from './decides-for-others.ts';
export { whoWaits } from './who-waits.ts';
