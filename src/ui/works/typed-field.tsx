import { useCallback, useEffect, useRef, useState } from "react";
import { Field } from "../parts/field.tsx";

interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly numeric?: boolean;
  readonly problem?: string | null;
  /** Why what is typed cannot be taken, or null. */
  readonly check?: (typed: string) => string | null;
  readonly onSave: (typed: string) => void;
}

/** Keeps what is being typed, and hands it over when the field is left, on Enter, or when it goes away with words in it. */
export function TypedField({ label, value, disabled, numeric, problem = null, check, onSave }: TypedFieldProps) {
  const [typed, setTyped] = useState(value);
  const latest = useRef({ typed, value, check, onSave });
  latest.current = { typed, value, check, onSave };
  useEffect(() => setTyped(value), [value]);
  const save = useCallback(() => {
    const now = latest.current;
    if (now.typed !== now.value && !now.check?.(now.typed)) now.onSave(now.typed);
  }, []);
  useEffect(() => save, [save]);
  const wrong = check?.(typed) ?? problem;
  return (
    <Field label={label} problem={wrong}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="text"
          inputMode={numeric ? "numeric" : undefined}
          value={typed}
          disabled={disabled}
          maxLength={80}
          autoComplete="off"
          aria-invalid={wrong !== null}
          aria-describedby={describedBy}
          onBlur={save}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key, nativeEvent }) => key === "Enter" && !nativeEvent.isComposing && save()}
        />
      )}
    </Field>
  );
}
