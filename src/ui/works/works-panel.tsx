import { useAppState } from "../app-context.ts";
import { AddWorks } from "./add-works.tsx";
import { ScenarioBar } from "./scenario-bar.tsx";
import css from "./works.module.css";
import { WorksList } from "./works-list.tsx";

/** What a what-if is asked with: a scenario and its works. */
export function WorksPanel() {
  const area = useAppState((state) => state.area);
  if (!area) return null;
  return (
    <div className={css.panel}>
      <ScenarioBar />
      <AddWorks area={area} />
      <WorksList area={area} />
    </div>
  );
}
