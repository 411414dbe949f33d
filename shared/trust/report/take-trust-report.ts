import type { Language } from '../../kernel/language.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { NoteSigner } from '../../platform/transparency/signed-note.ts';
import type { Standing } from '../rows.ts';
import { writePdf } from './pdf-pages.ts';
import { reportParagraphs, reportTexts } from './report-paragraphs.ts';
import { signReport } from './sign-report.ts';

type Uses = Readonly<{
  database: Database;
  publicOrigin: string;
  signer(): NoteSigner;
  trust: Readonly<{ standing(): Promise<Standing> }>;
}>;

/** The report for a company’s auditor, signed; that it was taken is in the company’s log. Throws Problem `not-allowed`. */
export async function takeTrustReport(uses: Uses, actor: Person, language: Language): Promise<Buffer> {
  authorise(actor, 'trust-report.read');
  const standing = await uses.trust.standing();
  const title = reportTexts.title[language];
  const pdf = writePdf(reportParagraphs(standing, uses.publicOrigin, language), {
    title: `CLVR Benefits · ${title}`,
    foot: `CLVR Benefits · ${title} · ${standing.facts.now.toISOString()}`,
    language,
  });
  await uses.database.inTenant(actor.company, (tx) =>
    audit(tx, actor, 'trust-report.taken', { kind: 'company', id: actor.company }),
  );
  return signReport(Buffer.from(pdf, 'latin1'), uses.signer());
}
