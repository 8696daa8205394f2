import type { Padding } from "#map/camera.ts";

/** What the panes cover, in CSS pixels, as tokens.css has it; with a margin so that nothing touches them. */
export const paddingFor = (phone: boolean, inspecting: boolean): Padding =>
  phone
    ? { top: 60, right: 24, bottom: Math.round(innerHeight * 0.37), left: 24 }
    : { top: 56, right: (inspecting ? 336 : 0) + 40, bottom: 40, left: 352 + 40 };
