import { iconSvg } from "#map/icons.ts";
import type { Swatch } from "#map/legend.ts";
import { lightTheme } from "#map/theme.ts";
import css from "./swatch-mark.module.css";

/** What the map draws, small. Words beside it say what it is. */
export function SwatchMark({ swatch }: { readonly swatch: Swatch | undefined }) {
  if (!swatch) return null;
  if (swatch.kind === "icon")
    return (
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made of the app's own shapes; nothing of a package goes into it
      <span className={css.icon} aria-hidden dangerouslySetInnerHTML={{ __html: iconSvg(swatch.icon, lightTheme) }} />
    );
  return (
    <svg className={css.swatch} viewBox="0 0 24 16" width="24" height="16" aria-hidden>
      {shape(swatch)}
    </svg>
  );
}

function shape(swatch: Exclude<Swatch, { kind: "icon" }>) {
  if (swatch.kind === "fill") {
    const { colour, opacity, outline, dashed } = swatch;
    return (
      <rect
        x="1.5"
        y="1.5"
        width="21"
        height="13"
        rx="2"
        fill={colour}
        fillOpacity={Math.max(opacity, 0.24)}
        stroke={outline}
        strokeWidth="1.5"
        strokeDasharray={dashed ? "3 2" : undefined}
      />
    );
  }
  if (swatch.kind === "line") {
    const { colour, width, casing, dash } = swatch;
    return (
      <>
        {casing && <line x1="1" x2="23" y1="8" y2="8" stroke={casing} strokeWidth={width + 2} />}
        <line x1="1" x2="23" y1="8" y2="8" stroke={colour} strokeWidth={width} strokeDasharray={dash?.join(" ")} />
      </>
    );
  }
  const { colour, pattern } = swatch;
  const lines = [-8, -2, 4, 10, 16, 22];
  return (
    <g stroke={colour} fill={colour} clipPath="inset(0)">
      <rect x="1" y="1" width="22" height="14" fill="none" />
      {pattern === "dots"
        ? lines.flatMap((x) =>
            [4, 8, 12].map((y) => <circle key={`${x} ${y}`} cx={x + (y === 8 ? 5 : 2)} cy={y} r="1" stroke="none" />),
          )
        : lines.map((x) => (
            <line key={x} x1={x} y1="15" x2={x + 14} y2="1" strokeWidth={pattern === "unassessed" ? 1 : 1.8} />
          ))}
    </g>
  );
}
