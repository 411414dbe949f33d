import { useState } from 'react';
import { changeRoles, type EmploymentView } from '../../shared/people/employment/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { ChangeProblem } from './change-problem.tsx';
import { roleNames, texts } from './employment-texts.ts';
import { RoleChoice } from './role-choice.tsx';
import { useSaveEmployment } from './use-save-employment.ts';

/** The roles that HR gives somebody, and those that the directory's groups give besides. */
export function RolesForm({ employment, onLatest }: { employment: EmploymentView; onLatest: () => void }) {
  const { t } = useLanguage();
  const { version, roles, employee } = employment;
  const isOwn = useSession().person?.id === employee.id;
  const [chosen, setChosen] = useState(roles.given);
  const save = useSaveEmployment(
    () => call(changeRoles, { path: { employee: employee.id }, body: { version, roles: chosen } }),
    texts.rolesSaved,
  );
  return (
    <>
      <p className="soft">{t(texts.rolesHint)}</p>
      <ChangeProblem thrown={save.error} onLatest={onLatest} />
      <RoleChoice label={t(texts.roles)} chosen={chosen} held={isOwn ? ['hr'] : []} onChange={setChosen} />
      {isOwn ? <p className="soft">{t(texts.ownHr)}</p> : null}
      {roles.fromGroups.length > 0 ? (
        <p>{t(texts.fromGroups, { roles: roles.fromGroups.map((role) => t(roleNames[role])).join(', ') })}</p>
      ) : null}
      <Button isPending={save.isPending} onPress={() => save.mutate(undefined)}>
        {t(texts.saveRoles)}
      </Button>
    </>
  );
}
