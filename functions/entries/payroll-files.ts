import * as files from '../../shared/payroll/files/contract.ts';
import { route } from '../host/http.ts';
import { handleChangePayrollProfile } from '../http/change-payroll-profile.ts';
import { handleDownloadPayrollFile } from '../http/download-payroll-file.ts';
import { handleDownloadSampleFile } from '../http/download-sample-file.ts';
import { handleShowPayrollFilePreview } from '../http/show-payroll-file-preview.ts';
import { handleShowPayrollProfile } from '../http/show-payroll-profile.ts';
import { handleShowSamplePreview } from '../http/show-sample-preview.ts';

// How files for a payroll system are made.
route(files.showPayrollProfile, handleShowPayrollProfile);
route(files.changePayrollProfile, handleChangePayrollProfile);
route(files.downloadSampleFile, handleDownloadSampleFile);
route(files.showSamplePreview, handleShowSamplePreview);
route(files.downloadPayrollFile, handleDownloadPayrollFile);
route(files.showPayrollFilePreview, handleShowPayrollFilePreview);
