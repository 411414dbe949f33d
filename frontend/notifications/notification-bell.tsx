import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useLanguage } from '../session/language.tsx';
import { notificationsQuery } from './notifications.ts';
import { texts } from './texts.ts';
import './notification-bell.css';

/** The way to the notifications, with how many are unread. */
export function NotificationBell() {
  const { t } = useLanguage();
  const count = useQuery(notificationsQuery).data?.unread ?? 0;
  return (
    <Link
      to="/notifications"
      className="icon-button bell"
      aria-label={count > 0 ? t(texts.unread, { count }) : t(texts.title)}
    >
      <Bell size={20} aria-hidden="true" />
      {count > 0 ? (
        <span className="bell-count figures" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </Link>
  );
}
