import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { categoriesQuery } from './categories.ts';
import { CategoryActs } from './category-acts.tsx';
import { CategoryForm } from './category-form.tsx';
import { texts } from './form-texts.ts';
import { blankCategory, formOf } from './typed-category.ts';
import './category-page.css';

const route = getRouteApi('/signed-in/benefits/$category');

function BackToBenefits() {
  const { t } = useLanguage();
  return <Link to="/benefits">{t(texts.back)}</Link>;
}

/** A category that is to be. */
export function NewCategoryPage() {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(0);
  return (
    <Page title={t(texts.newTitle)} lead={<p>{t(texts.lead)}</p>} back={<BackToBenefits />} width="wide">
      <CategoryForm key={asked} initial={blankCategory} shown={null} onLatest={() => setAsked(asked + 1)} />
    </Page>
  );
}

/** One category, to be changed, opened and closed. */
export function CategoryPage() {
  const { t } = useLanguage();
  const { category: id } = route.useParams();
  const { data, refetch } = useSuspenseQuery(categoriesQuery);
  const category = data.items.find((one) => one.id === id);
  const [asked, setAsked] = useState(0);
  const [turned, setTurned] = useState<{ from: number; to: number } | null>(null);
  const initial = useMemo(() => (category ? formOf(category) : blankCategory), [category]);
  if (!category) throw new ApiProblem('not-found');
  const latest = async () => {
    await refetch();
    setAsked((count) => count + 1);
  };
  return (
    <Page title={t(category.name)} lead={<p>{t(texts.lead)}</p>} back={<BackToBenefits />} width="wide">
      <CategoryForm
        key={`${category.id}/${category.version}/${asked}`}
        initial={initial}
        shown={category}
        turned={turned}
        onLatest={() => void latest()}
      />
      <CategoryActs category={category} onTurned={setTurned} onLatest={() => void latest()} />
    </Page>
  );
}
