import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { Clover } from '../design/clover.tsx';
import { Toasts } from '../design/toast.tsx';
import { NotificationBell } from '../notifications/notification-bell.tsx';
import { useLanguage } from '../session/language.tsx';
import { ProfileButton } from '../session/profile-button.tsx';
import { useSession } from '../session/session.ts';
import { Navigation } from './navigation.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { PendingPage } from './pending-page.tsx';
import { texts } from './texts.ts';
import './shell.css';

/**
 * What stands around every page: the mark, where one can go, the bell, the person. A session that has ended
 * makes the routes ask again who is signed in, and they lead to sign-in.
 */
export function Shell() {
  const { t } = useLanguage();
  const { person } = useSession();
  const router = useRouter();
  const signedIn = person !== null;
  useEffect(() => {
    if (!signedIn) void router.invalidate();
  }, [signedIn, router]);
  if (!signedIn) return null;
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t(texts.skip)}
      </a>
      <header className="shell-top">
        <Link to="/" className="wordmark" aria-label={`CLVR Benefits, ${t(texts.home)}`}>
          <Clover /> CLVR <span>Benefits</span>
        </Link>
        <Navigation />
        <div className="shell-tools">
          <NotificationBell />
          <ProfileButton />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <OfflineNotice />
        <Suspense fallback={<PendingPage />}>
          <Outlet />
        </Suspense>
      </main>
      <Toasts />
    </div>
  );
}
