import * as exports from '../../shared/claims/exports/contract.ts';
import { route } from '../host/http.ts';
import { handleExportAllowances } from '../http/export-allowances.ts';
import { handleExportDecisions } from '../http/export-decisions.ts';
import { handleExportExpenses } from '../http/export-expenses.ts';
import { handleExportLeavers } from '../http/export-leavers.ts';
import { handleExportPersonRequests } from '../http/export-person-requests.ts';
import { handleExportQueue } from '../http/export-queue.ts';

// Lists that are taken along.
route(exports.exportExpenses, handleExportExpenses);
route(exports.exportQueue, handleExportQueue);
route(exports.exportAllowances, handleExportAllowances);
route(exports.exportLeavers, handleExportLeavers);
route(exports.exportDecisions, handleExportDecisions);
route(exports.exportPersonRequests, handleExportPersonRequests);
