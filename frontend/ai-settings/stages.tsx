import type { AiSettingsView } from '../../shared/claims/ai-settings/contract.ts';
import { Checkbox } from '../design/checkbox.tsx';
import { Field } from '../design/field.tsx';
import { useLanguage } from '../session/language.tsx';
import { Choice } from './choice.tsx';
import { Stage } from './stage.tsx';
import { evaluatorWords, machineWords, readerWords, stageTexts } from './stage-texts.ts';
import type { TypedFault, TypedSettings } from './typed-settings.ts';

type Props = {
  typed: TypedSettings;
  model: AiSettingsView['model'];
  faults: readonly TypedFault[];
  onChange: (change: Partial<TypedSettings>) => void;
};

/** The three steps, each with its choices. */
export function Stages({ typed, model, faults, onChange }: Props) {
  const { t } = useLanguage();
  const off = model.why ? t(model.why) : null;
  return (
    <ol className="ai-stages">
      <Stage step={1} stage="scans" on={typed.scans} open onSwitch={(scans) => onChange({ scans })}>
        <Choice
          legend={t(stageTexts.who)}
          value={typed.scanner}
          onChoose={(scanner) => onChange({ scanner })}
          options={[
            { value: 'on-device', name: t(readerWords['on-device']), means: t(stageTexts.hereReads) },
            { value: 'claude', name: t(readerWords.claude), means: t(stageTexts.claudeReads), off },
          ]}
        />
      </Stage>
      <Stage
        step={2}
        stage="evaluates"
        on={typed.evaluates}
        open={typed.scans}
        onSwitch={(evaluates) => onChange({ evaluates })}
      >
        <Choice
          legend={t(stageTexts.whoJudges)}
          value={typed.evaluator}
          onChoose={(evaluator) => onChange({ evaluator })}
          options={[
            { value: 'on-device', name: t(evaluatorWords['on-device']), means: t(stageTexts.hereJudges) },
            { value: 'claude', name: t(evaluatorWords.claude), means: t(stageTexts.claudeJudges), off },
          ]}
        />
        <Choice
          legend={t(stageTexts.may)}
          value={typed.machine}
          onChoose={(machine) => onChange({ machine })}
          options={[
            { value: 'off', name: t(machineWords.off), means: t(stageTexts.off) },
            { value: 'shadow', name: t(machineWords.shadow), means: t(stageTexts.shadow) },
            { value: 'on', name: t(machineWords.on), means: t(stageTexts.decides) },
          ]}
        />
        <Field
          label={t(stageTexts.threshold)}
          hint={t(stageTexts.thresholdHint)}
          fault={faults.includes('threshold') ? t(stageTexts.thresholdWrong) : null}
        >
          {(wiring) => (
            <input
              className="input input-amount ai-short"
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              value={typed.threshold}
              onChange={({ target }) => onChange({ threshold: target.value })}
              {...wiring}
            />
          )}
        </Field>
      </Stage>
      <Stage
        step={3}
        stage="readsPolicy"
        on={typed.readsPolicy}
        open={typed.evaluates}
        onSwitch={(readsPolicy) => onChange({ readsPolicy })}
      />
    </ol>
  );
}

/** What holds whatever the steps are: who declines, and what it may cost. */
export function Bounds({ typed, faults, onChange }: Omit<Props, 'model'>) {
  const { t } = useLanguage();
  return (
    <div className="ai-bounds">
      <div>
        <Checkbox
          isSelected={typed.declinesByPeople}
          onChange={(declinesByPeople) => onChange({ declinesByPeople })}
          aria-describedby="ai-declines-more"
        >
          {t(stageTexts.declines)}
        </Checkbox>
        <p className="soft ai-under" id="ai-declines-more">
          {t(stageTexts.declinesMore)}
        </p>
      </div>
      <Field
        label={t(stageTexts.cap)}
        hint={t(stageTexts.capHint)}
        fault={faults.includes('cap') ? t(stageTexts.capWrong) : null}
      >
        {(wiring) => (
          <input
            className="input input-amount ai-short"
            inputMode="decimal"
            autoComplete="off"
            maxLength={12}
            value={typed.cap}
            onChange={({ target }) => onChange({ cap: target.value })}
            {...wiring}
          />
        )}
      </Field>
    </div>
  );
}
