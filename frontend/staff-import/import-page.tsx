import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import {
  discardStaffImport,
  exportStaffImport,
  type StaffImportView,
} from '../../shared/people/staff-import/contract.ts';
import { call } from '../api/call.ts';
import { saveFile } from '../api/save-file.ts';
import { queryClient } from '../api/query-client.ts';
import { formatInstant } from '../design/dates.ts';
import { Button, buttonClass } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { Tabs } from '../design/tabs.tsx';
import { ExportList } from '../list/export-list.tsx';
import { useLanguage } from '../session/language.tsx';
import { Apply } from './apply.tsx';
import { ImportLines } from './import-lines.tsx';
import { MissingPeople } from './missing-people.tsx';
import { importQuery, shownKinds, type ShownKind } from './staff-import.ts';
import { Steps } from './steps.tsx';
import { texts } from './texts.ts';
import './staff-import.css';
import '../list/list-parts.css';

/** What a file would change, to be looked through and saved. It has an address: a reload, or a colleague in HR, finds it again. */
export function ImportPage() {
  const { t, language } = useLanguage();
  const { import: id } = useParams({ from: '/signed-in/people/import/$import' });
  const { show = 'all' } = useSearch({ from: '/signed-in/people/import/$import' });
  const made = useSuspenseQuery(importQuery(id)).data;
  const applied = made.state === 'applied';
  const [saved, compared] =
    made.rows === 1 ? [texts.oneRowApplied, texts.oneRowInFile] : [texts.rowsApplied, texts.rowsInFile];
  return (
    <Page
      title={t(texts.reviewTitle)}
      width="wide"
      lead={
        <p>
          {t(applied ? saved : compared, { count: made.rows })}{' '}
          {t(texts.goodUntil, { when: formatInstant(made.expiresAt, language) })}
        </p>
      }
      back={<Link to="/people/import">{t(texts.title)}</Link>}
      actions={
        <>
          <ExportList
            lead={t(texts.exportLead)}
            save={(format) =>
              saveFile(exportStaffImport, {
                path: { import: id },
                body: { format, ...(show === 'all' ? {} : { kind: show }) },
              })
            }
          />
          {applied ? null : <Discard id={id} />}
        </>
      }
    >
      <Steps at={3} />
      {applied ? <Finished made={made} /> : null}
      {made.counts.wrong > 0 && !applied ? <Notice tone="warn">{t(texts.someWrong)}</Notice> : null}
      {made.state === 'open' ? <MissingPeople made={made} /> : null}
      <Kinds made={made} shown={show} />
      <ImportLines key={show} made={made} kind={show} />
      {applied && made.lines.waiting === 0 ? null : <Apply made={made} />}
    </Page>
  );
}

/** How many of each, and each a way to see them alone. */
function Kinds({ made, shown }: { made: StaffImportView; shown: ShownKind }) {
  const { t } = useLanguage();
  const { counts, lines } = made;
  const all = counts.add + counts.change + counts.end + counts.wrong + counts.same;
  const many: Record<ShownKind, number> = { all, ...counts, refused: lines.refused };
  return (
    <Tabs label={t(texts.show)}>
      {shownKinds
        .filter((kind) => kind !== 'refused' || lines.refused > 0)
        .map((kind) => (
          <Link
            key={kind}
            to="/people/import/$import"
            params={{ import: made.id }}
            search={kind === 'all' ? {} : { show: kind }}
            replace
            // The link itself must not say that it is the current one wherever its path is.
            activeOptions={{ exact: true, includeSearch: true }}
            className="tab"
            aria-current={kind === shown ? 'page' : undefined}
          >
            {t(texts[kind])} <span className="tab-count figures">{many[kind]}</span>
          </Link>
        ))}
    </Tabs>
  );
}

function Finished({ made }: { made: StaffImportView }) {
  const { t } = useLanguage();
  const { done, refused } = made.lines;
  return (
    <Notice title={t(texts.finished)} tone={refused > 0 ? 'warn' : 'info'} live>
      <p>{t(texts.finishedLead, { done })}</p>
      {refused > 0 ? <p>{t(texts.finishedRefused, { refused })}</p> : null}
      <p className="import-ways">
        <Link to="/people" className={buttonClass('primary')}>
          {t(texts.seePeople)}
        </Link>
        <Link to="/people/import" className={buttonClass()}>
          {t(texts.another)}
        </Link>
      </p>
    </Notice>
  );
}

function Discard({ id }: { id: string }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const discard = useMutation({
    mutationFn: () => call(discardStaffImport, { path: { import: id } }),
    onSuccess: async () => {
      await navigate({ to: '/people/import' });
      queryClient.removeQueries({ queryKey: ['staff-import', id] });
    },
  });
  return (
    <Button onPress={() => discard.mutate()} isPending={discard.isPending}>
      {t(texts.discard)}
    </Button>
  );
}
