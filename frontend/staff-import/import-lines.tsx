import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import {
  leaveOutLines,
  lineKindNames,
  lineStateNames,
  type StaffImportLine,
  type StaffImportView,
} from '../../shared/people/staff-import/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Checkbox } from '../design/checkbox.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { Changes } from './changes.tsx';
import { keepImport, linesQuery, type ShownKind } from './staff-import.ts';
import { texts } from './texts.ts';

/** The people of a comparison, each with what would change, and a box to leave them out. */
export function ImportLines({ made, kind }: { made: StaffImportView; kind: ShownKind }) {
  const { t } = useLanguage();
  const query = useInfiniteQuery(linesQuery(made.id, kind));
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  const leave = useMutation({
    mutationFn: ({ line, out }: { line: string; out: boolean }) =>
      call(leaveOutLines, { path: { import: made.id }, body: { lines: [line], out } }),
    onSuccess: keepImport,
  });
  const lines = data?.pages.flatMap(({ items }) => items) ?? [];
  if (error) return <ProblemNotice thrown={error} />;
  if (!data) return null;
  if (lines.length === 0) return <p className="soft import-none">{t(texts.none)}</p>;
  return (
    <>
      <ProblemNotice thrown={leave.error} />
      <ul className="import-lines">
        {lines.map((line) => (
          <Line key={line.id} line={line} onLeave={(out) => leave.mutate({ line: line.id, out })} />
        ))}
      </ul>
      {hasNextPage ? (
        <div className="list-more">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t(texts.more)}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Line({ line, onLeave }: { line: StaffImportLine; onLeave: (out: boolean) => void }) {
  const { t } = useLanguage();
  const { kind, state, faults, row } = line;
  const name = line.name || t(texts.unnamed);
  const open = kind !== 'same' && kind !== 'wrong' && (state === 'waiting' || state === 'left-out');
  return (
    <li
      className="import-line"
      data-kind={state === 'refused' ? 'wrong' : kind}
      data-out={state === 'left-out' || undefined}
    >
      <div className="import-line-box">
        {open ? (
          <Checkbox
            aria-label={t(texts.takeIn, { name })}
            isSelected={state === 'waiting'}
            onChange={(taken) => onLeave(!taken)}
          >
            {null}
          </Checkbox>
        ) : null}
      </div>
      <div className="import-line-head">
        <strong>{name}</strong>
        <span className="soft figures">{row === null ? t(texts.notInFile) : t(texts.row, { row })}</span>
      </div>
      <span className="import-mark">
        {state === 'done' ? <Check size={14} aria-hidden="true" /> : null}
        {t(state === 'done' || state === 'refused' ? lineStateNames[state] : lineKindNames[kind])}
      </span>
      {faults.length > 0 ? (
        <ul className="import-faults">
          {faults.map(({ cell, text }) => (
            <li key={`${cell}${text.en}`}>
              {cell ? <b className="figures">{cell}</b> : null} {t(text)}
            </li>
          ))}
        </ul>
      ) : null}
      {kind === 'same' ? null : <Changes changes={line.changes} isNew={kind === 'add' || line.employee === null} />}
    </li>
  );
}
