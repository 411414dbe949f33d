import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { buttonClass } from '../design/button.tsx';
import { Clover } from '../design/clover.tsx';
import { Page } from '../design/page.tsx';
import { LanguageSwitch } from '../session/language-switch.tsx';
import { useLanguage } from '../session/language.tsx';
import { PublicFoot } from '../session/public-foot.tsx';
import { DemoForm } from './demo-form.tsx';
import { texts } from './texts.ts';
import '../shell/shell.css';
import './demo-page.css';

/** What stands in the form’s place once it is sent. It takes the focus, so that whoever sees nothing hears it. */
function Sent({ email }: { email: string }) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="demo-sent">
      <h2 ref={heading} tabIndex={-1}>
        {t(texts.sentTitle)}
      </h2>
      <p>{t(texts.sent, { email })}</p>
      <Link to="/" className={buttonClass('secondary')}>
        {t(texts.home)}
      </Link>
    </section>
  );
}

/** Where somebody asks for a demo, signed in or not. */
export function DemoPage() {
  const { t } = useLanguage();
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <div className="demo">
      <header className="demo-top">
        <Link to="/" className="wordmark" aria-label="CLVR Benefits">
          <Clover /> CLVR <span>Benefits</span>
        </Link>
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1}>
        <Page title={t(texts.title)} lead={sentTo === null ? <p>{t(texts.lead)}</p> : null}>
          {sentTo === null ? <DemoForm onSent={setSentTo} /> : <Sent email={sentTo} />}
        </Page>
      </main>
      <PublicFoot />
    </div>
  );
}
