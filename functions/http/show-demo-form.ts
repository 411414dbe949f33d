import type { showDemoForm as contract } from '../../shared/messages/contacts/contract.ts';
import { showDemoForm } from '../../shared/messages/contacts/show-demo-form.ts';
import type { Handler } from '../host/http.ts';

export const handleShowDemoForm: Handler<typeof contract> = (uses) => showDemoForm(uses);
