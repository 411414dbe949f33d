import type { ReactNode } from 'react';
import { Clover } from '../design/clover.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PublicFoot } from './public-foot.tsx';
import { SignInPicture } from './sign-in-picture.tsx';
import './sign-in-page.css';

/** What stands around a page for somebody who is not signed in. */
export function SignInFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="sign-in">
      <title>{`${title} · CLVR Benefits`}</title>
      <header className="sign-in-top">
        <span className="wordmark">
          <Clover /> CLVR <span>Benefits</span>
        </span>
        <LanguageSwitch />
      </header>
      <main id="main" className="sign-in-main" tabIndex={-1}>
        <div className="sign-in-words">{children}</div>
        <SignInPicture />
      </main>
      <PublicFoot />
    </div>
  );
}
