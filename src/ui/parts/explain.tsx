import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import { useText } from "../i18n/use-text.ts";
import css from "./explain.module.css";

interface ExplainProps {
  /** What is explained, for those who hear the button. */
  readonly what: string;
  /** Label and answer, in this order: rule, clause, inputs, accuracy. */
  readonly answers: readonly (readonly [label: string, answer: ReactNode])[];
}

/** The "?" beside a figure. */
export function Explain({ what, answers }: ExplainProps) {
  const { t } = useText();
  return (
    <Popover.Root>
      <Popover.Trigger className={css.mark} aria-label={t("explain.label", { what })}>
        ?
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={8} className={css.layer}>
          <Popover.Popup className={css.card}>
            <Popover.Title className={css.title}>{what}</Popover.Title>
            <dl className={css.answers}>
              {answers.map(([label, answer]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{answer}</dd>
                </div>
              ))}
            </dl>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
