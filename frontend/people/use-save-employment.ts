import { useMutation } from '@tanstack/react-query';
import type { Text } from '../../shared/kernel/language.ts';
import type { EmploymentView } from '../../shared/people/employment/contract.ts';
import { queryClient } from '../api/query-client.ts';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { allPeople, employmentQuery } from './people.ts';

/** Sends a change of somebody's employment over the version that was seen, and keeps the answer in the page's place. */
export function useSaveEmployment<Typed>(send: (typed: Typed) => Promise<EmploymentView>, done: Text) {
  const { t } = useLanguage();
  return useMutation({
    mutationFn: send,
    onSuccess: (saved) => {
      queryClient.setQueryData(employmentQuery(saved.employee.id).queryKey, saved);
      void queryClient.invalidateQueries(allPeople);
      void queryClient.invalidateQueries({ queryKey: ['allowances-of', saved.employee.id] });
      toast(t(done));
    },
  });
}
