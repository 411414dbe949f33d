import type { answerObjection as contract } from '../../shared/trust/vendors/changes/contract.ts';
import { answerObjection } from '../../shared/trust/vendors/changes/answer-objection.ts';
import type { Handler } from '../host/http.ts';

export const handleAnswerObjection: Handler<typeof contract> = (uses, { staff, id, input }) =>
  answerObjection(uses, staff, { company: id('company'), objection: id('objection') }, input);
