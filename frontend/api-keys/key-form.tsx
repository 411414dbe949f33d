import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { keyScopes, scopeTexts, type KeyScope } from '../../shared/kernel/key-scopes.ts';
import { Button } from '../design/button.tsx';
import { Checkbox } from '../design/checkbox.tsx';
import { formatShortDay } from '../design/dates.ts';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useNow } from '../design/use-now.ts';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

const lengths = [90, 60, 30, 7] as const;

type Wish = { name: string; scopes: KeyScope[]; days: number };
const unnamed: Wish = { name: '', scopes: [], days: lengths[0] };
/** Where a wish for a key is kept until there is one; the key itself is kept nowhere. */
export const keptKey = 'api-key';
type Props = { problem: unknown; pending: boolean; onMake: (wish: Wish) => void; onClose: () => void };

/** What a key is called, what it may do and for how long. No scope is ticked in advance. */
export function KeyForm({ problem, pending, onMake, onClose }: Props) {
  const { t, language } = useLanguage();
  const now = useNow();
  const input = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState(false);
  const [{ name, scopes, days: chosen }, setTyped, done] = useKept<Wish>(keptKey, unnamed);
  const set = (change: Partial<Wish>) => setTyped((before) => ({ ...before, ...change }));
  useEffect(() => input.current?.focus(), []);
  const nameMissing = tried && name.trim() === '';
  const scopeMissing = tried && scopes.length === 0;
  // The button does not say that it is busy: it goes away with the form, and what would be read aloud of it with it.
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') input.current?.focus();
    else if (scopes.length > 0 && !pending) onMake({ name, scopes, days: chosen });
  };
  const until = (days: number) =>
    formatShortDay(new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10), language);
  return (
    <form className="key-form" onSubmit={submit} noValidate>
      <ProblemNotice thrown={problem} />
      <Field label={t(texts.name)} hint={t(texts.nameHint)} fault={nameMissing ? t(texts.nameMissing) : null}>
        {(wiring) => (
          <input
            className="input"
            maxLength={60}
            autoComplete="off"
            ref={input}
            value={name}
            onChange={(event) => set({ name: event.target.value })}
            {...wiring}
          />
        )}
      </Field>
      <div role="group" aria-labelledby="key-may" aria-describedby={scopeMissing ? 'key-may-missing' : undefined}>
        <h3 id="key-may">{t(texts.mayWhat)}</h3>
        {keyScopes.map((scope) => (
          <Checkbox
            key={scope}
            isSelected={scopes.includes(scope)}
            isInvalid={scopeMissing}
            onChange={(on) => set({ scopes: on ? [...scopes, scope] : scopes.filter((other) => other !== scope) })}
          >
            <span className="key-scope">
              {t(scopeTexts[scope].name)}
              <span>{t(scopeTexts[scope].gives)}</span>
            </span>
          </Checkbox>
        ))}
        {scopeMissing ? (
          <p className="field-fault" id="key-may-missing" role="alert">
            {t(texts.scopeMissing)}
          </p>
        ) : null}
      </div>
      <Field label={t(texts.howLong)}>
        {(wiring) => (
          <select
            className="input"
            value={chosen}
            onChange={({ target }) => set({ days: Number(target.value) })}
            {...wiring}
          >
            {lengths.map((days) => (
              <option key={days} value={days}>
                {t(texts.days, { days, day: until(days) })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="dialog-choices">
        <Button
          onPress={() => {
            done();
            onClose();
          }}
        >
          {t(texts.cancel)}
        </Button>
        <Button type="submit" kind="primary">
          {t(texts.make)}
        </Button>
      </div>
    </form>
  );
}
