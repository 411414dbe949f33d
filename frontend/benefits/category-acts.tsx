import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  closeCategory,
  deleteCategory,
  openCategory,
  type CategoryView,
} from '../../shared/claims/benefits/categories/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { benefitsQuery } from '../claims/claims.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { categoriesQuery, keepCategory } from './categories.ts';
import { CategoryProblem } from './category-problem.tsx';
import { texts } from './form-texts.ts';

type Props = { category: CategoryView; onTurned: (turned: { from: number; to: number }) => void; onLatest: () => void };

/** Opens and closes a category, and deletes one that was never used. */
export function CategoryActs({ category, onTurned, onLatest }: Props) {
  const { t } = useLanguage();
  const { id, version, open, inUse } = category;
  const turn = useMutation({
    mutationFn: () => call(open ? closeCategory : openCategory, { path: { category: id }, body: { version } }),
    onSuccess: (saved) => {
      onTurned({ from: version, to: saved.version });
      keepCategory(saved);
      toast(t(saved.open ? texts.nowOpen : texts.nowClosed));
    },
  });
  return (
    <section className="category-acts" aria-labelledby="category-use">
      <h2 id="category-use">{t(texts.use)}</h2>
      <p className="soft">{t(open ? texts.isOpen : texts.isClosed)}</p>
      <CategoryProblem thrown={turn.error} faulty={false} onLatest={onLatest} />
      <div className="category-save">
        <Button isPending={turn.isPending} onPress={() => turn.mutate()}>
          {t(open ? texts.close : texts.open)}
        </Button>
        {inUse ? null : <DeleteCategory category={category} />}
      </div>
    </section>
  );
}

function DeleteCategory({ category }: { category: CategoryView }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => call(deleteCategory, { path: { category: category.id } }),
    onSuccess: async () => {
      toast(t(texts.deleted));
      await navigate({ to: '/benefits' });
      await queryClient.invalidateQueries(categoriesQuery);
      await queryClient.invalidateQueries(benefitsQuery);
    },
  });
  return (
    <>
      <Button kind="danger" onPress={() => setAsking(true)}>
        {t(texts.delete)}
      </Button>
      <Dialog title={t(texts.deleteSure)} open={asking} onClose={() => setAsking(false)} asks>
        <p>{t(texts.deleteMore, { name: t(category.name) })}</p>
        <ProblemNotice thrown={remove.error} />
        <div className="dialog-choices">
          <Button onPress={() => setAsking(false)}>{t(texts.cancel)}</Button>
          <Button kind="danger" isPending={remove.isPending} onPress={() => remove.mutate()}>
            {t(texts.delete)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
