import { texts as operationsTexts } from './operations/texts.ts';
import { texts } from './texts.ts';

/** The places of those who run the platform, as their menu has them. */
export const staffPlaces = [
  { to: '/staff/companies', name: texts.companies },
  { to: '/staff/operations', name: operationsTexts.title },
] as const;
