export { categoryWords } from './class-words.ts';
export type { ExportedTable, PersonPath } from './exported-tables.ts';
