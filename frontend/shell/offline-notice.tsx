import { useSyncExternalStore } from 'react';
import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Says that the network is gone, for as long as it is. */
export function OfflineNotice() {
  const { t } = useLanguage();
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <div role="status">
      {online ? null : (
        <div className="offline-notice">
          <Notice tone="warn">{t(texts.offline)}</Notice>
        </div>
      )}
    </div>
  );
}
