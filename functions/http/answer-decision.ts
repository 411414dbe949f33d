import type { answerDecision as contract } from '../../shared/claims/oversight/contract.ts';
import { answerDecision } from '../../shared/claims/oversight/answer-decision.ts';
import type { Handler } from '../host/http.ts';

export const handleAnswerDecision: Handler<typeof contract> = (uses, { person, id, input }) =>
  answerDecision(uses, person, id('evaluation'), input);
