import { languages } from '../../shared/kernel/language.ts';
import { useLanguage } from './language.tsx';
import './language-switch.css';

const names = { sv: 'Svenska', en: 'English' };
const label = { sv: 'Språk', en: 'Language' };

/** Both languages by their own names, each a button, so that neither has to be understood to be found. */
export function LanguageSwitch() {
  const { language, t, choose } = useLanguage();
  return (
    <div className="language-switch" role="group" aria-label={t(label)}>
      {languages.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => choose(one)}>
          {names[one]}
        </button>
      ))}
    </div>
  );
}
