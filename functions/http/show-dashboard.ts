import type { showDashboard as contract } from '../../shared/claims/dashboard/contract.ts';
import { showDashboard } from '../../shared/claims/dashboard/show-dashboard.ts';
import type { Handler } from '../host/http.ts';

export const handleShowDashboard: Handler<typeof contract> = (uses, { person, query }) =>
  showDashboard(uses, person, query);
