import type { AppStore } from "../store.ts";

/** Puts a sentence before the reader, by its key; null takes it away. */
export const tell = (store: AppStore, notice: string | null): void => store.setState({ notice });
