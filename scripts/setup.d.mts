export const root: string;
export function isSupportedNode(version: string): boolean;

interface Lock {
  readonly packages?: Readonly<
    Record<
      string,
      { readonly version?: string; readonly link?: boolean; readonly optional?: boolean; readonly peer?: boolean }
    >
  >;
}
/** True if what npm says it installed is what the lock asks for. */
export function matchesLock(lock: Lock, installed: Lock): boolean;
