import type { planReview as contract } from '../../shared/trust/vendors/contract.ts';
import { planReview } from '../../shared/trust/vendors/plan-review.ts';
import type { Handler } from '../host/http.ts';

export const handlePlanReview: Handler<typeof contract> = (uses, { staff, id, input }) =>
  planReview(uses, staff, id('vendor'), input);
