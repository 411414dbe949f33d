import * as operations from '../../shared/trust/operations/contract.ts';
import { route } from '../host/http.ts';
import { handleAcknowledgeAlert } from '../http/acknowledge-alert.ts';
import { handleListDeadLetters } from '../http/list-dead-letters.ts';
import { handleRedriveDeadLetters } from '../http/redrive-dead-letters.ts';
import { handleShowOperations } from '../http/show-operations.ts';
import { everyWatchSignals } from '../timers/watch-signals.ts';

// How the platform is doing, and what staff do about it.
route(operations.showOperations, handleShowOperations);
route(operations.listDeadLetters, handleListDeadLetters);
route(operations.redriveDeadLetters, handleRedriveDeadLetters);
route(operations.acknowledgeAlert, handleAcknowledgeAlert);
everyWatchSignals();
