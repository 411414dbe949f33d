import { languages, type Language } from '../kernel/language.ts';

/** The pages of the trust center, by the word in their address; the center itself has none. */
export const pageNames = [
  'center',
  'privacy',
  'terms',
  'sub-processors',
  'accessibility',
  'history',
  'audit',
  'incident',
  'contact',
] as const;
export type PageName = (typeof pageNames)[number];

/** Where a page is for whoever looks for it. */
export const addressOf = (page: PageName, language: Language): string =>
  page === 'center' ? `/trust/${language}` : `/trust/${language}/${page}`;

export const addressOfStyle = '/trust.css';

const pages = languages.flatMap((language) =>
  pageNames.map((page): [string, string] => [
    addressOf(page, language),
    `/api/trust/page?lang=${language}&page=${page}`,
  ]),
);

/** Each address of the trust center outside /api, and where the API answers it. */
export const trustAddresses: Readonly<Record<string, string>> = {
  '/trust': '/api/trust/page',
  '/trust/': '/api/trust/page',
  ...Object.fromEntries(pages),
  '/trust/requests': '/api/trust/requests',
  '/trust/controls.json': '/api/trust/controls.json',
  '/trust/oscal.json': '/api/trust/oscal.json',
  '/trust/changes.json': '/api/trust/changes.json',
  '/trust/changes.atom': '/api/trust/changes.atom',
  '/trust/anchors.json': '/api/trust/anchors.json',
};
