import { useMutation, useQuery } from '@tanstack/react-query';
import { Bookmark, X } from 'lucide-react';
import { useState } from 'react';
import { removeFilter, type ListName, type SavedFilter } from '../../shared/people/saved-filters/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { Button, IconButton } from '../design/button.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { SaveFilterDialog } from './save-filter-dialog.tsx';
import { asQuery, isSameQuery, savedFiltersQuery } from './saved-filters.ts';
import { texts } from './texts.ts';
import './list.css';

type Props = {
  list: ListName;
  /** The page's address: what narrows and sorts the list. */
  search: Readonly<Record<string, unknown>>;
  onShow: (query: SavedFilter['query']) => void;
};

/** The ways in which somebody likes to see this list, each one press away, and a way to keep the one they see. */
export function SavedFiltersBar({ list, search, onShow }: Props) {
  const { t } = useLanguage();
  const [saving, setSaving] = useState(false);
  const saved = (useQuery(savedFiltersQuery).data?.items ?? []).filter((one) => one.list === list);
  const now = asQuery(search);
  const remove = useMutation({
    mutationFn: ({ id }: SavedFilter) => call(removeFilter, { path: { filter: id } }),
    onSuccess: () => toast(t(texts.removed)),
    onSettled: () => queryClient.invalidateQueries(savedFiltersQuery),
  });
  const isKept = saved.some(({ query }) => isSameQuery(query, now));
  const worthKeeping = Object.keys(now).length > 0 && !isKept;
  if (saved.length === 0 && !worthKeeping) return null;
  return (
    <div className="saved-filters" role="group" aria-label={t(texts.saved)}>
      {saved.map((one) => {
        const shown = isSameQuery(one.query, now);
        return (
          <span key={one.id} className="saved-filter" data-shown={shown || undefined}>
            <button type="button" aria-pressed={shown} onClick={() => onShow(shown ? {} : one.query)}>
              {one.name}
            </button>
            <IconButton label={t(texts.remove, { name: one.name })} onPress={() => remove.mutate(one)}>
              <X size={14} aria-hidden="true" />
            </IconButton>
          </span>
        );
      })}
      {worthKeeping ? (
        <Button kind="quiet" onPress={() => setSaving(true)}>
          <Bookmark size={16} aria-hidden="true" /> {t(texts.save)}
        </Button>
      ) : null}
      <SaveFilterDialog list={list} query={now} open={saving} onClose={() => setSaving(false)} />
    </div>
  );
}
