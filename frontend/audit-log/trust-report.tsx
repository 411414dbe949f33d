import { useMutation } from '@tanstack/react-query';
import { FileCheck2 } from 'lucide-react';
import { showTrustReport } from '../../shared/trust/contract.ts';
import { saveFile } from '../api/save-file.ts';
import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** The platform’s controls as a signed file, in the language of whoever takes it. */
export function TrustReport() {
  const { t, language } = useLanguage();
  const taking = useMutation({ mutationFn: () => saveFile(showTrustReport, { query: { lang: language } }) });
  return (
    <section className="audit-report" aria-labelledby="trust-report">
      <div>
        <h2 id="trust-report">
          <FileCheck2 size={20} aria-hidden="true" /> {t(texts.report)}
        </h2>
        <p className="soft">
          {t(texts.reportLead)} <a href={`/trust/${language}`}>{t(texts.toTrust)}</a>
        </p>
        <ProblemNotice thrown={taking.error} />
      </div>
      <div className="audit-take">
        <Button onPress={() => taking.mutate()} isPending={taking.isPending}>
          {t(texts.takeReport)}
        </Button>
        <a href="/verify-report.mjs" download>
          {t(texts.reportProgram)}
        </a>
      </div>
    </section>
  );
}
