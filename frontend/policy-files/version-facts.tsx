import { useSuspenseQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDashed, CircleSlash, Clock, History, TriangleAlert } from 'lucide-react';
import type { PolicyVersionRow } from '../../shared/claims/policy-files/contract.ts';
import { formatShortDay } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { policyFilesQuery } from './policy-files.ts';
import { states, texts } from './texts.ts';

const icons = { draft: CircleDashed, coming: Clock, valid: CircleCheck, replaced: History, withdrawn: CircleSlash };

/** What a version is, in a word with its mark. */
export function VersionState({ state }: Pick<PolicyVersionRow, 'state'>) {
  const { t } = useLanguage();
  const Icon = icons[state];
  return (
    <span className="policy-state" data-state={state}>
      <Icon size={16} aria-hidden="true" /> {t(states[state])}
    </span>
  );
}

/** What there is to say of a version in a line: which, since when, about what, how much, and what of it tries to steer. */
export function VersionFacts({ version }: { version: PolicyVersionRow }) {
  const { t, language } = useLanguage();
  const known = useSuspenseQuery(policyFilesQuery).data.categories;
  const about =
    version.categories === null
      ? t(texts.every)
      : known.filter(({ id }) => version.categories?.includes(id)).map(({ name }) => t(name));
  return (
    <ul className="policy-facts">
      <li>{t(texts.version, { number: version.number })}</li>
      {version.validFrom === null ? null : (
        <>
          <li>{t(texts.from, { day: formatShortDay(version.validFrom, language) })}</li>
          <li>{Array.isArray(about) ? about.join(', ') : about}</li>
        </>
      )}
      <li>{t(version.paragraphs === 1 ? texts.oneParagraph : texts.paragraphs, { count: version.paragraphs })}</li>
      {version.flagged > 0 ? (
        <li className="policy-flagged">
          <TriangleAlert size={14} aria-hidden="true" />{' '}
          {t(version.flagged === 1 ? texts.oneFlagged : texts.flaggedCount, { count: version.flagged })}
        </li>
      ) : null}
    </ul>
  );
}
