import { Link } from '@tanstack/react-router';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** From a page about the whole company to where all of them are. */
export function BackToCompany() {
  const { t } = useLanguage();
  return <Link to="/company">{t(texts.title)}</Link>;
}
