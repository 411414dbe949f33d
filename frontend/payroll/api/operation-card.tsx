import { problemCodes, type ProblemCode } from '../../../shared/kernel/problem-codes.ts';
import { scopeTexts, type KeyScope } from '../../../shared/kernel/key-scopes.ts';
import { useLanguage } from '../../session/language.tsx';
import { CodeBlock } from './code-block.tsx';
import { curlOf, signedCurlOf } from './curl.ts';
import type { Operation } from './openapi.ts';
import { texts } from './texts.ts';

type Props = { operation: Operation; address: string };

/** One thing to call: what it is for, what it takes, a call to copy, and what comes back. */
export function OperationCard({ operation, address }: Props) {
  const { t } = useLanguage();
  const { id, method, path, title, text, scopes, signed, idempotent, query, status, answer, problems } = operation;
  return (
    <section className="api-operation" aria-labelledby={id} data-operation={id}>
      <h3 id={id}>{t(title)}</h3>
      <p className="api-address">
        <span className="api-method" data-method={method}>
          {method}
        </span>
        <code>{path}</code>
      </p>
      <p>{t(text)}</p>
      <dl className="api-facts">
        <div>
          <dt>{t(texts.needs)}</dt>
          <dd>
            {signed
              ? t(texts.needsSignature)
              : scopes.map((scope) => (
                  <span key={scope}>
                    {t(scopeTexts[scope as KeyScope].name)} (<code>{scope}</code>)
                  </span>
                ))}
          </dd>
        </div>
        {query.length === 0 ? null : (
          <div>
            <dt>{t(texts.query)}</dt>
            <dd>
              <code>{query.join(', ')}</code>
            </dd>
          </div>
        )}
        {idempotent ? (
          <div>
            <dt>Idempotency-Key</dt>
            <dd>{t(texts.idempotent)}</dd>
          </div>
        ) : null}
      </dl>
      <CodeBlock label="curl" code={signed ? signedCurlOf(operation, address) : curlOf(operation)} copies />
      {answer === undefined ? null : (
        <details className="api-folded">
          <summary>{t(texts.answer, { status })}</summary>
          <CodeBlock label={t(texts.answer, { status })} code={JSON.stringify(answer, null, 2)} />
        </details>
      )}
      <details className="api-folded">
        <summary>{t(texts.problems, { many: problems.length })}</summary>
        <dl>
          {problems.map((code) => (
            <div key={code}>
              <dt>
                <code>
                  {problemCodes[code as ProblemCode].status} {code}
                </code>
              </dt>
              <dd>{t(problemCodes[code as ProblemCode].detail)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
