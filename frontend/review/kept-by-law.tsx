import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { formatDay } from '../design/dates.ts';
import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../session/language.tsx';

const texts = {
  title: { sv: 'Personen är raderad', en: 'The person has been erased' },
  kept: {
    sv: 'Utlägget och kvittot hör till bokföringen och sparas till och med {day} (bokföringslagen 7 kap. 2 §). Allt annat om personen är borta.',
    en: 'The claim and its receipt belong to the books and are kept until {day} (Swedish Bookkeeping Act ch. 7 s. 2). Everything else about the person is gone.',
  },
};

/** Says of a claim of somebody who was erased why it is still here, and until when. */
export function KeptByLaw({ claim: { keptUntil } }: { claim: ExpenseView }) {
  const { t, language } = useLanguage();
  if (keptUntil === null) return null;
  return <Notice title={t(texts.title)}>{t(texts.kept, { day: formatDay(keptUntil, language) })}</Notice>;
}
