/** What other wings may know of who decides. */
export { whoWaits } from './who-waits.ts';
