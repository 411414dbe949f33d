import { Search, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button, IconButton } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';
import '../design/field.css';
import './search-field.css';

type Props = {
  /** What is searched for; empty when nothing is. */
  searched: string;
  onSearch(text: string): void;
  /** What is wrong with it. */
  fault: string | null;
};

/** Where words are typed and sent. Emptying it shows everything again at once. */
export function SearchField({ searched, onSearch, fault }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(searched);
  const type = (text: string) => {
    setTyped(text);
    if (text === '') onSearch('');
  };
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(typed.trim());
        }}
      >
        <label htmlFor={id} className="unseen">
          {t(texts.label)}
        </label>
        <div className="search-box" data-wrong={fault ? true : undefined}>
          <Search size={18} aria-hidden="true" />
          <input
            ref={input}
            id={id}
            type="search"
            className="input"
            value={typed}
            placeholder={t(texts.example)}
            maxLength={100}
            enterKeyHint="search"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? `${id}-fault` : undefined}
            onChange={({ target }) => type(target.value)}
          />
          {typed === '' ? null : (
            <IconButton
              label={t(texts.clear)}
              onPress={() => {
                type('');
                input.current?.focus();
              }}
            >
              <X size={18} aria-hidden="true" />
            </IconButton>
          )}
        </div>
        <Button type="submit">{t(texts.search)}</Button>
      </form>
      {fault ? (
        <p className="field-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      ) : null}
    </search>
  );
}
