import {
  subProcessorChanges,
  subProcessorChangesClass,
  subProcessorNotices,
  subProcessorNoticesClass,
  subProcessorObjections,
  subProcessorObjectionsClass,
} from '../trust/vendors/changes/table.ts';
import {
  noticeSubscribers,
  noticeSubscribersClass,
  subscriberNotices,
  subscriberNoticesClass,
} from '../trust/vendors/subscribers/table.ts';
import {
  vendorAgreements,
  vendorAgreementsClass,
  vendorReminders,
  vendorRemindersClass,
  vendors,
  vendorsClass,
} from '../trust/vendors/table.ts';

/** The tables of who works for the platform, of changes among them, and of who is told. */
export const vendorTables = {
  vendors,
  vendorAgreements,
  vendorReminders,
  subProcessorChanges,
  subProcessorObjections,
  subProcessorNotices,
  noticeSubscribers,
  subscriberNotices,
} as const;

/** What each of them holds. */
export const vendorClasses = [
  vendorsClass,
  vendorAgreementsClass,
  vendorRemindersClass,
  subProcessorChangesClass,
  subProcessorObjectionsClass,
  subProcessorNoticesClass,
  noticeSubscribersClass,
  subscriberNoticesClass,
];
