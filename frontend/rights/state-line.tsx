import type { OwnRequest } from '../../shared/protection/rights/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { outcomeNames, stateNames } from './texts.ts';

/** Where a request stands, and what was answered. */
export function StateLine({ state, outcome }: Pick<OwnRequest, 'state' | 'outcome'>) {
  const { t } = useLanguage();
  return (
    <p className="rights-state">
      <span className="rights-mark" data-state={state}>
        {t(stateNames[state])}
      </span>
      {outcome ? <span className="rights-outcome">{t(outcomeNames[outcome])}</span> : null}
    </p>
  );
}
