import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { TriangleAlert, UserRoundSearch } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { findPolicyExcerpts } from '../../shared/claims/policy-files/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { PolicyPlace } from './cited.tsx';
import { policyFilesQuery } from './policy-files.ts';
import { texts } from './texts.ts';

/** Shows which paragraphs a claim would be compared with, for a category and what was bought. */
export function TryClaim() {
  const { t } = useLanguage();
  const { categories } = useSuspenseQuery(policyFilesQuery).data;
  const [typed, setTyped] = useKept('policy-try', { category: categories[0]?.id ?? '', bought: '' });
  const [missing, setMissing] = useState(false);
  const find = useMutation({
    mutationFn: ({ category, bought }: typeof typed) =>
      call(findPolicyExcerpts, { body: { bought, ...(category !== '' && { category }) } }),
  });
  const ask = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(typed.bought.trim() === '');
    if (typed.bought.trim() !== '') find.mutate(typed);
  };
  return (
    <section aria-labelledby="policy-try">
      <h2 id="policy-try">{t(texts.tryTitle)}</h2>
      <p className="soft">{t(texts.tryLead)}</p>
      <form className="policy-try" onSubmit={ask} noValidate>
        <Field label={t(texts.category)}>
          {(wiring) => (
            <select
              className="input"
              value={typed.category}
              onChange={(event) => setTyped({ ...typed, category: event.target.value })}
              {...wiring}
            >
              {categories.map(({ id, name }) => (
                <option key={id} value={id}>
                  {t(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t(texts.bought)} hint={t(texts.boughtHint)} fault={missing ? t(texts.boughtMissing) : null}>
          {(wiring) => (
            <input
              className="input"
              maxLength={200}
              value={typed.bought}
              onChange={(event) => setTyped({ ...typed, bought: event.target.value })}
              {...wiring}
            />
          )}
        </Field>
        <Button type="submit" isPending={find.isPending}>
          {t(texts.try)}
        </Button>
      </form>
      <ProblemNotice thrown={find.error} />
      <div role="status">
        {find.data === undefined ? null : find.data.items.length === 0 ? (
          <p className="policy-none">{t(texts.none)}</p>
        ) : (
          <ol className="policy-found">
            {find.data.items.map((item) => (
              <li key={`${item.file}:${item.paragraph}`}>
                <p className="policy-text">{item.text}</p>
                {item.setAside ? (
                  <p className="policy-warning">
                    <TriangleAlert size={16} aria-hidden="true" /> {t(texts.flagged)}
                  </p>
                ) : item.against === null ? null : (
                  <p className="policy-warning">
                    <UserRoundSearch size={16} aria-hidden="true" /> {t(texts.against)}
                  </p>
                )}
                <PolicyPlace place={item} />
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
