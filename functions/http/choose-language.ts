import { chooseLanguage } from '../../shared/people/employees/choose-language.ts';
import type { chooseLanguage as contract } from '../../shared/people/identity/contract.ts';
import type { Handler } from '../host/http.ts';

export const handleChooseLanguage: Handler<typeof contract> = (uses, { person, input }) =>
  chooseLanguage(uses, person, input);
