import type { ReactNode } from "react";
import css from "./rows.module.css";

/** Label and value, one a line, values under one another. */
export const Rows = ({ children }: { readonly children: ReactNode }) => <dl className={css.rows}>{children}</dl>;

export function Row({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={css.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
