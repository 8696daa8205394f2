import css from "./ticks.module.css";

interface TicksProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any of a few; the chosen ones in the order of the options. */
export function Ticks<Value extends string>({ label, values, options, onChange }: TicksProps<Value>) {
  return (
    <fieldset className={css.ticks}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={css.tick}>
          <input
            type="checkbox"
            checked={values.includes(option.value)}
            onChange={({ target }) =>
              onChange(
                options.flatMap(({ value }) =>
                  (value === option.value ? target.checked : values.includes(value)) ? [value] : [],
                ),
              )
            }
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
