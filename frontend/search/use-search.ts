import { useState } from 'react';

/** What was searched for in each list. In memory alone: it may say something of somebody's health, so no address, history or storage has it. */
const kept = new Map<string, string>();

/** A list's search, found again on the way back to the list; signing out loads the app anew and forgets it. */
export function useSearch(list: 'claims' | 'queue'): [searched: string, search: (text: string) => void] {
  const [searched, setSearched] = useState(() => kept.get(list) ?? '');
  const search = (text: string) => {
    kept.set(list, text);
    setSearched(text);
  };
  return [searched, search];
}
