import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { roles, type Role } from '../../shared/kernel/roles.ts';
import { useLanguage } from '../session/language.tsx';
import { roleNames } from './employment-texts.ts';
import '../claims/confirmations.css';

type Props = { label: string; chosen: readonly Role[]; onChange: (chosen: Role[]) => void };

/** Which roles somebody has besides the one that everybody has. */
export function RoleChoice({ label, chosen, onChange }: Props) {
  const { t } = useLanguage();
  return (
    <div role="group" aria-label={label} className="role-choice">
      {roles
        .filter((role) => role !== 'employee')
        .map((role) => (
          <Checkbox
            key={role}
            className="checkbox"
            isSelected={chosen.includes(role)}
            onChange={(on) => onChange(on ? [...chosen, role] : chosen.filter((other) => other !== role))}
          >
            <span className="checkbox-box">
              <Check size={16} strokeWidth={3} aria-hidden="true" />
            </span>
            {t(roleNames[role])}
          </Checkbox>
        ))}
    </div>
  );
}
