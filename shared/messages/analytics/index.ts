// What other wings ask product analytics.
export type { Analytics } from './ports.ts';
export { readAnalyticsFacts } from './show-analytics-facts.ts';
