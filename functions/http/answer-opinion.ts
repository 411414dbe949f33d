import type { answerOpinion as contract } from '../../shared/claims/approvals/contract.ts';
import { answerOpinion } from '../../shared/claims/approvals/answer-opinion.ts';
import type { Handler } from '../host/http.ts';

export const handleAnswerOpinion: Handler<typeof contract> = (uses, { person, id, input }) =>
  answerOpinion(uses, person, id('expense'), input);
