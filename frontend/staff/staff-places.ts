import { texts as operationsTexts } from './operations/texts.ts';
import { texts } from './texts.ts';

/** The places of those who run the platform, as their menu has them. */
export const staffPlaces = [
  { to: '/staff/companies', name: texts.companies },
  { to: '/staff/operations', name: operationsTexts.title },
  { to: '/staff/incidents', name: texts.incidents },
  { to: '/staff/vendors', name: texts.vendors },
  { to: '/staff/secrets', name: texts.secrets },
] as const;
