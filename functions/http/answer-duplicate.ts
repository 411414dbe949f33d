import { answerDuplicate } from '../../shared/claims/duplicates/answer-duplicate.ts';
import type { answerDuplicate as contract } from '../../shared/claims/duplicates/contract.ts';
import type { Handler } from '../host/http.ts';

export const handleAnswerDuplicate: Handler<typeof contract> = (uses, { person, id, input }) =>
  answerDuplicate(uses, person, { expense: id('expense'), other: id('other') }, input);
