/** What other wings may know of employees. */
export { openPersonnummer } from './private-fields.ts';
export { byName, isCalled } from './people-store.ts';
