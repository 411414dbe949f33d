import { useLocation } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { PolicyVersionView } from '../../shared/claims/policy-files/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { anchorOf } from './policy-files.ts';
import { texts } from './texts.ts';

/** What was read of a policy, paragraph by paragraph; the one that the address names is in sight and marked. */
export function PolicyText({ text }: Pick<PolicyVersionView, 'text'>) {
  const { t } = useLanguage();
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') document.getElementById(hash)?.scrollIntoView({ block: 'center' });
  }, [hash]);
  return (
    <section aria-labelledby="policy-read">
      <h2 id="policy-read">{t(texts.read)}</h2>
      <ol className="policy-paragraphs">
        {text.map(({ paragraph, page, heading, text: words, flagged }, at) => {
          const above = text[at - 1];
          return (
            <li
              key={paragraph}
              id={anchorOf(paragraph)}
              data-flagged={flagged || undefined}
              aria-current={hash === anchorOf(paragraph) ? 'true' : undefined}
            >
              {heading !== null && heading !== above?.heading && heading !== words ? <h3>{heading}</h3> : null}
              <p className="policy-text">{words}</p>
              {flagged ? (
                <p className="policy-warning">
                  <TriangleAlert size={16} aria-hidden="true" /> {t(texts.flagged)}
                </p>
              ) : null}
              <span className="policy-place">
                {page === null
                  ? t(texts.paragraph, { paragraph })
                  : `${t(texts.page, { page })}, ${t(texts.paragraph, { paragraph })}`}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
