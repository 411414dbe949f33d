import { useEffect, useState } from 'react';

/** What is typed, once nothing more was typed for `ms`: each letter by itself would be a request. */
export function useSettled(typed: string, ms = 250): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const later = setTimeout(() => setSettled(typed), ms);
    return () => clearTimeout(later);
  }, [typed, ms]);
  return settled;
}
