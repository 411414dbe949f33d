import { Scale } from 'lucide-react';
import { positionsOn, type LawTopic } from '../../shared/claims/benefits/law/contract.ts';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './form-texts.ts';

/** What the law says of a topic on a day, with its source; nothing where it says nothing. */
export function LawNote({ topic, today }: { topic: LawTopic; today: PlainDate }) {
  const { t } = useLanguage();
  const [said] = positionsOn(topic, today);
  if (!said) return null;
  return (
    <div className="law-note">
      <Scale size={16} aria-hidden="true" />
      <p>
        {t(said.says)}{' '}
        <span className="law-source">
          {t(texts.source)}:{' '}
          <span lang="sv">{said.address ? <a href={said.address}>{said.source}</a> : said.source}</span>.
        </span>
      </p>
    </div>
  );
}
