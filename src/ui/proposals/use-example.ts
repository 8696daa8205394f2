import { useEffect, useState } from "react";
import { type LoadedExample, loadExample } from "#state/public/load-example.ts";

const fetched = new Map<string, Promise<LoadedExample>>();

/** Fetched once an area, and again only after it failed. Null: on its way. */
export function useExample(area: string): { readonly loaded: LoadedExample | null; retry(): void } {
  const [loaded, setLoaded] = useState<LoadedExample | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is a wish to fetch again
  useEffect(() => {
    let gone = false;
    const coming = fetched.get(area) ?? loadExample(area);
    fetched.set(area, coming);
    void coming.then((result) => {
      if (!result.ok) fetched.delete(area);
      if (!gone) setLoaded(result);
    });
    return () => {
      gone = true;
    };
  }, [area, attempt]);
  const retry = () => {
    setLoaded(null);
    setAttempt((count) => count + 1);
  };
  return { loaded, retry };
}
