import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Text } from '../../../shared/kernel/language.ts';
import type { VendorView } from '../../../shared/trust/vendors/contract.ts';
import { toast } from '../../design/toast.tsx';
import { useLanguage } from '../../session/language.tsx';
import { vendorQuery, vendorsQuery } from './vendors.ts';

/** Does something to a vendor, shows it as it is then, and says that it is done. */
export function useVendorAct<Input>(
  vendor: string,
  act: (input: Input) => Promise<VendorView>,
  said: Text,
  after: () => void = () => undefined,
) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (view) => {
      cache.setQueryData(vendorQuery(vendor).queryKey, view);
      after();
      toast(t(said));
      await cache.invalidateQueries({ queryKey: vendorsQuery.queryKey, exact: true });
    },
  });
}
