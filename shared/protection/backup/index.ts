// What other wings ask backups.
export type { StoredHow } from './ports.ts';
