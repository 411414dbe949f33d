import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import {
  chooseLanguage as chooseFrom,
  say,
  type Language,
  type Text,
  type TextValues,
} from '../../shared/kernel/language.ts';
import { chooseLanguage, type SessionView } from '../../shared/people/identity/contract.ts';
import { call } from '../api/call.ts';
import { sessionQuery, useSession } from './session.ts';

type Speaking = {
  language: Language;
  /** A text in the reader's language, its `{name}` places filled. */
  t: (text: Text, values?: TextValues) => string;
  /** Reads on in another language; remembered on the person when somebody is signed in, in this browser otherwise. */
  choose: (language: Language) => void;
};

const Speech = createContext<Speaking>({ language: 'sv', t: (text) => text.sv, choose: () => {} });
export const useLanguage = (): Speaking => use(Speech);

const place = 'clvr-language';
/** A choice made before signing in, in this tab: it becomes the person's once it is known who that is. */
const wish = 'clvr-language-wish';

/** What this browser read last; a first visit reads Swedish unless the browser asks for English and not Swedish. */
function remembered(): Language {
  const kept = localStorage.getItem(place);
  return kept === 'sv' || kept === 'en' ? kept : chooseFrom(navigator.languages.join(','));
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const { person } = useSession();
  const [here, setHere] = useState(remembered);
  const language = person?.language ?? here;
  const cache = useQueryClient();
  const keep = useMutation({
    mutationFn: (chosen: Language) => call(chooseLanguage, { body: { language: chosen } }),
    onMutate: (chosen) =>
      cache.setQueryData(sessionQuery.queryKey, (old: SessionView | undefined) =>
        old?.person ? { ...old, person: { ...old.person, language: chosen } } : old,
      ),
    onError: () => cache.invalidateQueries(sessionQuery),
  });

  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(place, language);
  }, [language]);

  const signedIn = person !== null;
  const { mutate } = keep;
  useEffect(() => {
    const wished = sessionStorage.getItem(wish);
    if (!signedIn || wished === null) return;
    sessionStorage.removeItem(wish);
    if (wished === 'sv' || wished === 'en') mutate(wished);
  }, [signedIn, mutate]);
  const choose = useCallback(
    (chosen: Language) => {
      setHere(chosen);
      if (signedIn) mutate(chosen);
      else sessionStorage.setItem(wish, chosen);
    },
    [signedIn, mutate],
  );
  const speaking = useMemo<Speaking>(
    () => ({ language, t: (text, values) => say(text, language, values), choose }),
    [language, choose],
  );
  return (
    <Speech value={speaking}>
      <I18nProvider locale={language === 'sv' ? 'sv-SE' : 'en-GB'}>{children}</I18nProvider>
    </Speech>
  );
}
