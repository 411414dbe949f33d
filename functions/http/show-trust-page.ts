import { Problem } from '../../shared/kernel/problem.ts';
import type { showTrustPage as contract } from '../../shared/trust/contract.ts';
import { listAnchors } from '../../shared/trust/list-anchors.ts';
import { listChanges } from '../../shared/trust/list-changes.ts';
import {
  auditLead,
  auditPage,
  centerPage,
  contactLead,
  contactPage,
  historyLead,
  historyPage,
  nothingTyped,
  pageNames,
  subProcessorsLead,
  subProcessorsPage,
  words,
  writtenPage,
  type Html,
  type PageName,
} from '../../shared/trust/pages/index.ts';
import type { Language } from '../../shared/kernel/language.ts';
import type { Handler } from '../host/http.ts';
import { languageOf, trustPage } from '../host/trust-page.ts';
import type { Capabilities } from '../runtime.ts';

type Made = Readonly<{ lead: string; main: Html }>;

async function made(uses: Capabilities, page: PageName, language: Language): Promise<Made> {
  switch (page) {
    case 'center': {
      const { rows, facts } = await uses.trust.standing();
      const main = centerPage({ rows, at: facts.now, commit: facts.release?.commit ?? null }, language);
      return { lead: words.lead[language], main };
    }
    case 'sub-processors':
      return {
        lead: subProcessorsLead[language],
        main: subProcessorsPage(await uses.trust.subProcessors(), language),
      };
    case 'history':
      return { lead: historyLead[language], main: historyPage(await listChanges(uses), language) };
    case 'audit': {
      const [last = null] = await listAnchors(uses);
      return {
        lead: auditLead[language],
        main: auditPage({ last, verifierKey: uses.signer().verifierKey }, language),
      };
    }
    case 'contact':
      return { lead: contactLead[language], main: contactPage({ typed: nothingTyped, wrong: false }, language) };
    case 'privacy':
    case 'terms':
    case 'accessibility':
    case 'incident':
      return writtenPage(page, language)!;
  }
}

/** A page of the trust center. Throws Problem `not-found` for a page that there is none of. */
export const handleShowTrustPage: Handler<typeof contract> = async (uses, { request, query }) => {
  const page = pageNames.find((one) => one === (query['page'] ?? 'center'));
  if (page === undefined) throw new Problem('not-found');
  const language = languageOf(request, query['lang']);
  const { operator } = uses.configuration;
  return trustPage(request, {
    ...{ page, language, origin: uses.publicOrigin, operator },
    ...(await made(uses, page, language)),
  });
};
