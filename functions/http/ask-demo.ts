import type { askDemo as contract } from '../../shared/messages/contacts/contract.ts';
import { askDemo } from '../../shared/messages/contacts/ask-demo.ts';
import type { Handler } from '../host/http.ts';

export const handleAskDemo: Handler<typeof contract> = (uses, { input }) => askDemo(uses, input);
