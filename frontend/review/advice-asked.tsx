import { Link } from '@tanstack/react-router';
import type { showQueueCount } from '../../shared/claims/approvals/contract.ts';
import type { AnswerOf } from '../api/call.ts';
import { Ago } from '../design/ago.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** The claims that the reader is asked for advice on. */
export function AdviceAsked({ asked }: { asked: AnswerOf<typeof showQueueCount>['advice'] }) {
  const { t } = useLanguage();
  return (
    <section className="advice-asked">
      <h2>{t(texts.adviceAsked)}</h2>
      <ul>
        {asked.map((one) => (
          <li key={one.expense}>
            <Link to="/review/$claim" params={{ claim: one.expense }}>
              {t(texts.adviceOn, { name: one.employee, by: one.askedBy })}
            </Link>{' '}
            <span className="soft">
              <Ago at={one.askedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
