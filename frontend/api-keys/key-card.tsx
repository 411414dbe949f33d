import { CircleCheck, CircleSlash, Hourglass } from 'lucide-react';
import { scopeTexts } from '../../shared/kernel/key-scopes.ts';
import type { ApiKeyRow } from '../../shared/people/api-keys/contract.ts';
import { formatInstant, formatShortDay } from '../design/dates.ts';
import { useNow } from '../design/use-now.ts';
import { useLanguage } from '../session/language.tsx';
import { endsSoon } from './api-keys.ts';
import { RevokeKey } from './revoke-key.tsx';
import { texts } from './texts.ts';

/** One key: its name and state, and what there is to know of it. */
export function KeyCard({ held }: { held: ApiKeyRow }) {
  const { t, language } = useLanguage();
  const { name, scopes, state, madeAt, madeBy, expiresAt, lastUsedOn, revokedAt } = held;
  return (
    <li className="api-key" data-ended={state === 'valid' ? undefined : true}>
      <div className="api-key-head">
        <h3>{name}</h3>
        <KeyState held={held} />
      </div>
      <dl>
        <div>
          <dt>{t(texts.scopes)}</dt>
          <dd>{scopes.map((scope) => t(scopeTexts[scope].name)).join(', ')}</dd>
        </div>
        <div>
          <dt>{t(revokedAt === null ? texts.until : texts.revokedAt)}</dt>
          <dd>{formatInstant(revokedAt ?? expiresAt, language)}</dd>
        </div>
        <div>
          <dt>{t(texts.lastUsed)}</dt>
          <dd>{lastUsedOn === null ? t(texts.neverUsed) : formatShortDay(lastUsedOn, language)}</dd>
        </div>
        <div>
          <dt>{t(texts.madeBy)}</dt>
          <dd>
            {t(texts.madeByOn, {
              who: madeBy,
              day: formatShortDay(madeAt.slice(0, 10), language).replaceAll(' ', '\u00a0'),
            })}
          </dd>
        </div>
      </dl>
      {state === 'valid' ? <RevokeKey held={held} /> : null}
    </li>
  );
}

/** A state by shape and word; colour only adds to them. */
function KeyState({ held }: { held: ApiKeyRow }) {
  const { t } = useLanguage();
  const soon = endsSoon(held, useNow());
  const Icon = soon ? Hourglass : held.state === 'valid' ? CircleCheck : CircleSlash;
  const word = {
    valid: soon ? texts.stateSoon : texts.stateValid,
    expired: texts.stateExpired,
    revoked: texts.stateRevoked,
  }[held.state];
  return (
    <span className="api-key-state" data-state={soon ? 'soon' : held.state}>
      <Icon size={16} aria-hidden="true" />
      {t(word)}
    </span>
  );
}
