import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { useLanguage } from '../../session/language.tsx';
import { texts } from './texts.ts';

type Props = { label: string; code: string; copies?: boolean };

/** Text for a terminal or a program, in lines that scroll by themselves; copied with one press. */
export function CodeBlock({ label, code, copies = false }: Props) {
  const { t } = useLanguage();
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    );
  return (
    <figure className="code-block">
      <figcaption>
        <span>{label}</span>
        {copies ? (
          <>
            <span role="status">{outcome === null ? null : t(texts[outcome])}</span>
            <Button onPress={() => void copy()} aria-label={t(texts.copyNamed, { what: label })}>
              {t(texts.copy)}
            </Button>
          </>
        ) : null}
      </figcaption>
      <pre
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
        tabIndex={0}
        role="region"
        aria-label={label}
      >
        <code>{code}</code>
      </pre>
    </figure>
  );
}
