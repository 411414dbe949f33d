import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { editExpense, type ExpenseFields, type ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { call } from '../api/call.ts';
import { faultsOf } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { useLanguage } from '../session/language.tsx';
import { claimQuery, keepClaim } from './claims.ts';
import { changesIn, typeClaim, typedClaim, typedFields, type TypedClaim, type TypedField } from './typed-claim.ts';

/**
 * A claim under its author's hands. `save` sends what has changed and only that; what the scan fills in arrives in the
 * fields that nobody has touched. Saves of one claim wait for each other, so the last one answers with the last version.
 */
export function useDraft(claim: ExpenseView) {
  const { t, language } = useLanguage();
  const form = useForm<TypedClaim>({
    values: typeClaim(claim, language),
    resetOptions: { keepDirtyValues: true, keepErrors: true },
    resolver: zodResolver(typedClaim),
    mode: 'onBlur',
  });
  const saving = useMutation({
    scope: { id: claim.id },
    mutationFn: async (changes: ExpenseFields) => {
      await queryClient.cancelQueries(claimQuery(claim.id));
      return call(editExpense, { path: { expense: claim.id }, body: changes });
    },
    onSuccess: (saved, changes) => {
      keepClaim(saved);
      const typed = typeClaim(saved, language);
      for (const field of Object.keys(changes) as TypedField[]) form.resetField(field, { defaultValue: typed[field] });
    },
    onError: (thrown) => {
      for (const { field, text } of faultsOf(thrown, typedFields)) form.setError(field, { message: t(text) });
    },
  });
  const latest = () => queryClient.getQueryData(claimQuery(claim.id).queryKey) ?? claim;

  /** Saves every changed field that is right, and gives the claim as it then is. Throws ApiProblem. */
  const save = async (): Promise<ExpenseView> => {
    const changes = changesIn(latest(), form.getValues());
    return Object.keys(changes).length > 0 ? saving.mutateAsync(changes) : latest();
  };
  return { form, save, saving };
}
export type Draft = ReturnType<typeof useDraft>;
