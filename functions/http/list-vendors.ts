import type { listVendors as contract } from '../../shared/trust/vendors/contract.ts';
import { listVendors } from '../../shared/trust/vendors/list-vendors.ts';
import type { Handler } from '../host/http.ts';

export const handleListVendors: Handler<typeof contract> = (uses, { staff }) => listVendors(uses, staff);
