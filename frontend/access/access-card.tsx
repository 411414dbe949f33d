import type { GrantView, OpenedView } from '../../shared/protection/access/contract.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { OpenedList } from './opened-list.tsx';
import { scopeNames, texts } from './texts.ts';

type Props = {
  grant: GrantView & { opened: readonly OpenedView[] };
  /** Null where there is nothing to end. */
  onEnd: (() => void) | null;
};

/** One access: who, why, to what, from when until when, and what was opened. */
export function AccessCard({ grant, onEnd }: Props) {
  const { t, language } = useLanguage();
  const { staff, reason, scopes, startsAt, endsAt, live, endedBy } = grant;
  const endings = { hr: texts.endedHr, staff: texts.endedStaff, time: texts.endedTime };
  return (
    <li className="access-card" data-live={live || undefined}>
      <div className="access-head">
        <div>
          <h3>{staff}</h3>
          <p className="access-state">
            {live ? t(texts.live, { at: formatInstant(endsAt, language) }) : t(endings[endedBy ?? 'time'])}
          </p>
        </div>
        {onEnd ? (
          <Button kind="danger" onPress={onEnd} aria-label={t(texts.endNamed, { name: staff })}>
            {t(texts.end)}
          </Button>
        ) : null}
      </div>
      <blockquote>{reason}</blockquote>
      <dl>
        <div>
          <dt>{t(texts.scope)}</dt>
          <dd>{scopes.map((one) => t(scopeNames[one])).join(', ')}</dd>
        </div>
        <div>
          <dt>{t(texts.from)}</dt>
          <dd>{formatInstant(startsAt, language)}</dd>
        </div>
        <div>
          <dt>{t(texts.until)}</dt>
          <dd>{formatInstant(endsAt, language)}</dd>
        </div>
      </dl>
      <OpenedList opened={grant.opened} />
    </li>
  );
}
