/** One request that the server answered. `file`, `start` and `end` (inclusive) say which bytes it sent. */
export interface Served {
  readonly at: number;
  readonly pathname: string;
  readonly status: number;
  readonly file?: string;
  readonly start?: number;
  readonly end?: number;
}

export interface StaticServer {
  /** With a slash at its end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export function parseRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | "unsatisfiable" | null;

export function serve(options: {
  readonly directory: string;
  readonly host?: string;
  readonly port?: number;
  readonly onRequest?: (served: Served) => void;
}): Promise<StaticServer>;
