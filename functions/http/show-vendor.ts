import type { showVendor as contract } from '../../shared/trust/vendors/contract.ts';
import { showVendor } from '../../shared/trust/vendors/show-vendor.ts';
import type { Handler } from '../host/http.ts';

export const handleShowVendor: Handler<typeof contract> = (uses, { staff, id }) =>
  showVendor(uses, staff, id('vendor'));
