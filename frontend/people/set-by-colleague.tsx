import type { EmploymentView } from '../../shared/people/employment/contract.ts';
import { formatDay } from '../design/dates.ts';
import { formatPercent } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './employment-texts.ts';
import { KnownList } from './known-list.tsx';

/** What a colleague in HR sets of one's own employment, to be read, and why it cannot be typed. */
export function SetByColleague({ employment }: { employment: EmploymentView }) {
  const { t, language } = useLanguage();
  const { source, manager, partTimePermille, employedFrom, employedUntil } = employment;
  return (
    <>
      <p className="soft">{t(texts.setByColleague)}</p>
      <KnownList
        known={[
          // The directory's people have it among what the directory keeps.
          ...(source === 'hand' ? [[texts.manager, manager?.name ?? t(texts.nobody)] as const] : []),
          [texts.partTimeKnown, formatPercent(partTimePermille / 10, language)],
          [texts.employedFrom, formatDay(employedFrom, language)],
          [texts.employedUntil, employedUntil ? formatDay(employedUntil, language) : null],
        ]}
      />
    </>
  );
}
