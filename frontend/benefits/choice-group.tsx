import { useId } from 'react';
import { Checkbox } from '../design/checkbox.tsx';

type Props<Value> = {
  label: string;
  hint: string;
  choices: readonly { value: Value; name: string }[];
  chosen: readonly Value[];
  /** Side by side, for short names. */
  row?: boolean;
  onChange: (chosen: Value[]) => void;
};

/** Any of some choices, in their own order whichever was ticked first. */
export function ChoiceGroup<Value extends string | number>({
  label,
  hint,
  choices,
  chosen,
  row,
  onChange,
}: Props<Value>) {
  const id = useId();
  const toggle = (value: Value, on: boolean) =>
    onChange(choices.flatMap((one) => ((one.value === value ? on : chosen.includes(one.value)) ? [one.value] : [])));
  return (
    <div className="field" role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`}>
      <span id={`${id}-label`} className="group-label">
        {label}
      </span>
      <div className={row ? 'choices choices-row' : 'choices'}>
        {choices.map(({ value, name }) => (
          <Checkbox key={value} isSelected={chosen.includes(value)} onChange={(on) => toggle(value, on)}>
            {name}
          </Checkbox>
        ))}
      </div>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
