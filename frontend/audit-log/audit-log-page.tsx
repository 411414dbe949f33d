import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { exportAuditEntries, type AuditRow } from '../../shared/protection/audit-log/contract.ts';
import { saveFile } from '../api/save-file.ts';
import { BackToCompany } from '../company/back-to-company.tsx';
import { Button, buttonClass } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { useWide } from '../design/use-wide.ts';
import { useFollowed } from '../list/use-followed.ts';
import { ExportList } from '../list/export-list.tsx';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditCards, AuditTable } from './audit-rows.tsx';
import { auditQuery } from './audit-log.ts';
import { LastSeal } from './last-seal.tsx';
import { TrustReport } from './trust-report.tsx';
import { ProofDialog } from './proof-dialog.tsx';
import { texts } from './texts.ts';
import '../list/list-parts.css';
import './audit-log-page.css';

const route = getRouteApi('/signed-in/audit-log');

/** What was done in the company, the latest first, and what proves that the log was not changed: for HR. */
export function AuditLogPage() {
  const { t } = useLanguage();
  const { may } = useSession();
  const filter = route.useSearch();
  const [followed, isFormer] = useFollowed(filter);
  const wide = useWide();
  const [shown, setShown] = useState<AuditRow | null>(null);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(auditQuery(followed));
  const entries = data.pages.flatMap(({ items }) => items);
  const isNarrowed = Object.values(followed).some((value) => value !== undefined);
  const Rows = wide ? AuditTable : AuditCards;
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>} back={<BackToCompany />} width="wide" busy={isFormer}>
      <LastSeal />
      {may.includes('trust-report.read') ? <TrustReport /> : null}
      <AuditFilters filter={filter} />
      <div className="list-tools audit-tools">
        {filter.subject ? <Notice>{t(texts.shownAbout)}</Notice> : <span />}
        <ExportList save={(format) => saveFile(exportAuditEntries, { query: { ...filter, format } })} />
      </div>
      {entries.length === 0 ? (
        <div className="list-empty">
          <h2>{t(isNarrowed ? texts.noneFound : texts.none)}</h2>
          {isNarrowed ? (
            <Link to="/audit-log" className={buttonClass()}>
              {t(texts.clear)}
            </Link>
          ) : (
            <p className="soft">{t(texts.noneLead)}</p>
          )}
        </div>
      ) : (
        <Rows entries={entries} onProof={setShown} />
      )}
      {hasNextPage ? (
        <div className="list-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(texts.more)}
          </Button>
        </div>
      ) : null}
      {shown ? <ProofDialog entry={shown} onClose={() => setShown(null)} /> : null}
    </Page>
  );
}
