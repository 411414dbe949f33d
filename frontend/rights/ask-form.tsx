import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { askRight, requestKinds, type OwnRequest } from '../../shared/protection/rights/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { WordsField } from '../design/words-field.tsx';
import { useLanguage } from '../session/language.tsx';
import { ownRightsQuery } from './rights.ts';
import { kindLeads, kindNames, texts } from './texts.ts';

type Typed = { kind: OwnRequest['kind']; words: string };
const nothing: Typed = { kind: 'access', words: '' };

/** Asks for a right. What was typed outlives a reload; a copy needs no words. */
export function AskForm() {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [typed, setTyped, done] = useKept<Typed>('ask-right', nothing);
  const [tried, setTried] = useState(false);
  const optional = typed.kind === 'access' || typed.kind === 'portability';
  const missing = !optional && typed.words.trim() === '';
  const ask = useMutation({
    mutationFn: (body: Typed) => call(askRight, { body }),
    onSuccess: async () => {
      toast(t(texts.sent));
      await cache.invalidateQueries(ownRightsQuery);
      setTyped(nothing);
      done();
      setTried(false);
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!missing && !ask.isPending) ask.mutate(typed);
  };
  return (
    <form className="rights-ask" onSubmit={submit} noValidate>
      <h2>{t(texts.ask)}</h2>
      <ProblemNotice thrown={ask.error} />
      <fieldset>
        <legend>{t(texts.what)}</legend>
        {requestKinds.map((kind) => (
          <div key={kind} className="rights-kind">
            <input
              id={`right-${kind}`}
              type="radio"
              name="kind"
              value={kind}
              checked={typed.kind === kind}
              aria-describedby={`right-${kind}-lead`}
              onChange={() => setTyped({ ...typed, kind })}
            />
            <label htmlFor={`right-${kind}`}>{t(kindNames[kind])}</label>
            <span className="soft" id={`right-${kind}-lead`}>
              {t(kindLeads[kind])}
            </span>
          </div>
        ))}
      </fieldset>
      <WordsField
        label={t(optional ? texts.wordsOptional : texts.words)}
        value={typed.words}
        fault={tried && missing ? t(texts.wordsNeeded) : null}
        onType={(words) => setTyped({ ...typed, words })}
      />
      <p className="soft">{t(texts.wordsHint)}</p>
      <div>
        <Button type="submit" kind="primary" isPending={ask.isPending}>
          {t(texts.send)}
        </Button>
      </div>
    </form>
  );
}
