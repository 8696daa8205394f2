import { useState } from "react";
import { Field } from "./field.tsx";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** Said where the text is no number from `low` to `high`. */
  readonly problem: string;
  /** Whether nothing may be entered: that is null. */
  readonly optional?: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A number to type. What is no such number is told, and changes nothing. */
export function NumberField({ label, value, low, high, problem, optional = false, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? "" : String(value));
  const number = numberOf(shown, low, high);
  const wrong = shown.trim() === "" ? !optional : number === null;
  return (
    <Field label={label} problem={wrong ? problem : null}>
      {({ id, describedBy }) => (
        <input
          type="text"
          inputMode="decimal"
          id={id}
          value={shown}
          aria-invalid={wrong || undefined}
          aria-describedby={describedBy}
          onChange={({ target }) => {
            setTyped(target.value);
            const next = numberOf(target.value, low, high);
            if (next !== null) onChange(next);
            else if (optional && target.value.trim() === "") onChange(null);
          }}
          onBlur={() => !wrong && setTyped(null)}
        />
      )}
    </Field>
  );
}

function numberOf(text: string, low: number, high: number): number | null {
  const plain = text.trim().replaceAll(/[,，\s]/g, "");
  const value = /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return value >= low && value <= high ? value : null;
}
