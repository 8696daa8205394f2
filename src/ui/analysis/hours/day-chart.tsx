import type { ClassHours } from "#domain/answers/hours.ts";
import { axisEnd } from "#state/selectors/hours.ts";
import { useText } from "../../i18n/use-text.ts";
import { clock, whole } from "../../parts/format.ts";
import css from "./hours.module.css";
import { stepPath } from "./step-path.ts";

const left = 44;
const top = 8;
const width = 272;
const height = 132;
const hours = [0, 6, 12, 18, 24];

/** People served hour by hour, as steps; the table beneath says the same. */
export function DayChart({
  people,
  anyTime,
}: {
  readonly people: readonly number[];
  readonly anyTime: ClassHours["anyTime"];
}) {
  const text = useText();
  const { t } = text;
  const most = axisEnd([...people, anyTime ?? 0]);
  const path = stepPath(people, { width, height, most });
  const y = (value: number) => height - (value / most) * height;
  const x = (hour: number) => (hour / 24) * width;
  return (
    <svg viewBox={`0 0 ${left + width + 12} ${top + height + 24}`} role="img" aria-label={t("hours.chart.label")}>
      <g transform={`translate(${left} ${top})`}>
        {[0, most / 2, most].map((value) => (
          <g key={value}>
            <line className={value === 0 ? css.axis : css.grid} x1={0} x2={width} y1={y(value)} y2={y(value)} />
            <text x={-6} y={y(value) + 4} textAnchor="end">
              {whole(value, text)}
            </text>
          </g>
        ))}
        {hours.map((hour) => (
          <g key={hour}>
            <line className={css.axis} x1={x(hour)} x2={x(hour)} y1={height} y2={height + 4} />
            <text x={x(hour)} y={height + 18} textAnchor="middle">
              {clock(hour * 60)}
            </text>
          </g>
        ))}
        <path className={css.wash} d={`${path}V${height}H0Z`} />
        {anyTime !== null && <line className={css.any} x1={0} x2={width} y1={y(anyTime)} y2={y(anyTime)} />}
        <path className={css.line} d={path} />
      </g>
    </svg>
  );
}
