import { useId, type ReactNode } from 'react';
import './field.css';

export type FieldWiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

type Props = {
  label: string;
  /** Stands under the control: where the value came from. */
  origin?: ReactNode;
  hint?: ReactNode;
  fault?: string | null;
  filled?: boolean;
  /** What fills it in is to be checked. */
  unsure?: boolean;
  waiting?: boolean;
  children: (wiring: FieldWiring) => ReactNode;
};

/** A label, its control, and what is said of it, tied together for those who cannot see that they stand together. */
export function Field({
  label,
  origin,
  hint,
  fault,
  filled = false,
  unsure = false,
  waiting = false,
  children,
}: Props) {
  const id = useId();
  const said = [origin && `${id}-origin`, fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div
      className="field"
      data-filled={filled || undefined}
      data-unsure={unsure || undefined}
      data-wrong={fault ? true : undefined}
      data-waiting={waiting || undefined}
    >
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(said ? { 'aria-describedby': said } : {}), ...(fault ? { 'aria-invalid': true } : {}) })}
      {origin ? <div id={`${id}-origin`}>{origin}</div> : null}
      {fault ? (
        <p className="field-fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}
