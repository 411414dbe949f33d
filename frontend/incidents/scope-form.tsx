import { useMutation, useQueryClient, useQuery } from '@tanstack/react-query';
import { scopeIncident, type IncidentView } from '../../shared/trust/incidents/contract.ts';
import { call } from '../api/call.ts';
import { Checkbox } from '../design/checkbox.tsx';
import { FormDialog } from '../design/form-dialog.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { instantOf, lines } from './entry-fields.ts';
import { incidentsQuery } from './incidents.ts';
import { texts } from './texts.ts';
import { TypedField } from './typed-field.tsx';

const nothing = { companies: '', tables: '', columns: '', from: '', until: '', keysSafe: false };
const someOrAll = (text: string) => {
  const all = lines(text);
  return all.length === 0 ? ('all' as const) : all;
};

/** Says what a breach may have reached, and has it counted. What was typed outlives a reload. */
export function ScopeForm({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const tables = useQuery(incidentsQuery).data?.tables ?? [];
  const [typed, setTyped, done] = useKept(`incident:${incident.id}:scope`, nothing);
  const send = useMutation({
    mutationFn: () =>
      call(scopeIncident, {
        path: { incident: incident.id },
        body: {
          ...{ companies: someOrAll(typed.companies), tables: someOrAll(typed.tables), columns: lines(typed.columns) },
          ...{ from: typed.from ? instantOf(typed.from) : null, until: typed.until ? instantOf(typed.until) : null },
          keysSafe: typed.keysSafe,
        },
      }),
    onSuccess: async () => {
      done();
      onClose();
      await cache.invalidateQueries(incidentsQuery);
      toast(t(texts.saved));
    },
  });
  const field = (name: 'companies' | 'tables' | 'columns' | 'from' | 'until') => ({
    ...{ value: typed[name], fault: false },
    onType: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
  });
  return (
    <FormDialog
      title={t(texts.count)}
      lead={t(texts.countLead)}
      send={t(texts.count)}
      open
      problem={send.error}
      pending={send.isPending}
      onSend={() => send.mutate()}
      onClose={onClose}
    >
      <TypedField label={t(texts.whichCompanies)} as="hashes" {...field('companies')} />
      <TypedField
        label={t(texts.whichTables)}
        as="hashes"
        hint={t(texts.tablesThere, { tables: tables.join(', ') })}
        {...field('tables')}
      />
      <TypedField label={t(texts.whichColumns)} as="hashes" {...field('columns')} />
      <TypedField label={t(texts.from)} as="time" {...field('from')} />
      <TypedField label={t(texts.until)} as="time" {...field('until')} />
      <Checkbox isSelected={typed.keysSafe} onChange={(keysSafe) => setTyped((before) => ({ ...before, keysSafe }))}>
        {t(texts.keysSafe)}
      </Checkbox>
    </FormDialog>
  );
}
