import { roles, type Role } from '../../shared/kernel/roles.ts';
import { Checkbox } from '../design/checkbox.tsx';
import { useLanguage } from '../session/language.tsx';
import { roleNames } from './employment-texts.ts';

type Props = {
  label: string;
  chosen: readonly Role[];
  /** Roles that cannot be ticked or unticked here. */
  held?: readonly Role[];
  onChange: (chosen: Role[]) => void;
};

/** Which roles somebody has besides the one that everybody has. */
export function RoleChoice({ label, chosen, held = [], onChange }: Props) {
  const { t } = useLanguage();
  return (
    <div role="group" aria-label={label} className="role-choice">
      {roles
        .filter((role) => role !== 'employee')
        .map((role) => (
          <Checkbox
            key={role}
            isSelected={chosen.includes(role)}
            isDisabled={held.includes(role)}
            onChange={(on) => onChange(on ? [...chosen, role] : chosen.filter((other) => other !== role))}
          >
            {t(roleNames[role])}
          </Checkbox>
        ))}
    </div>
  );
}
