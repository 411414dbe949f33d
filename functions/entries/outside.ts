import { askDemo, showDemoForm } from '../../shared/messages/contacts/contract.ts';
import { route } from '../host/http.ts';
import { handleAskDemo } from '../http/ask-demo.ts';
import { handleShowDemoForm } from '../http/show-demo-form.ts';
import { consumeTellAnalytics } from '../queues/tell-analytics.ts';
import { everyForgetContacts } from '../timers/forget-contacts.ts';
import { everySendContacts } from '../timers/send-contacts.ts';
import { everyWatchErrors } from '../timers/watch-errors.ts';

// What is told outside: what happened and what went wrong, and who asks for a demo.
route(showDemoForm, handleShowDemoForm);
route(askDemo, handleAskDemo);
consumeTellAnalytics();
everyWatchErrors();
everySendContacts();
everyForgetContacts();
