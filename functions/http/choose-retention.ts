import { chooseRetention } from '../../shared/protection/retention/choose-retention.ts';
import type { chooseRetention as contract } from '../../shared/protection/retention/contract.ts';
import type { Handler } from '../host/http.ts';

export const handleChooseRetention: Handler<typeof contract> = (uses, { person, input }) =>
  chooseRetention(uses, person, input);
