import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BackToCompany } from '../../company/back-to-company.tsx';
import { Page } from '../../design/page.tsx';
import { useLanguage } from '../../session/language.tsx';
import { payrollProfileQuery } from './payroll-profile.ts';
import { ProfileForm } from './profile-form.tsx';
import { SampleFile } from './sample-file.tsx';
import { texts } from './texts.ts';
import './payroll-profile-page.css';

/** Which payroll system the company has, how files are written for it, and a sample to look at and to try. */
export function PayrollProfilePage() {
  const { t } = useLanguage();
  const view = useSuspenseQuery(payrollProfileQuery).data;
  const [dirty, setDirty] = useState(false);
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />} width="wide">
      <div className="payroll-profile">
        <ProfileForm key={view.version} view={view} onDirty={setDirty} />
        <SampleFile view={view} dirty={dirty} />
      </div>
    </Page>
  );
}
