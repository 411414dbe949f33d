import { ChevronDown, ChevronUp, Plus, X } from 'lucide-react';
import { approvers, emptyRules } from './choices.ts';
import { ColleagueField } from '../colleagues/colleague-field.tsx';
import { announce } from '../design/announce.tsx';
import { Button, IconButton } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { approverNames } from '../review/step-texts.ts';
import { useLanguage } from '../session/language.tsx';
import { moved, newStep, type TypedStep } from './flows.ts';
import { texts } from './texts.ts';

type Props = {
  steps: readonly TypedStep[];
  tried: boolean;
  fault: string | null;
  onChange: (steps: TypedStep[]) => void;
};

/** The steps of a flow in their order. The last one cannot be removed. */
export function StepList({ steps, tried, fault, onChange }: Props) {
  const { t } = useLanguage();
  const change = (at: number, step: Partial<TypedStep>) =>
    onChange(steps.map((one, place) => (place === at ? { ...one, ...step } : one)));
  const move = (at: number, by: -1 | 1) => {
    onChange(moved(steps, at, by));
    announce(t(texts.movedTo, { n: at + by + 1 }));
  };
  return (
    <fieldset className="flow-edit">
      <legend>{t(texts.steps)}</legend>
      {fault ? (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      ) : null}
      <ol>
        {steps.map((step, at) => {
          const n = at + 1;
          const twice = steps.findIndex((one) => one.approver === step.approver && one.person === step.person) < at;
          return (
            <li key={step.key}>
              <div className="flow-edit-head">
                <strong>{t(texts.stepN, { n })}</strong>
                <span>
                  <IconButton label={t(texts.up, { n })} isDisabled={at === 0} onPress={() => move(at, -1)}>
                    <ChevronUp size={20} aria-hidden="true" />
                  </IconButton>
                  <IconButton
                    label={t(texts.down, { n })}
                    isDisabled={at === steps.length - 1}
                    onPress={() => move(at, 1)}
                  >
                    <ChevronDown size={20} aria-hidden="true" />
                  </IconButton>
                  <IconButton
                    label={t(texts.drop, { n })}
                    isDisabled={steps.length === 1}
                    onPress={() => onChange(steps.filter((one) => one !== step))}
                  >
                    <X size={20} aria-hidden="true" />
                  </IconButton>
                </span>
              </div>
              <div className="flow-edit-fields">
                <Field label={t(texts.who)} fault={tried && twice ? t(texts.stepTwice) : null}>
                  {(wiring) => (
                    <select
                      className="input"
                      value={step.approver}
                      onChange={(event) =>
                        change(at, {
                          approver: event.target.value as TypedStep['approver'],
                          person: null,
                          name: null,
                        })
                      }
                      {...wiring}
                    >
                      {approvers.map((one) => (
                        <option key={one} value={one}>
                          {t(approverNames[one])}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
                {step.approver === 'person' ? (
                  <ColleagueField
                    label={t(texts.person)}
                    chosen={step.person ? { id: step.person, name: step.name ?? '' } : null}
                    fault={tried && !step.person ? t(texts.personMissing) : null}
                    onChoose={(one) => change(at, { person: one?.id ?? null, name: one?.name ?? null })}
                  />
                ) : null}
                <Field label={t(texts.whenEmpty)}>
                  {(wiring) => (
                    <select
                      className="input"
                      value={step.whenEmpty}
                      onChange={(event) => change(at, { whenEmpty: event.target.value as TypedStep['whenEmpty'] })}
                      {...wiring}
                    >
                      {emptyRules.map((rule) => (
                        <option key={rule} value={rule}>
                          {t(texts[rule])}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
              </div>
            </li>
          );
        })}
      </ol>
      {steps.length < 8 ? (
        <Button onPress={() => onChange([...steps, newStep()])}>
          <Plus size={18} aria-hidden="true" /> {t(texts.addStep)}
        </Button>
      ) : null}
    </fieldset>
  );
}
