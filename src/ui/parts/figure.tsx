import type { ReactNode } from "react";
import css from "./figure.module.css";

/** A figure that matters, with its label and, beside it, what explains it. */
export function Figure({
  label,
  value,
  aside,
}: {
  readonly label: string;
  readonly value: ReactNode;
  readonly aside?: ReactNode;
}) {
  return (
    <div className={css.figure}>
      <p className={css.label}>
        {label} {aside}
      </p>
      <p className={css.value}>{value}</p>
    </div>
  );
}
