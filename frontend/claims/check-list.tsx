import { CircleAlert, CircleX, UserRoundSearch } from 'lucide-react';
import type { CheckView } from '../../shared/claims/expenses/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { Cited } from '../policy-files/cited.tsx';
import { useLanguage } from '../session/language.tsx';
import './check-list.css';

const kinds: Record<CheckView['kind'], { icon: typeof CircleX; means: Text }> = {
  blocking: { icon: CircleAlert, means: { sv: 'Måste rättas', en: 'Has to be corrected' } },
  settling: { icon: CircleX, means: { sv: 'Leder till avslag', en: 'Leads to a decline' } },
  doubting: { icon: UserRoundSearch, means: { sv: 'En person tittar på det', en: 'A person will look at it' } },
};

/** What the checks say: the sentence, and to an employee also what it leads to. */
export function CheckList({ checks, bare = false }: { checks: readonly CheckView[]; bare?: boolean }) {
  const { t } = useLanguage();
  return (
    <ul className="checks">
      {checks.map(({ code, kind, sentence, citation }) => {
        const { icon: Icon, means } = kinds[kind];
        return (
          <li key={code} className={`check check-${kind}`}>
            <Icon size={18} aria-hidden="true" />
            <span>
              {t(sentence)} {bare ? null : <span className="check-means">{t(means)}</span>}
              {citation ? <Cited citation={citation} /> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
