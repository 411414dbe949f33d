import { useEffect, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** A key that has just been made, to be copied: the one time that it is seen. */
export function ShownOnce({ token, onClose }: { token: string; onClose: () => void }) {
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
    <div className="key-form">
      <Notice tone="warn">{t(texts.onlyNow)}</Notice>
      <Field label={t(texts.token)}>
        {(wiring) => (
          <textarea
            className="input key-token"
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
      <p className="key-copied" role="status" data-outcome={outcome ?? undefined}>
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
