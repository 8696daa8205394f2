import { Tooltip } from "@base-ui/react/tooltip";
import type { LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import css from "./button.module.css";

type Look = "primary" | "plain" | "quiet" | "danger";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A word, with an icon beside it where that helps to find it. */
export function Button({ look = "plain", icon: Icon, children, className, type = "button", ...rest }: ButtonProps) {
  return (
    <button type={type} className={[css.button, css[look], className].filter(Boolean).join(" ")} {...rest}>
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  readonly icon: LucideIcon;
  /** Read out, and shown when the pointer rests on it. */
  readonly label: string;
}

/** For what everybody knows by its sign. The tooltip only repeats the label: nothing is told on hover alone. */
export function IconButton({ icon: Icon, label, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={
          <button
            type="button"
            aria-label={label}
            className={[css.icon, className].filter(Boolean).join(" ")}
            {...rest}
          />
        }
      >
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className={css.tip}>{label}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
