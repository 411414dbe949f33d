/** The pages of the trust center: what triggers put together. */
export { addressOf, pageNames, type PageName } from '../addresses.ts';
export { auditLead, auditPage } from './audit-page.ts';
export { centerPage } from './center-page.ts';
export { contactLead, contactPage, nothingTyped, receivedPage } from './contact-page.ts';
export { historyLead, historyPage } from './history-page.ts';
export type { Html } from './html.ts';
export { writtenPage } from './page-of.ts';
export { subProcessorsLead, subProcessorsPage } from './sub-processors-page.ts';
export { words } from './words.ts';
