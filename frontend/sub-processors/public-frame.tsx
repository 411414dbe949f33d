import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Clover } from '../design/clover.tsx';
import { LanguageSwitch } from '../session/language-switch.tsx';
import { PublicFoot } from '../session/public-foot.tsx';
import '../shell/shell.css';
import './sub-processors.css';

/** What stands around the pages that are for anybody, signed in or not. */
export const PublicFrame = ({ children }: { children: ReactNode }) => (
  <div className="sub-processors-public">
    <header>
      <Link to="/" className="wordmark" aria-label="CLVR Benefits">
        <Clover /> CLVR <span>Benefits</span>
      </Link>
      <LanguageSwitch />
    </header>
    <main id="main" tabIndex={-1}>
      {children}
    </main>
    <PublicFoot />
  </div>
);
