import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Files dropped or pasted anywhere on the page: a drop that misses a frame would make the browser leave for the file.
 * Gives whether something is being dragged over the page.
 */
export function useGivenFiles(take: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const give = useEffectEvent((given: DataTransfer | null) => {
    const files = [...(given?.files ?? [])];
    if (files.length > 0) take(files);
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('paste', (event) => give(event.clipboardData), { signal });
    document.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    document.addEventListener('dragleave', (event) => setOver(event.relatedTarget !== null), { signal });
    document.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        give(event.dataTransfer);
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  return over;
}
