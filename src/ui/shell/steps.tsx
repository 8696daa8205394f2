import { ArrowUpRight, ChartColumn, Map as MapIcon, Megaphone, PencilLine } from "lucide-react";
import { clearWalk } from "#state/commands/clear-walk.ts";
import { goToStep } from "#state/commands/go-to-step.ts";
import { select } from "#state/commands/select.ts";
import { type Step, steps } from "#state/view.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import css from "./steps.module.css";
import { useOnePane } from "./use-phone.ts";

const icons = { look: MapIcon, analyse: ChartColumn, sketch: PencilLine } as const;

/** The steps as words, in the order of the work. */
export const Steps = () => <StepList className={css.steps} />;

/** The same on a phone, with icons, within the thumb's reach. */
export const TabBar = () => <StepList className={css.tabs} icons />;

function StepList({
  className,
  icons: withIcons = false,
}: {
  readonly className: string | undefined;
  readonly icons?: boolean;
}) {
  const { t, lang } = useText();
  const { store } = useApp();
  const step = useAppState((state) => state.step);
  const onePane = useOnePane();
  const press = (to: Step) => {
    goToStep(store, to);
    if (!onePane) return;
    // The card stands where the step's panel would be shown, and the panel is what was asked for.
    select(store, null);
    clearWalk(store);
  };
  return (
    <nav className={className} aria-label={t("step.label")}>
      <ul>
        {steps.map((one) => {
          const Icon = icons[one];
          return (
            <li key={one}>
              <button type="button" aria-current={one === step ? "step" : undefined} onClick={() => press(one)}>
                {withIcons && <Icon size={20} strokeWidth={1.75} aria-hidden />}
                {t(`step.${one}`)}
              </button>
            </li>
          );
        })}
        <li>
          <a href={`#/proposals?lang=${lang}`}>
            {withIcons && <Megaphone size={20} strokeWidth={1.75} aria-hidden />}
            <span className={css.out}>
              {t("step.proposals")}
              {/* Another page, not another step. */}
              <ArrowUpRight size={14} strokeWidth={1.75} aria-hidden />
            </span>
          </a>
        </li>
      </ul>
    </nav>
  );
}
