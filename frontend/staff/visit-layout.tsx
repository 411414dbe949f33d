import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import { visitReceiptFile, visitReceiptPage } from '../../shared/protection/visits/contract.ts';
import { addressOf } from '../api/address.ts';
import { Button, buttonClass } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { Page } from '../design/page.tsx';
import { ReceiptPlace } from '../receipts/receipt-address.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './access-texts.ts';
import { useLeave } from './live-access.tsx';
import { companyAccessQuery } from './staff.ts';
import './visit.css';

const route = getRouteApi('/staff-in/staff/companies/$company/visit');

/** What stands over everything of a company that staff read under a grant: whose it is, until when, why, and the way out. */
export function VisitLayout() {
  const { t, language } = useLanguage();
  const { company: id } = route.useParams();
  const { company, live } = useSuspenseQuery(companyAccessQuery(id)).data;
  const leave = useLeave(id);
  if (!live)
    return (
      <Page title={t(texts.over)} lead={t(texts.overLead)}>
        <Link to="/staff/companies/$company" params={{ company: id }} className={buttonClass('primary')}>
          {t(texts.askAgain)}
        </Link>
      </Page>
    );
  const addresses = {
    page: (receipt: string, page: number) => addressOf(visitReceiptPage, { company: id, receipt, page: String(page) }),
    file: (receipt: string) => addressOf(visitReceiptFile, { company: id, receipt }),
  };
  return (
    <ReceiptPlace value={addresses}>
      <aside className="visit-banner" aria-label={t(texts.visiting, { company: company.name })}>
        <Eye size={20} aria-hidden="true" />
        <div>
          <p className="visit-where">{t(texts.visiting, { company: company.name })}</p>
          <p>{t(texts.visitUntil, { at: formatInstant(live.endsAt, language) })}</p>
          <p className="visit-why">{live.reason}</p>
        </div>
        <Button onPress={() => leave.isPending || leave.mutate()}>{t(texts.leave)}</Button>
      </aside>
      <Outlet />
    </ReceiptPlace>
  );
}
