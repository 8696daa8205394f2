import { type ReactNode, type SelectHTMLAttributes, useId } from "react";
import css from "./field.module.css";

interface FieldProps {
  readonly label: string;
  readonly aside?: ReactNode;
  readonly problem?: string | null;
  /** Gets the id the label points to, and that of the problem. */
  readonly children: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode;
}

/** A label above its control, and beneath it what is wrong with it. */
export function Field({ label, aside, problem, children }: FieldProps) {
  const id = useId();
  return (
    <div className={css.field}>
      <div className={css.top}>
        <label htmlFor={id} className={css.label}>
          {label}
        </label>
        {aside}
      </div>
      {children({ id, describedBy: problem ? `${id}-problem` : undefined })}
      {problem && (
        <p id={`${id}-problem`} className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface SelectProps<Value extends string>
  extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "onChange" | "value"> {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** The system's own list: it is keyboard and screen-reader proof, and on a phone it opens the wheel people know. */
export function Select<Value extends string>({ options, onChange, className, ...rest }: SelectProps<Value>) {
  return (
    <span className={[css.select, className].filter(Boolean).join(" ")}>
      <select
        {...rest}
        onChange={({ target }) => {
          const chosen = options.find(({ value }) => value === target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}

interface RangeProps {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** The value in words, read out. */
  readonly words: string;
  readonly onChange: (value: number) => void;
}

export function Range({ label, value, low, high, step, words, onChange }: RangeProps) {
  return (
    <input
      type="range"
      className={css.range}
      aria-label={label}
      aria-valuetext={words}
      min={low}
      max={high}
      step={step}
      value={value}
      onChange={({ target }) => onChange(Number(target.value))}
    />
  );
}
