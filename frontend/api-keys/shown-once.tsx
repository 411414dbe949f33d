import { useEffect, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';
import './shown-once.css';

type Props = { label: string; advice: string; token: string; onClose: () => void };

/** A key that has just been made, to be copied: the one time that it is seen. `advice` says so, and where to put it. */
export function ShownOnce({ label, advice, token, onClose }: Props) {
  const { t } = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  // The form that had the focus is gone, and the key is what there is to do something with.
  useEffect(() => field.current?.focus(), []);
  const copy = () => {
    field.current?.select();
    navigator.clipboard.writeText(token).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    );
  };
  return (
    <div className="shown-once">
      <Notice tone="warn">{advice}</Notice>
      <Field label={label}>
        {(wiring) => (
          <textarea
            className="input shown-token"
            readOnly
            spellCheck={false}
            rows={3}
            ref={field}
            value={token}
            onFocus={(event) => event.target.select()}
            {...wiring}
          />
        )}
      </Field>
      <p className="shown-copied" role="status" data-outcome={outcome ?? undefined}>
        {outcome === null ? null : t(texts[outcome])}
      </p>
      <div className="dialog-choices">
        <Button onPress={onClose}>{t(texts.done)}</Button>
        <Button kind="primary" onPress={copy}>
          {t(texts.copy)}
        </Button>
      </div>
    </div>
  );
}
