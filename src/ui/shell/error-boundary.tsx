import i18next from "i18next";
import { Component, type ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import css from "./error-boundary.module.css";

/** The last net: what was saved is safe, and the reader is told so rather than shown nothing. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override readonly state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const t = i18next.getFixedT(null, "workbench");
    return (
      <main className={css.page} role="alert">
        <h1>{t("app.crash")}</h1>
        <p>{t("app.crash.next")}</p>
        <pre>{error.message}</pre>
        <Button look="primary" onClick={() => location.reload()}>
          {t("app.reload")}
        </Button>
      </main>
    );
  }
}
