import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { asProblem } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { GoHome } from './go-home.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { texts } from './texts.ts';

/** What a page shows when what it needs did not come: the problem's own sentences, and another try. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useLanguage();
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const problem = asProblem(error);
  if (problem.code === 'not-found') return <NotFoundPage />;
  const again = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t(problem.title)} lead={t(problem.detail)}>
      {problem.code === 'not-allowed' ? <GoHome /> : <Button onPress={again}>{t(texts.tryAgain)}</Button>}
    </Page>
  );
}

/** The same where nothing stands around it: the session itself could not be asked for. */
export const BareErrorPage = (props: ErrorComponentProps) => (
  <main>
    <ErrorPage {...props} />
  </main>
);
