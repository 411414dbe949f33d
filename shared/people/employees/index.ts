/** What other wings may know of employees. */
export { openPersonnummer } from './private-fields.ts';
