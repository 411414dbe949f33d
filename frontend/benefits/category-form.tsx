import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import {
  changeCategory,
  createCategory,
  type CategoryFields,
  type CategoryView,
} from '../../shared/claims/benefits/categories/contract.ts';
import { isTaxFreeWellness } from '../../shared/claims/benefits/law/contract.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { call } from '../api/call.ts';
import { faultsOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { useNow } from '../design/use-now.ts';
import { useLanguage } from '../session/language.tsx';
import { categoriesQuery, keepCategory } from './categories.ts';
import { CategoryPreview } from './category-preview.tsx';
import { CategoryProblem } from './category-problem.tsx';
import { ContentFields } from './content-fields.tsx';
import type { CategoryParts } from './form-parts.ts';
import { texts } from './form-texts.ts';
import { MoneyFields } from './money-fields.tsx';
import { RuleFields } from './rule-fields.tsx';
import { pointedFields, typedOf, type CategoryFaults, type TypedCategory } from './typed-category.ts';
import { WhatFields } from './what-fields.tsx';

/** `turned`: the reader has opened or closed it themselves, which made a new version of an old one. */
type Props = {
  initial: TypedCategory;
  shown: CategoryView | null;
  turned?: { from: number; to: number } | null;
  onLatest: () => void;
};

/** A category to be typed, over the version that was seen. What is typed outlives a reload until it is saved. */
export function CategoryForm({ initial, shown, turned = null, onLatest }: Props) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const today = swedishDay(useNow());
  const [first] = useState(initial);
  const [typed, setTyped, forget] = useKept(`category:${shown?.id ?? 'new'}`, first);
  const [faults, setFaults] = useState<CategoryFaults>({});
  const others = useQuery(categoriesQuery).data?.items.filter(({ id, open }) => open && id !== shown?.id) ?? [];
  const otherWellness = others.filter(isTaxFreeWellness).reduce((sum, { yearlyAmount }) => sum + yearlyAmount, 0);
  const save = useMutation({
    mutationFn: (fields: CategoryFields) =>
      shown
        ? call(changeCategory, { path: { category: shown.id }, body: { ...fields, version: typed.version } })
        : call(createCategory, { body: fields }),
    onSuccess: (saved) => {
      forget();
      keepCategory(saved);
      toast(t(shown ? texts.saved : texts.created));
      if (!shown) void navigate({ to: '/benefits' });
    },
    onError: (thrown) =>
      setFaults(Object.fromEntries(faultsOf(thrown, pointedFields).map(({ field, text }) => [field, text]))),
  });
  useEffect(() => {
    if (Object.keys(faults).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  const set = (change: Partial<TypedCategory>) => setTyped((before) => ({ ...before, ...change }));
  useEffect(() => {
    if (turned) setTyped((before) => (before.version === turned.from ? { ...before, version: turned.to } : before));
  }, [turned, setTyped]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const { fields, faults: found } = typedOf(typed);
    setFaults(found);
    if (Object.keys(found).length === 0 && !save.isPending) save.mutate(fields);
  };
  const latest = () => {
    forget();
    onLatest();
  };
  const parts: CategoryParts = { typed, set, faults, shown, today };
  const changed = JSON.stringify(typed) !== JSON.stringify(first);
  return (
    <div className="category-page">
      <form className="category-form" ref={form} onSubmit={submit} noValidate>
        <WhatFields {...parts} />
        <MoneyFields {...parts} otherWellness={otherWellness} />
        <ContentFields {...parts} />
        <RuleFields {...parts} />
        <CategoryProblem thrown={save.error} faulty={Object.keys(faults).length > 0} onLatest={latest} />
        <div className="category-save">
          <Button type="submit" kind="primary" isPending={save.isPending}>
            {t(shown ? texts.save : texts.create)}
          </Button>
          {changed ? (
            <>
              <Button kind="quiet" onPress={latest}>
                {t(texts.discard)}
              </Button>
              <span className="soft">{t(texts.unsaved)}</span>
            </>
          ) : null}
        </div>
      </form>
      <CategoryPreview {...parts} />
    </div>
  );
}
