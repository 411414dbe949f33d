import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import type { TypedSetUp } from './set-up-form.ts';
import { texts } from './set-up-texts.ts';
import { texts as staffTexts } from './texts.ts';

type Props = { company: string; typed: TypedSetUp; onAnother: () => void };

/** That a company is there, who was invited to it and where, and what they do next. Nobody here can see the person again without access. */
export function SetUpDone({ company, typed, onAnother }: Props) {
  const { t } = useLanguage();
  const { name, tenant, hr } = typed;
  return (
    <Page title={t(texts.done, { name })} back={<Link to="/staff/companies">{t(staffTexts.back)}</Link>}>
      <div className="staff-form">
        <Notice title={t(texts.invited, { person: hr.name })}>
          <p>{t(texts.invitedWhere, { email: hr.email })}</p>
        </Notice>
        <section aria-labelledby="set-up-next">
          <h2 id="set-up-next">{t(texts.next)}</h2>
          <ol className="set-up-steps">
            <li>{t(texts.nextLink)}</li>
            <li>{t(tenant === null ? texts.nextBankid : texts.nextAccount, { person: hr.name })}</li>
            <li>{t(texts.nextOthers, { person: hr.name })}</li>
          </ol>
        </section>
        <div className="staff-acts">
          <Link to="/staff/companies/$company" params={{ company }} className={buttonClass('primary')}>
            {t(texts.toCompany)}
          </Link>
          <Button onPress={onAnother}>{t(texts.another)}</Button>
        </div>
      </div>
    </Page>
  );
}
