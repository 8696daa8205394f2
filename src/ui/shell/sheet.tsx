import { ChevronDown, ChevronUp } from "lucide-react";
import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useText } from "../i18n/use-text.ts";
import { IconButton } from "../parts/button.tsx";
import css from "./sheet.module.css";

/** A third, two thirds, all of the height between bar and tabs. */
const heights = [34, 66, 100] as const;

interface SheetProps {
  /** Names what is in it. */
  readonly shows: string;
  readonly children: ReactNode;
}

/** The step's panel on a phone: drawn up by its handle, or with two buttons by those who cannot drag. */
export function Sheet({ shows, children }: SheetProps) {
  const { t } = useText();
  const [size, setSize] = useState(0);
  const [dragged, setDragged] = useState<number | null>(null);
  const sheet = useRef<HTMLElement>(null);

  const heightAt = (event: PointerEvent) => {
    const stage = sheet.current?.parentElement?.getBoundingClientRect();
    return stage ? Math.min(100, Math.max(12, ((stage.bottom - event.clientY) / stage.height) * 100)) : null;
  };
  const drop = () => {
    if (dragged === null) return;
    const nearest = heights.reduce(
      (best, height, index) => (Math.abs(height - dragged) < Math.abs((heights[best] ?? 0) - dragged) ? index : best),
      0,
    );
    setSize(nearest);
    setDragged(null);
  };

  return (
    <section
      ref={sheet}
      className={css.sheet}
      style={{ height: `${dragged ?? heights[size]}%` }}
      data-dragged={dragged !== null || undefined}
    >
      <div
        className={css.handle}
        onPointerDown={(event) => {
          if ((event.target as HTMLElement).closest("button")) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged(heightAt(event));
        }}
        onPointerMove={(event) => dragged !== null && setDragged(heightAt(event))}
        onPointerUp={drop}
        onPointerCancel={drop}
      >
        <span className={css.grip} aria-hidden />
        <IconButton
          icon={ChevronDown}
          label={t("sheet.lower")}
          disabled={size === 0}
          onClick={() => setSize(size - 1)}
        />
        <IconButton
          icon={ChevronUp}
          label={t("sheet.taller")}
          disabled={size === heights.length - 1}
          onClick={() => setSize(size + 1)}
        />
      </div>
      {/* New content is read from its top. */}
      <div key={shows} id="panel" tabIndex={-1} className={css.content}>
        {children}
      </div>
    </section>
  );
}
