import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  applyStaffImport,
  listStaffImportLines,
  makeStaffImport,
  showStaffImport,
  type StaffImportView,
} from '../../shared/people/staff-import/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { sendFile } from '../api/upload.ts';

export const shownKinds = ['all', 'add', 'change', 'end', 'wrong', 'same', 'refused'] as const;
export type ShownKind = (typeof shownKinds)[number];

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff-import', id],
    queryFn: ({ signal }) => call(showStaffImport, { path: { import: id }, signal }),
  });

export const linesQuery = (id: string, kind: ShownKind) =>
  infiniteQueryOptions({
    queryKey: ['staff-import', id, 'lines', kind],
    queryFn: ({ signal, pageParam }) =>
      call(listStaffImportLines, {
        path: { import: id },
        query: { ...(kind === 'all' ? {} : { kind }), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const sendStaffFile = (file: Blob): Promise<StaffImportView> => sendFile(makeStaffImport, {}, file, () => {});

/** Keeps a comparison that an act has answered with; its lines are asked for anew. */
export function keepImport(view: StaffImportView): void {
  queryClient.setQueryData(importQuery(view.id).queryKey, view);
  void queryClient.invalidateQueries({ queryKey: ['staff-import', view.id, 'lines'] });
}

/** Applies a comparison to its end, a part at a time; what it has come to is told after each. Stops where a part does not go through. */
export async function applyAll(id: string, invite: boolean): Promise<StaffImportView> {
  let view: StaffImportView;
  do {
    view = await call(applyStaffImport, { path: { import: id }, body: { invite } });
    queryClient.setQueryData(importQuery(id).queryKey, view);
  } while (view.lines.waiting > 0);
  keepImport(view);
  void queryClient.invalidateQueries({ queryKey: ['people'] });
  return view;
}
