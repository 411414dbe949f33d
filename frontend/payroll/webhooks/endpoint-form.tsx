import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { EndpointView } from '../../../shared/payroll/webhooks/contract.ts';
import { eventTypes } from '../../../shared/payroll/webhooks/contract.ts';
import { faultsOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Field } from '../../design/field.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { useKept } from '../../design/use-kept.ts';
import { useLanguage } from '../../session/language.tsx';
import { eventTexts } from './delivery-texts.ts';
import { texts } from './texts.ts';

export type Wish = Pick<EndpointView, 'name' | 'url' | 'events'>;
type Props = {
  /** What is typed is kept under it until it is sent. */
  place: string;
  initial: Wish;
  act: string;
  problem: unknown;
  pending: boolean;
  onSend: (wish: Wish) => void;
  onClose: () => void;
};

/** What an endpoint is called, where it is and what it is told of: everything, or what is ticked. */
export function EndpointForm({ place, initial, act, problem, pending, onSend, onClose }: Props) {
  const { t } = useLanguage();
  const first = useRef<HTMLInputElement>(null);
  const address = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState(false);
  const [{ name, url, events }, setTyped, done] = useKept<Wish>(place, initial);
  const set = (change: Partial<Wish>) => setTyped((before) => ({ ...before, ...change }));
  useEffect(() => first.current?.focus(), []);
  const refused = faultsOf(problem, ['url'])[0];
  useEffect(() => (refused ? address.current?.focus() : undefined), [refused]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') first.current?.focus();
    else if (url.trim() === '') address.current?.focus();
    else if (!pending) onSend({ name, url: url.trim(), events });
  };
  const urlFault = refused ? t(refused.text) : tried && url.trim() === '' ? t(texts.urlMissing) : null;
  return (
    <form className="endpoint-form" onSubmit={submit} noValidate>
      {refused ? null : <ProblemNotice thrown={problem} />}
      <Field label={t(texts.name)} fault={tried && name.trim() === '' ? t(texts.nameMissing) : null}>
        {(wiring) => (
          <input
            className="input"
            maxLength={60}
            autoComplete="off"
            ref={first}
            value={name}
            onChange={(event) => set({ name: event.target.value })}
            {...wiring}
          />
        )}
      </Field>
      <Field label={t(texts.url)} hint={t(texts.urlHint)} fault={urlFault}>
        {(wiring) => (
          <input
            className="input"
            type="url"
            inputMode="url"
            maxLength={2000}
            autoComplete="off"
            spellCheck={false}
            placeholder="https://"
            ref={address}
            value={url}
            onChange={(event) => set({ url: event.target.value })}
            {...wiring}
          />
        )}
      </Field>
      <div role="group" aria-labelledby="endpoint-told">
        <h3 id="endpoint-told">{t(texts.which)}</h3>
        <Checkbox isSelected={events.length === 0} onChange={(on) => set({ events: on ? [] : [...eventTypes] })}>
          <span className="endpoint-choice">
            {t(texts.everything)}
            <span>{t(texts.everythingMore)}</span>
          </span>
        </Checkbox>
        {eventTypes.map((type) => (
          <Checkbox
            key={type}
            isSelected={events.includes(type)}
            onChange={(on) => set({ events: on ? [...events, type] : events.filter((other) => other !== type) })}
          >
            <span className="endpoint-choice">
              {t(eventTexts[type])}
              <code>{type}</code>
            </span>
          </Checkbox>
        ))}
      </div>
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
          {act}
        </Button>
      </div>
    </form>
  );
}
