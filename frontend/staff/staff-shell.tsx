import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { endStaffSession } from '../../shared/people/staff/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Clover } from '../design/clover.tsx';
import { Toasts } from '../design/toast.tsx';
import { LanguageSwitch } from '../session/language-switch.tsx';
import { useLanguage } from '../session/language.tsx';
import { OfflineNotice } from '../shell/offline-notice.tsx';
import { PendingPage } from '../shell/pending-page.tsx';
import { texts as shellTexts } from '../shell/texts.ts';
import { staffPlaces } from './staff-places.ts';
import { useStaffSession } from './staff-session.ts';
import { texts } from './texts.ts';
import '../shell/shell.css';
import './staff.css';

/** What stands around every page of those who run the platform. It looks other than a company's, so that nobody mixes them up. */
export function StaffShell() {
  const { t } = useLanguage();
  const { staff, breakGlass } = useStaffSession();
  const cache = useQueryClient();
  const router = useRouter();
  const signOut = useMutation({
    mutationFn: () => call(endStaffSession),
    onSuccess: () => {
      cache.clear();
      window.location.assign('/staff/sign-in?ended=true');
    },
  });
  const signedIn = staff !== null;
  useEffect(() => {
    if (!signedIn) void router.invalidate();
  }, [signedIn, router]);
  if (!staff) return null;
  return (
    <div className="shell staff-shell">
      <a className="skip" href="#main">
        {t(shellTexts.skip)}
      </a>
      <header className="shell-top">
        <Link to="/staff/companies" className="wordmark" aria-label={`CLVR ${t(texts.area)}`}>
          <Clover /> CLVR <span>{t(texts.area)}</span>
        </Link>
        <nav className="staff-nav" aria-label={t(texts.navigation)}>
          {staffPlaces.map(({ to, name }) => (
            <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
              {t(name)}
            </Link>
          ))}
        </nav>
        <div className="staff-tools">
          {breakGlass ? <span className="staff-glass">{t(texts.glassOpen)}</span> : null}
          <span className="staff-who">{staff.name}</span>
          <LanguageSwitch />
          <Button kind="quiet" onPress={() => signOut.mutate()} isPending={signOut.isPending}>
            {t(texts.signOut)}
          </Button>
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
