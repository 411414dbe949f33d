import { acknowledgeDpia } from '../../shared/claims/ai-settings/acknowledge-dpia.ts';
import type { acknowledgeDpia as contract } from '../../shared/claims/ai-settings/contract.ts';
import type { Handler } from '../host/http.ts';

export const handleAcknowledgeDpia: Handler<typeof contract> = (uses, { person, input }) =>
  acknowledgeDpia(uses, person, input);
