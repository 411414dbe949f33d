import { app } from '@azure/functions';
import { closeCapabilities } from './capabilities.ts';

// web: what pages and people call
import './entries/session.ts';
import './entries/people.ts';
import './entries/benefits.ts';
import './entries/claims.ts';
import './entries/payroll.ts';
import './entries/oversight.ts';
import './entries/exports.ts';
import './entries/company.ts';
import './entries/audit.ts';
import './entries/retention.ts';
import './entries/rights.ts';
import './entries/contract-end.ts';
import './entries/webhooks.ts';
import './entries/payroll-files.ts';
import './entries/trust.ts';

// web: what staff, directories and other systems call
import './entries/staff.ts';
import './entries/incidents.ts';
import './entries/machines.ts';
import './entries/vendors.ts';
import './entries/partners.ts';

// worker: what follows from what they did
import './entries/queues.ts';
import './entries/erasure.ts';
import './entries/outside.ts';

// operations: what has to happen whether anybody does anything or not
import './entries/timers.ts';
import './entries/backup.ts';
import './entries/operations.ts';

app.hook.appTerminate(() => closeCapabilities());
