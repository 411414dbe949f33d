import type { LinkProps } from '@tanstack/react-router';
import { KeyRound, type LucideIcon } from 'lucide-react';
import type { Text } from '../../shared/kernel/language.ts';
import type { Act } from '../../shared/kernel/roles.ts';
import { useSession } from '../session/session.ts';
import { texts } from './texts.ts';

/** A page about the whole company, for who may do its act. */
export type CompanyPlace = { to: NonNullable<LinkProps['to']>; act: Act; title: Text; lead: Text; icon: LucideIcon };

const places: readonly CompanyPlace[] = [
  { to: '/keys', act: 'keys.read', title: texts.keys, lead: texts.keysLead, icon: KeyRound },
];

/** The company pages this person may open, in the order they are shown. */
export function useCompanyPlaces(): readonly CompanyPlace[] {
  const { may } = useSession();
  return places.filter(({ act }) => may.includes(act));
}
