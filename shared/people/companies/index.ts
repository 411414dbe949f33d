export { readFinancialYear, type FinancialYear } from './financial-year-store.ts';
