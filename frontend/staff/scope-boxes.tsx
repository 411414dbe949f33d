import { scopes } from '../../shared/kernel/roles.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './access-texts.ts';
import { scopeHints, scopeNames } from './texts.ts';

/** What an access is to cover, one box each, with what it opens. */
export function ScopeBoxes({ fault }: { fault: string | null }) {
  const { t } = useLanguage();
  return (
    <fieldset className="scope-boxes" aria-describedby={fault ? 'scope-fault' : undefined}>
      <legend>{t(texts.scope)}</legend>
      {scopes.map((scope) => (
        <label key={scope}>
          <input type="checkbox" name="scope" value={scope} />
          <span>
            {t(scopeNames[scope])}
            <span className="soft">{t(scopeHints[scope])}</span>
          </span>
        </label>
      ))}
      {fault ? (
        <p className="field-fault" id="scope-fault">
          {fault}
        </p>
      ) : null}
    </fieldset>
  );
}
