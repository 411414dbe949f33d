import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, type LinkProps } from '@tanstack/react-router';
import { Building2, House, ListChecks, Plus, ReceiptText, Users, type LucideIcon } from 'lucide-react';
import type { Text } from '../../shared/kernel/language.ts';
import { useCompanyPlaces } from '../company/company-places.ts';
import { useWide } from '../design/use-wide.ts';
import { queueCountQuery } from '../review/queue.ts';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { texts } from './texts.ts';
import './navigation.css';

type Place = { to: NonNullable<LinkProps['to']>; text: Text; icon: LucideIcon; exact: boolean; onlyWide?: boolean };

const home: Place = { to: '/', text: texts.home, icon: House, exact: true };
const claims: Place = { to: '/claims', text: texts.claims, icon: ReceiptText, exact: true };
const newClaim: Place = { to: '/claims/new', text: texts.newClaim, icon: Plus, exact: true };
const review: Place = { to: '/review', text: texts.review, icon: ListChecks, exact: false };
/** Five tabs are what a phone has room for; there the company's page leads to people. */
const people: Place = { to: '/people', text: texts.people, icon: Users, exact: false, onlyWide: true };
const company: Place = { to: '/company', text: texts.company, icon: Building2, exact: false };

/** The places this person has: a row at the top on a wide window, tabs at the thumb on a phone. */
export function Navigation() {
  const { t } = useLanguage();
  const mayReview = useReviews();
  const mayClaim = useMay('expense.create');
  const maySeePeople = useMay('employee.list');
  const ofCompany = useCompanyPlaces().flatMap(({ places: some }) => some.map(({ to }) => to));
  const wide = useWide();
  const at = useLocation({ select: ({ pathname }) => pathname });
  /** A page that hangs under the company's; people have a place of their own where there is room for it. */
  const inCompany = ofCompany.some((to) => isUnder(at, to)) && !(wide && maySeePeople && isUnder(at, '/people'));
  const places = [
    home,
    ...(mayClaim ? [claims, newClaim] : []),
    ...(mayReview ? [review] : []),
    ...(maySeePeople ? [people] : []),
    ...(ofCompany.length > 0 ? [company] : []),
  ];
  return (
    <nav className="navigation" aria-label={t(texts.navigation)}>
      <ul>
        {places.map(({ to, text, icon: Icon, exact, onlyWide }) => (
          <li key={to} data-only-wide={onlyWide}>
            <Link
              to={to}
              activeOptions={{ exact, includeSearch: false }}
              aria-current={to === company.to && inCompany ? 'true' : undefined}
            >
              <Icon size={20} aria-hidden="true" />
              {t(text)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isUnder = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

/** Whether the queue is something to this person: they decide, stand in for somebody, or are asked for advice. */
function useReviews(): boolean {
  const may = useMay('queue.read');
  const seesAll = useMay('expense.revert');
  const { data } = useQuery({ ...queueCountQuery, enabled: may && !seesAll });
  return seesAll || (data?.concerned ?? false);
}
