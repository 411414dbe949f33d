import { Link, useLocation } from '@tanstack/react-router';
import { buttonClass } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** The way out of a page that has nothing to show: to where the reader begins, which for staff is among the companies. */
export function GoHome() {
  const { t } = useLanguage();
  const forStaff = useLocation().pathname.startsWith('/staff');
  return (
    <Link to={forStaff ? '/staff/companies' : '/'} className={buttonClass('secondary')}>
      {t(texts.goHome)}
    </Link>
  );
}
