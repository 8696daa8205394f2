import type { ReactNode } from "react";
import css from "./page.module.css";

/** In place of what should be here: what happened, and what to do. */
export function Sentence({
  title,
  next,
  action,
}: {
  readonly title: string;
  readonly next: string;
  readonly action: ReactNode;
}) {
  return (
    <div className={css.sentence}>
      <h1>{title}</h1>
      <p>{next}</p>
      <p>{action}</p>
    </div>
  );
}
