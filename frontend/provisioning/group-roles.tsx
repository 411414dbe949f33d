import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { mapGroup, type GroupView } from '../../shared/people/provisioning/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { Button } from '../design/button.tsx';
import { toast } from '../design/toast.tsx';
import { ChangeProblem } from '../people/change-problem.tsx';
import { RoleChoice } from '../people/role-choice.tsx';
import { useLanguage } from '../session/language.tsx';
import { provisioningQuery } from './provisioning.ts';
import { texts } from './texts.ts';
import '../people/employment.css';

/** A group of the directory, and the roles that its members have. */
export function GroupRoles({ group }: { group: GroupView }) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState(group.roles);
  const reload = () => queryClient.invalidateQueries(provisioningQuery);
  const save = useMutation({
    mutationFn: () => call(mapGroup, { path: { group: group.id }, body: { version: group.version, roles: chosen } }),
    onSuccess: async () => {
      await reload();
      toast(t(texts.saved, { group: group.displayName }));
    },
  });
  return (
    <li className="provisioning-row">
      <div>
        <h3>{group.displayName}</h3>
        <p className="soft">{t(group.members === 1 ? texts.oneMember : texts.members, { count: group.members })}</p>
      </div>
      <ChangeProblem thrown={save.error} onLatest={() => void reload()} />
      <RoleChoice label={t(texts.rolesOf, { group: group.displayName })} chosen={chosen} onChange={setChosen} />
      <Button isPending={save.isPending} onPress={() => save.mutate()}>
        {t(texts.save)}
      </Button>
    </li>
  );
}
