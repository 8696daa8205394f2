import type { ReactNode } from "react";
import { useText } from "../../i18n/use-text.ts";
import tables from "../tables.module.css";
import css from "./what-if.module.css";

interface BeforeAfterTableProps {
  readonly caption: ReactNode;
  /** What a line is of, and what its last figure is. */
  readonly of: string;
  readonly change: string;
  readonly children: ReactNode;
}

/** A table of figures without and with the works, a line each. */
export function BeforeAfterTable({ caption, of, change, children }: BeforeAfterTableProps) {
  const { t } = useText();
  return (
    <table className={tables.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {[t("whatIf.before"), t("whatIf.after"), change].map((head) => (
            <th key={head} scope="col" className={css.people}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
