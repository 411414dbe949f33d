import type { askOpinion as contract } from '../../shared/claims/approvals/contract.ts';
import { askOpinion } from '../../shared/claims/approvals/ask-opinion.ts';
import type { Handler } from '../host/http.ts';

export const handleAskOpinion: Handler<typeof contract> = (uses, { person, id, input }) =>
  askOpinion(uses, person, id('expense'), input);
