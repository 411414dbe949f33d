import type { LinkProps } from '@tanstack/react-router';
import {
  Braces,
  ChartColumn,
  DoorOpen,
  Eraser,
  Eye,
  FileOutput,
  FileText,
  FileUp,
  FolderSync,
  Gift,
  HandCoins,
  Hourglass,
  KeyRound,
  ListOrdered,
  Network,
  Plug,
  Scale,
  ScrollText,
  ShieldQuestion,
  Siren,
  Sparkles,
  Users,
  Webhook,
  Wallet,
  type LucideIcon,
} from 'lucide-react';
import type { Text } from '../../shared/kernel/language.ts';
import type { Act } from '../../shared/kernel/roles.ts';
import { useSession } from '../session/session.ts';
import { texts } from './texts.ts';

/** A page about the whole company, for who may do its act. */
type CompanyPlace = { to: NonNullable<LinkProps['to']>; act: Act; title: Text; lead: Text; icon: LucideIcon };
/** Places that belong together, under a heading. */
export type CompanyGroup = { title: Text; places: readonly CompanyPlace[] };

const groups: readonly CompanyGroup[] = [
  {
    title: texts.groupBenefits,
    places: [
      { to: '/dashboard', act: 'dashboard.read', title: texts.dashboard, lead: texts.dashboardLead, icon: ChartColumn },
      { to: '/benefits', act: 'category.list', title: texts.benefits, lead: texts.benefitsLead, icon: Gift },
      { to: '/allowances', act: 'allowance.read', title: texts.allowances, lead: texts.allowancesLead, icon: Wallet },
      {
        to: '/approval-flows',
        act: 'approval-flow.read',
        title: texts.approvalFlows,
        lead: texts.approvalFlowsLead,
        icon: ListOrdered,
      },
      { to: '/policy-files', act: 'policy.read', title: texts.policy, lead: texts.policyLead, icon: FileText },
    ],
  },
  {
    title: texts.groupPayroll,
    places: [
      { to: '/payroll', act: 'payroll-run.read', title: texts.payroll, lead: texts.payrollLead, icon: HandCoins },
      {
        to: '/payroll/profile',
        act: 'payroll-profile.read',
        title: texts.payrollProfile,
        lead: texts.payrollProfileLead,
        icon: FileOutput,
      },
      {
        to: '/payroll/endpoints',
        act: 'webhook.read',
        title: texts.webhooks,
        lead: texts.webhooksLead,
        icon: Webhook,
      },
      {
        to: '/payroll/api',
        act: 'payroll-run.read',
        title: texts.payrollApi,
        lead: texts.payrollApiLead,
        icon: Braces,
      },
    ],
  },
  {
    title: texts.groupPeople,
    places: [
      { to: '/people', act: 'employee.list', title: texts.people, lead: texts.peopleLead, icon: Users },
      {
        to: '/people/import',
        act: 'employee.import',
        title: texts.staffImport,
        lead: texts.staffImportLead,
        icon: FileUp,
      },
      {
        to: '/provisioning',
        act: 'provisioning.read',
        title: texts.directory,
        lead: texts.directoryLead,
        icon: FolderSync,
      },
    ],
  },
  {
    title: texts.groupAi,
    places: [
      { to: '/oversight', act: 'oversight.read', title: texts.oversight, lead: texts.oversightLead, icon: Scale },
      {
        to: '/ai-settings',
        act: 'ai-settings.read',
        title: texts.aiSettings,
        lead: texts.aiSettingsLead,
        icon: Sparkles,
      },
    ],
  },
  {
    title: texts.groupSecurity,
    places: [
      { to: '/audit-log', act: 'audit.read', title: texts.auditLog, lead: texts.auditLogLead, icon: ScrollText },
      {
        to: '/rights-requests',
        act: 'rights-request.read',
        title: texts.rights,
        lead: texts.rightsLead,
        icon: ShieldQuestion,
      },
      {
        to: '/sub-processor-changes',
        act: 'sub-processor.read',
        title: texts.subProcessors,
        lead: texts.subProcessorsLead,
        icon: Network,
      },
      { to: '/access', act: 'access.read', title: texts.access, lead: texts.accessLead, icon: Eye },
      {
        to: '/company/incidents',
        act: 'incident-notice.read',
        title: texts.incidents,
        lead: texts.incidentsLead,
        icon: Siren,
      },
      { to: '/retention', act: 'retention.read', title: texts.retention, lead: texts.retentionLead, icon: Hourglass },
      { to: '/erasures', act: 'erasure.read', title: texts.erasures, lead: texts.erasuresLead, icon: Eraser },
      { to: '/api-keys', act: 'api-key.list', title: texts.apiKeys, lead: texts.apiKeysLead, icon: Plug },
      { to: '/keys', act: 'keys.read', title: texts.keys, lead: texts.keysLead, icon: KeyRound },
      {
        to: '/contract-end',
        act: 'contract.read-end',
        title: texts.contractEnd,
        lead: texts.contractEndLead,
        icon: DoorOpen,
      },
    ],
  },
];

/** The company pages this person may open, in the groups and the order they are shown. */
export function useCompanyPlaces(): readonly CompanyGroup[] {
  const { may } = useSession();
  return groups
    .map(({ title, places }) => ({ title, places: places.filter(({ act }) => may.includes(act)) }))
    .filter(({ places }) => places.length > 0);
}
