import { Check } from 'lucide-react';
import { useState } from 'react';
import { Header } from 'react-aria-components/Header';
import { MenuItem, MenuSection } from 'react-aria-components/Menu';
import type { Text } from '../../shared/kernel/language.ts';
import { chooseTheme, chosenTheme, themes, type Theme } from '../design/theme.ts';
import { useLanguage } from './language.tsx';

const names: Record<Theme, Text> = {
  device: { sv: 'Som enheten', en: 'As the device' },
  light: { sv: 'Ljust', en: 'Light' },
  dark: { sv: 'Mörkt', en: 'Dark' },
};
const title = { sv: 'Utseende', en: 'Appearance' };

/** The part of the profile's menu that says how the app looks. */
export function ThemeSection() {
  const { t } = useLanguage();
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[theme]}
      onSelectionChange={(keys) => {
        const chosen = [...keys][0] as Theme;
        chooseTheme(chosen);
        setTheme(chosen);
      }}
    >
      <Header className="menu-header">{t(title)}</Header>
      {themes.map((one) => (
        <MenuItem key={one} id={one} className="menu-item" textValue={t(names[one])}>
          {({ isSelected }) => (
            <>
              <span className="menu-tick">{isSelected ? <Check size={18} aria-hidden="true" /> : null}</span>
              {t(names[one])}
            </>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
