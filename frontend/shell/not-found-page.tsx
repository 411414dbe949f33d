import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { GoHome } from './go-home.tsx';
import { texts } from './texts.ts';

/** No such page, or nothing here for this person: the two look the same. */
export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <Page title={t(texts.notFound)} lead={t(texts.notFoundLead)}>
      <GoHome />
    </Page>
  );
}
