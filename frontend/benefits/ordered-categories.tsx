import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, CircleCheck, CircleSlash } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { reorderCategories, type CategoryView } from '../../shared/claims/benefits/categories/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { announce } from '../design/announce.tsx';
import { IconButton } from '../design/button.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { categoriesQuery } from './categories.ts';
import { texts } from './texts.ts';
import { useOrder } from './use-order.ts';

/** The categories as rows that can be moved up and down, by a press or by the keyboard. */
export function OrderedCategories({ categories }: { categories: readonly CategoryView[] }) {
  const { t } = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<{ id: string; way: 'up' | 'down' } | null>(null);
  const order = useOrder(categories);
  const save = useMutation({
    mutationFn: (ids: string[]) => call(reorderCategories, { body: { order: ids } }),
    scope: { id: 'category-order' },
    onSuccess: (answer) => queryClient.setQueryData(categoriesQuery.queryKey, answer),
    onError: () => queryClient.invalidateQueries(categoriesQuery),
    onSettled: order.settled,
  });
  // The row has moved and its button with it: the focus stays on it, or goes to its sibling at either end.
  useLayoutEffect(() => {
    if (!pressed.current) return;
    const { id, way } = pressed.current;
    pressed.current = null;
    const row = list.current?.querySelector(`[data-category="${id}"]`);
    const other = way === 'up' ? 'down' : 'up';
    const button = (name: string) =>
      row?.querySelector<HTMLButtonElement>(`[data-way="${name}"] button:not([disabled])`);
    (button(way) ?? button(other))?.focus();
  });
  const move = (category: CategoryView, from: number, way: 'up' | 'down') => {
    const to = way === 'up' ? from - 1 : from + 1;
    pressed.current = { id: category.id, way };
    save.mutate(order.move(from, to));
    announce(t(texts.moved, { name: t(category.name), place: to + 1, count: categories.length }));
  };
  return (
    <>
      <ProblemNotice thrown={save.error} />
      <ol className="categories" ref={list}>
        {order.shown.map((category, at) => (
          <li key={category.id} data-category={category.id} data-closed={category.open ? undefined : true}>
            <CategoryRow category={category} />
            {categories.length > 1 ? (
              <div className="category-moves">
                <span data-way="up">
                  <IconButton
                    label={t(texts.moveUp, { name: t(category.name) })}
                    isDisabled={at === 0}
                    onPress={() => move(category, at, 'up')}
                  >
                    <ArrowUp size={18} aria-hidden="true" />
                  </IconButton>
                </span>
                <span data-way="down">
                  <IconButton
                    label={t(texts.moveDown, { name: t(category.name) })}
                    isDisabled={at === categories.length - 1}
                    onPress={() => move(category, at, 'down')}
                  >
                    <ArrowDown size={18} aria-hidden="true" />
                  </IconButton>
                </span>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What a category is, at a glance. */
function CategoryRow({ category }: { category: CategoryView }) {
  const { t, language } = useLanguage();
  const { id, name, kind, taxTreatment, yearlyAmount, open } = category;
  const Icon = open ? CircleCheck : CircleSlash;
  return (
    <div className="category-row">
      <h2>
        <Link to="/benefits/$category" params={{ category: id }} className="row-link">
          {t(name)}
        </Link>
      </h2>
      <p className="category-facts">
        <span className="category-state" data-open={open || undefined}>
          <Icon size={16} aria-hidden="true" /> {t(open ? texts.open : texts.closed)}
        </span>
        <span>{t(kind === 'wellness' ? texts.wellness : texts.other)}</span>
        <span>{t(taxTreatment === 'tax-free' ? texts.taxFree : texts.taxable)}</span>
        <span className="figures">{t(texts.aYear, { amount: formatKronor(yearlyAmount, language) })}</span>
      </p>
    </div>
  );
}
