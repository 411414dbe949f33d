import { lazy, Suspense } from 'react';
import { initialsOf } from './initials.ts';
import { useSession } from './session.ts';
import './profile-menu.css';

/** Menus are heavy and nobody needs one to see the page: it takes this button's place once it has come. */
const ProfileMenu = lazy(() => import('./profile-menu.tsx').then((module) => ({ default: module.ProfileMenu })));

export function ProfileButton() {
  const { person } = useSession();
  if (!person) return null;
  const initials = (
    <span className="profile-button" aria-hidden="true">
      {initialsOf(person.name)}
    </span>
  );
  return (
    <Suspense fallback={initials}>
      <ProfileMenu />
    </Suspense>
  );
}
