import type { LinkProps } from '@tanstack/react-router';
import { Eye, FileText, FolderSync, KeyRound, Plug, type LucideIcon } from 'lucide-react';
import type { Text } from '../../shared/kernel/language.ts';
import type { Act } from '../../shared/kernel/roles.ts';
import { useSession } from '../session/session.ts';
import { texts } from './texts.ts';

/** A page about the whole company, for who may do its act. */
export type CompanyPlace = { to: NonNullable<LinkProps['to']>; act: Act; title: Text; lead: Text; icon: LucideIcon };

const places: readonly CompanyPlace[] = [
  {
    to: '/provisioning',
    act: 'provisioning.read',
    title: texts.directory,
    lead: texts.directoryLead,
    icon: FolderSync,
  },
  { to: '/policy-files', act: 'policy.read', title: texts.policy, lead: texts.policyLead, icon: FileText },
  { to: '/api-keys', act: 'api-key.list', title: texts.apiKeys, lead: texts.apiKeysLead, icon: Plug },
  { to: '/access', act: 'access.read', title: texts.access, lead: texts.accessLead, icon: Eye },
  { to: '/keys', act: 'keys.read', title: texts.keys, lead: texts.keysLead, icon: KeyRound },
];

/** The company pages this person may open, in the order they are shown. */
export function useCompanyPlaces(): readonly CompanyPlace[] {
  const { may } = useSession();
  return places.filter(({ act }) => may.includes(act));
}
