import { Link } from '@tanstack/react-router';
import { buttonClass } from '../design/button.tsx';
import { Clover } from '../design/clover.tsx';
import { Page } from '../design/page.tsx';
import { LanguageSwitch } from '../session/language-switch.tsx';
import { useLanguage } from '../session/language.tsx';
import { PublicFoot } from '../session/public-foot.tsx';
import { texts } from './texts.ts';
import '../shell/shell.css';
import './report-weakness-page.css';

const address = 'hello@clvrbenefits.com';

/** How a weakness is reported: what security.txt calls the policy. For anybody, signed in or not. */
export function ReportWeaknessPage() {
  const { t, language } = useLanguage();
  return (
    <div className="weakness">
      <header className="weakness-top">
        <Link to="/" className="wordmark" aria-label="CLVR Benefits">
          <Clover /> CLVR <span>Benefits</span>
        </Link>
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1}>
        <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>}>
          <section>
            <h2>{t(texts.how)}</h2>
            <p>{t(texts.write)}</p>
            <p>{t(texts.noPeople)}</p>
            <a className={buttonClass('primary')} href={`mailto:${address}`}>
              {address}
            </a>
          </section>
          <section>
            <h2>{t(texts.rules)}</h2>
            <ul>
              <li>{t(texts.ownData)}</li>
              <li>{t(texts.noHarm)}</li>
              <li>{t(texts.time)}</li>
            </ul>
          </section>
          <p>
            <a href={`/trust/${language}`}>{t(texts.trust)}</a>
          </p>
        </Page>
      </main>
      <PublicFoot />
    </div>
  );
}
