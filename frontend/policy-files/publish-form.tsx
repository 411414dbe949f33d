import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { publishPolicyFile, type PolicyVersionRow } from '../../shared/claims/policy-files/contract.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Checkbox } from '../design/checkbox.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { policyFileQuery, policyFilesQuery } from './policy-files.ts';
import { texts } from './texts.ts';

/** Says what a draft is called, from when it applies and to what, and lets it apply. Kept over a reload. */
export function PublishForm({ version }: { version: PolicyVersionRow }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const { categories, items } = useSuspenseQuery(policyFilesQuery).data;
  const former = items.find((item) => item.document === version.document && item.id !== version.id);
  const [initial] = useState(() => ({
    title: former?.title ?? version.title,
    validFrom: String(swedishDay(new Date())),
    some: null as string[] | null,
  }));
  const [typed, setTyped, done] = useKept(`policy:${version.id}`, initial);
  const [tried, setTried] = useState(false);
  const publish = useMutation({
    mutationFn: () =>
      call(publishPolicyFile, {
        path: { policy: version.id },
        body: { title: typed.title, validFrom: typed.validFrom, categories: typed.some },
      }),
    onSuccess: async (view) => {
      done();
      cache.setQueryData(policyFileQuery(version.id).queryKey, view);
      toast(t(texts.published));
      await cache.invalidateQueries({ queryKey: policyFilesQuery.queryKey });
    },
  });
  const faults = {
    title: typed.title.trim() === '' ? t(texts.nameMissing) : null,
    validFrom: typed.validFrom === '' ? t(texts.dayMissing) : null,
    some: typed.some?.length === 0 ? t(texts.someMissing) : null,
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(faults).every((fault) => fault === null)) publish.mutate();
  };
  const choose = (id: string, chosen: boolean) =>
    setTyped({ ...typed, some: [...(typed.some ?? []).filter((one) => one !== id), ...(chosen ? [id] : [])] });
  return (
    <form className="policy-publish" onSubmit={send} noValidate aria-labelledby="policy-publish">
      <h2 id="policy-publish">{t(texts.publish)}</h2>
      <p className="soft">{t(texts.publishLead)}</p>
      <Field label={t(texts.name)} fault={tried ? faults.title : null}>
        {(wiring) => (
          <input
            className="input"
            maxLength={160}
            value={typed.title}
            onChange={(event) => setTyped({ ...typed, title: event.target.value })}
            {...wiring}
          />
        )}
      </Field>
      <Field label={t(texts.validFrom)} fault={tried ? faults.validFrom : null}>
        {(wiring) => (
          <input
            className="input policy-day"
            type="date"
            value={typed.validFrom}
            onChange={(event) => setTyped({ ...typed, validFrom: event.target.value })}
            {...wiring}
          />
        )}
      </Field>
      <fieldset className="policy-about">
        <legend>{t(texts.about)}</legend>
        <Checkbox isSelected={typed.some !== null} onChange={(some) => setTyped({ ...typed, some: some ? [] : null })}>
          {t(texts.some)}
        </Checkbox>
        {typed.some === null
          ? null
          : categories.map(({ id, name }) => (
              <Checkbox key={id} isSelected={typed.some!.includes(id)} onChange={(chosen) => choose(id, chosen)}>
                {t(name)}
              </Checkbox>
            ))}
        {tried && faults.some !== null ? <p className="field-fault">{faults.some}</p> : null}
      </fieldset>
      <ProblemNotice thrown={publish.error} />
      <Button type="submit" kind="primary" isPending={publish.isPending}>
        {t(texts.publish)}
      </Button>
    </form>
  );
}
