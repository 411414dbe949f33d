import * as incidents from '../../shared/trust/incidents/contract.ts';
import { route } from '../host/http.ts';
import { handleConfirmClose } from '../http/confirm-close.ts';
import { handleListCompanyIncidents } from '../http/list-company-incidents.ts';
import { handleListIncidents } from '../http/list-incidents.ts';
import { handleOpenIncident } from '../http/open-incident.ts';
import { handleProposeClose } from '../http/propose-close.ts';
import { handleRecordOnIncident } from '../http/record-on-incident.ts';
import { handleReopenIncident } from '../http/reopen-incident.ts';
import { handleScopeIncident } from '../http/scope-incident.ts';
import { handleShowIncident } from '../http/show-incident.ts';
import { handleTellCustomers } from '../http/tell-customers.ts';
import { handleWithdrawClose } from '../http/withdraw-close.ts';
import { everySendIncidentAlerts } from '../timers/send-incident-alerts.ts';

// The register of incidents: for staff, what a company was told of one, and the clocks.
route(incidents.listIncidents, handleListIncidents);
route(incidents.showIncident, handleShowIncident);
route(incidents.openIncident, handleOpenIncident);
route(incidents.recordOnIncident, handleRecordOnIncident);
route(incidents.scopeIncident, handleScopeIncident);
route(incidents.tellCustomers, handleTellCustomers);
route(incidents.proposeClose, handleProposeClose);
route(incidents.withdrawClose, handleWithdrawClose);
route(incidents.confirmClose, handleConfirmClose);
route(incidents.reopenIncident, handleReopenIncident);
route(incidents.listCompanyIncidents, handleListCompanyIncidents);
everySendIncidentAlerts();
