import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { parsePlainDate, swedishDay } from '../../shared/kernel/plain-date.ts';
import { changeStaffImport, type StaffImportView } from '../../shared/people/staff-import/contract.ts';
import { call } from '../api/call.ts';
import { Checkbox } from '../design/checkbox.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { keepImport } from './staff-import.ts';
import { texts } from './texts.ts';

/** Whether absence from the file means that somebody has left. It does not until HR says so, and on which day. */
export function MissingPeople({ made }: { made: StaffImportView }) {
  const { t } = useLanguage();
  const [day, setDay] = useState<string>(() => made.missingLeftOn ?? swedishDay(new Date()));
  const change = useMutation({
    mutationFn: (missingLeftOn: string | null) =>
      call(changeStaffImport, { path: { import: made.id }, body: { version: made.version, missingLeftOn } }),
    onSuccess: keepImport,
  });
  const left = made.missingLeftOn !== null;
  return (
    <div className="import-missing">
      <ProblemNotice thrown={change.error} />
      <Checkbox
        isSelected={left}
        isDisabled={change.isPending}
        onChange={(ticked) => change.mutate(ticked ? day : null)}
      >
        <span>
          {t(texts.missing)}
          <span className="soft">{t(texts.missingHint)}</span>
        </span>
      </Checkbox>
      {left ? (
        <Field label={t(texts.missingDay)}>
          {(wiring) => (
            <input
              className="input"
              type="date"
              value={day}
              onChange={({ target }) => {
                setDay(target.value);
                if (parsePlainDate(target.value)) change.mutate(target.value);
              }}
              {...wiring}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
