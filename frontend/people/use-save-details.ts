import { useMutation, type QueryKey } from '@tanstack/react-query';
import type { PrivateDetails } from '../../shared/people/employees/contract.ts';
import { queryClient } from '../api/query-client.ts';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './details-texts.ts';
import { allPeople } from './people.ts';
import type { TypedForm } from './typed-details.ts';

/** Saves what was typed over the version that was seen, and keeps the answer in the page's place. */
export function useSaveDetails(queryKey: QueryKey, send: (typed: TypedForm) => Promise<PrivateDetails>) {
  const { t } = useLanguage();
  return useMutation({
    mutationFn: send,
    onSuccess: (saved) => {
      queryClient.setQueryData(queryKey, saved);
      void queryClient.invalidateQueries(allPeople);
      toast(t(texts.saved));
    },
  });
}
