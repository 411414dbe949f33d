import type { Id } from '../../kernel/ids.ts';
import { say, type Language, type Text } from '../../kernel/language.ts';

/** That a company’s data was deleted: figures and times, and nobody. */
export type Certificate = Readonly<{
  company: Id;
  noticeOn: string;
  exportedAt: string;
  exportDigest: string;
  endedAt: string;
  figures: Readonly<Record<string, number>>;
}>;

const texts = {
  title: { sv: 'Intyg om radering', en: 'Certificate of deletion' },
  what: {
    sv: 'Alla uppgifter om företaget {company} i CLVR Benefits har lämnats ut och därefter raderats, enligt artikel 28.3 g i dataskyddsförordningen.',
    en: 'All data of the company {company} in CLVR Benefits was handed over and then deleted, under Article 28(3)(g) of the GDPR.',
  },
  times: {
    sv: 'Uppsagt {noticeOn}. Utlämnat {exportedAt}. Raderat {endedAt}.',
    en: 'Notice given {noticeOn}. Handed over {exportedAt}. Deleted {endedAt}.',
  },
  keys: {
    sv: 'Nycklarna är förstörda: det som finns kvar i säkerhetskopior kan ingen läsa, och en återställning raderar det på nytt.',
    en: 'The keys are destroyed: what backups still hold can be read by nobody, and a restore deletes it anew.',
  },
  books: {
    sv: 'Räkenskapsinformationen är arbetsgivarens och följde med utlämningen. Det är arbetsgivaren som sparar den i sju år (bokföringslagen 7 kap. 2 §).',
    en: 'The accounting records are the employer’s and went with what was handed over. It is the employer who keeps them for seven years (Swedish Bookkeeping Act ch. 7 s. 2).',
  },
  where: { sv: 'Var', en: 'Where' },
  count: { sv: 'Antal raderade', en: 'Deleted' },
  digest: { sv: 'Utlämningens SHA-256: {exportDigest}', en: 'SHA-256 of what was handed over: {exportDigest}' },
} satisfies Record<string, Text>;

/** The certificate as a page that is read in a language. */
export function certificatePage(certificate: Certificate, language: Language): string {
  const { figures, ...said } = certificate;
  const t = (text: Text) => say(text, language, said);
  const rows = Object.entries(figures)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([where, count]) => `<tr><td>${where}</td><td>${count}</td></tr>`);
  return `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><title>${t(texts.title)}</title>
<style>body{font:1rem/1.5 system-ui;max-width:44rem;margin:3rem auto;padding:0 1rem}td,th{text-align:left;padding:.2rem 1.5rem .2rem 0}</style>
<h1>${t(texts.title)}</h1>
${[texts.what, texts.times, texts.keys, texts.books, texts.digest].map((text) => `<p>${t(text)}</p>`).join('\n')}
<table><thead><tr><th>${t(texts.where)}</th><th>${t(texts.count)}</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></html>
`;
}
