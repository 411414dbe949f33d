import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Check, LogOut, MonitorSmartphone, ShieldCheck, UserRound, UsersRound } from 'lucide-react';
import type { Language } from '../../shared/kernel/language.ts';
import { endSession } from '../../shared/people/identity/contract.ts';
import { call } from '../api/call.ts';
import { initialsOf } from './initials.ts';
import { useLanguage } from './language.tsx';
import { useSession } from './session.ts';
import { ThemeSection } from './theme-section.tsx';
import { texts } from './texts.ts';
import './profile-menu.css';

/** Signs out here, then at the identity provider when it has a page for that. Loads anew, so that nothing stays in memory. */
function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => call(endSession),
    onSuccess: ({ signOutUrl }) => {
      cache.clear();
      window.location.assign(signOutUrl ?? '/sign-in?ended=true');
    },
  });
}

export function ProfileMenu() {
  const { t, language, choose } = useLanguage();
  const { person, company } = useSession();
  const { mutate: signOut } = useSignOut();
  const navigate = useNavigate();
  if (!person) return null;
  return (
    <MenuTrigger>
      <Button className="profile-button">
        {initialsOf(person.name)}
        <span className="unseen">{`${person.name}, ${t(texts.profile)}`}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <div className="profile-who">
          <strong>{person.name}</strong>
          <span>{person.email}</span>
          <span>{company?.name}</span>
        </div>
        <Menu className="menu" aria-label={t(texts.profile)}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={(keys) => choose([...keys][0] as Language)}
          >
            <Header className="menu-header">{t(texts.language)}</Header>
            <LanguageItem id="sv" name="Svenska" />
            <LanguageItem id="en" name="English" />
          </MenuSection>
          <ThemeSection />
          <Separator className="menu-line" />
          <MenuItem className="menu-item" onAction={() => void navigate({ to: '/my-details' })}>
            <UserRound size={18} aria-hidden="true" /> {t(texts.myDetails)}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void navigate({ to: '/my-data' })}>
            <ShieldCheck size={18} aria-hidden="true" /> {t(texts.myData)}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void navigate({ to: '/stand-ins' })}>
            <UsersRound size={18} aria-hidden="true" /> {t(texts.standIns)}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void navigate({ to: '/sessions' })}>
            <MonitorSmartphone size={18} aria-hidden="true" /> {t(texts.sessions)}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => signOut()}>
            <LogOut size={18} aria-hidden="true" /> {t(texts.signOut)}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const LanguageItem = ({ id, name }: { id: Language; name: string }) => (
  <MenuItem id={id} className="menu-item" textValue={name}>
    {({ isSelected }) => (
      <>
        <span className="menu-tick">{isSelected ? <Check size={18} aria-hidden="true" /> : null}</span>
        <span lang={id}>{name}</span>
      </>
    )}
  </MenuItem>
);
