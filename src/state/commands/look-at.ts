import type { Question } from "#domain/questions.ts";
import type { Method } from "#domain/terms.ts";
import type { AppStore } from "../store.ts";

/** Which answer is in view: the question, the method, the facility class. */
export const lookAt = (
  store: AppStore,
  what: { readonly question?: Question; readonly method?: Method; readonly facilityClass?: string | null },
): void => store.setState(what);
